import { readPlainSpeech, readSpeech } from '../../../simulator/device/spoken';

/** 100 ms a word at the ordinary rate, in proportion at others. */
const voice = (text: string, ratePercent: number) => (text.split(' ').length * 100 * 100) / ratePercent;

const read = (inner: string) => readSpeech(`<speak>${inner}</speak>`, voice);

describe('readSpeech', () => {
  it('gives one line for a run of text and a gap for a break', () => {
    expect(read('Breathe in. <break time="4s"/> Breathe out slowly.')).toEqual({
      lines: [
        { atMillis: 0, millis: 200, text: 'Breathe in.' },
        { atMillis: 4200, millis: 300, text: 'Breathe out slowly.' },
      ],
      millis: 4500,
    });
  });

  it('adds chained breaks, and silence at the start and the end', () => {
    const speech = read('<break time="10s"/><break time="500ms"/>Rest.<break time="10s"/>');
    expect(speech.lines[0]?.atMillis).toBe(10_500);
    expect(speech.millis).toBe(20_600);
  });

  it('gives a break without a time the pause of its strength', () => {
    expect(read('<break strength="none"/>').millis).toBe(0);
    expect(read('<break/>').millis).toBe(read('<break strength="medium"/>').millis);
    expect(read('<break strength="x-strong"/>').millis).toBeGreaterThan(read('<break/>').millis);
  });

  it('slows the voice inside prosody, and only there', () => {
    const speech = read('Slowly <prosody rate="50%">rest here</prosody> now');
    expect(speech).toEqual({
      lines: [{ atMillis: 0, millis: 600, text: 'Slowly rest here now' }],
      millis: 600,
    });
  });

  it('multiplies nested rates', () => {
    expect(read('<prosody rate="50%"><prosody rate="50%">rest</prosody></prosody>').millis).toBe(400);
  });

  it('takes rates by name, and leaves the rate alone where only the pitch changes', () => {
    expect(read('<prosody rate="medium">rest</prosody>').millis).toBe(100);
    expect(read('<prosody rate="slow">rest</prosody>').millis).toBeGreaterThan(100);
    expect(read('<prosody pitch="low">rest</prosody>').millis).toBe(100);
  });

  it('decodes entities', () => {
    expect(read('Don&apos;t rush &amp; don&#8217;t strain &lt;3').lines[0]?.text).toBe(
      "Don't rush & don’t strain <3",
    );
  });

  it('says the alias of a sub instead of its text', () => {
    expect(read('Hold <sub alias="seven seconds">7 s</sub>.').lines[0]?.text).toBe('Hold seven seconds.');
  });

  it('gives paragraphs and sentences lines of their own', () => {
    expect(read('<p><s>One.</s><s>Two.</s></p>Three.').lines.map((line) => line.text)).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  it('gives the voice words across emphasis without a seam', () => {
    const heard: string[] = [];
    readSpeech('<speak>let   go <emphasis>gently</emphasis>\n now</speak>', (text) => heard.push(text));
    expect(heard).toEqual(['let go gently now']);
  });

  it('keeps time in whole milliseconds', () => {
    expect(Number.isInteger(readSpeech('<speak>Rest.</speak>', () => 33.3).millis)).toBe(true);
  });
});

describe('readPlainSpeech', () => {
  it('is one line, markup and all', () => {
    expect(readPlainSpeech('Rest & breathe', voice)).toEqual({
      lines: [{ atMillis: 0, millis: 300, text: 'Rest & breathe' }],
      millis: 300,
    });
  });
});
