import type { Performance } from '../../../simulator/device/performance';
import { Transcript } from '../../../simulator/terminal/transcript';

/** A speech of these lines from a time on: each takes a second and is followed by a second of silence. */
const speech = (startsAt: number, texts: readonly string[], isReprompt = false): Performance => ({
  startsAt,
  endsAt: startsAt + texts.length * 2_000,
  lines: texts.map((text, index) => ({
    startsAt: startsAt + index * 2_000,
    endsAt: startsAt + index * 2_000 + 1_000,
    text,
  })),
  micOpensAfter: true,
  isReprompt,
});

const written = ({ lines }: Transcript) => lines.map(({ kind, text }) => `${kind}: ${text}`);

const everything = () => new Transcript(() => false);

describe('a transcript', () => {
  it('writes a line down when it has been spoken, and only once', () => {
    const transcript = everything();
    const welcome = speech(1_000, ['Welcome to Gentle Back.', 'What shall we do?']);
    transcript.listen(welcome, 1_999);
    expect(written(transcript)).toEqual([]);
    transcript.listen(welcome, 2_000);
    transcript.listen(welcome, 3_900);
    expect(written(transcript)).toEqual(['voice: Welcome to Gentle Back.']);
  });

  it('writes the end of a speech that is over by the next look', () => {
    const transcript = everything();
    transcript.listen(speech(0, ['Goodbye for now.']), 500);
    transcript.listen(undefined, 2_500);
    expect(written(transcript)).toEqual(['voice: Goodbye for now.']);
  });

  it('marks a question that is repeated', () => {
    const transcript = everything();
    transcript.listen(speech(0, ['Shall we begin?']), 0);
    transcript.listen(speech(9_000, ['Would you like to begin?'], true), 10_500);
    expect(written(transcript)).toEqual(['voice: Shall we begin?', 'again: Would you like to begin?']);
  });

  it('ends a line that was interrupted after the words that were heard', () => {
    const transcript = everything();
    transcript.listen(speech(0, ['Let both shoulders sink down', 'And stay here.']), 0);
    transcript.interrupt(500);
    transcript.write('you', 'pause');
    transcript.listen(speech(500, ['We can pause.']), 1_500);
    expect(written(transcript)).toEqual([
      'voice: Let both shoulders —',
      'you: pause',
      'voice: We can pause.',
    ]);
  });

  it('writes nothing of a line that had not begun when the voice was interrupted', () => {
    const transcript = everything();
    transcript.listen(speech(0, ['One easy breath.', 'And another one.']), 0);
    transcript.interrupt(2_000);
    transcript.listen(undefined, 9_000);
    expect(written(transcript)).toEqual(['voice: One easy breath.']);
  });

  it('passes over cues, spoken or interrupted', () => {
    const transcript = new Transcript(({ text }) => text === 'In.');
    transcript.listen(speech(0, ['In.', 'Let it be easy.', 'In.']), 3_500);
    transcript.interrupt(4_500);
    expect(written(transcript)).toEqual(['voice: Let it be easy.']);
  });

  it('gives every line an id of its own and a new array when there are more', () => {
    const transcript = everything();
    transcript.write('note', 'one');
    const before = transcript.lines;
    transcript.write('note', 'two');
    expect(before).toHaveLength(1);
    expect(transcript.lines.map(({ id }) => id)).toEqual([0, 1]);
  });
});
