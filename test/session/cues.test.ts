import { type Bench, speakKey } from '../../lambda/session/cues';
import { Rotation } from '../../lambda/session/rotation';
import type { WordBook } from '../../lambda/session/words';
import { recitalOf } from './recital';

const bench = (words: WordBook, items: readonly string[] = []): Bench => ({
  ...recitalOf([words], { values: { title: 'box breathing' } }),
  rotation: new Rotation(0),
  items,
  blocks: {},
});

describe('a cue', () => {
  it('starts at its moment, and names the key of its words to authors', () => {
    expect(speakKey('hold', 4_000, bench({ hold: [['Hold.']] }))).toEqual([
      { atMillis: 4_000, text: 'Hold.', key: 'hold' },
    ]);
  });

  it('is followed by the next after the voice and the pause between them', () => {
    const words = { settle: [['Jaw loose.', 1_500, 'Arms heavy.', 2_000, 'And out.']] };
    expect(speakKey('settle', 1_000, bench(words)).map(({ atMillis }) => atMillis)).toEqual([
      1_000,
      1_000 + 1_000 + 1_500,
      3_500 + 1_100 + 2_000,
    ]);
  });

  it('waits where its line begins with a pause', () => {
    expect(speakKey('rest', 0, bench({ rest: [[700, 'Rest.']] }))[0]?.atMillis).toBe(700);
  });

  it('has its braces filled', () => {
    const words = { close: [[({ title }: Record<string, string | number>) => `That was ${title}.`]] };
    expect(speakKey('close', 0, bench(words))[0]?.text).toBe('That was box breathing.');
  });

  it('takes turns with the other lines of its key', () => {
    const twice = bench({ hold: [['Hold.'], ['And hold.']] });
    const said = [1, 2, 3].map(() => speakKey('hold', 0, twice)[0]?.text);
    expect(said).toEqual(['Hold.', 'And hold.', 'Hold.']);
  });

  it('is spoken for the item that is due', () => {
    const words = { gather: { 'right-arm': [['The right hand.']], other: [['Gather.']] } };
    expect(speakKey('gather', 0, bench(words, ['right-arm']))[0]?.text).toBe('The right hand.');
  });
});
