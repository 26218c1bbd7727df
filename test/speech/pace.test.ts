import fc from 'fast-check';
import {
  clausesOf,
  ENGLISH_PACE,
  formulaMillis,
  type Pace,
  readPace,
  remembered,
  sentencesOf,
  spokenMillis,
  wordsOf,
} from '../../lambda/speech/pace';

const round: Pace = readPace({
  clauseMillis: 1_000,
  characterMillis: 10,
  commaMillis: 100,
  sentenceMillis: 500,
  words: 'breath 7\nout -3',
  measured: { 85: { 'Hold.': 444 } },
});

describe('how long the voice takes', () => {
  it.each([
    ['', 0],
    ['...', 0],
    ['Rest.', 1_050],
    ['Rest. And rest.', 1_050 + 500 + 1_090],
    ['Easy, and unhurried.', 1_050 + 100 + 1_140],
    ['One, two, three', 3_000 + 200 + 130],
    ['Ready? Good! Rest.', 3_160 + 1_000],
    ['And rest …', 1_100],
    ['Wait...', 1_070],
  ])('for "%s" is the sum of clauses, characters and pauses', (text, millis) => {
    expect(spokenMillis(text, 100, round)).toBe(millis);
  });

  it('counts what a word takes more or less than its letters tell', () => {
    expect(spokenMillis('Breath.', 100, round)).toBe(1_070 + 7);
    expect(spokenMillis('Out and out.', 100, round)).toBe(1_120 - 6);
  });

  it('is as measured, for a sentence that was measured at the rate', () => {
    expect(spokenMillis('Hold.', 85, round)).toBe(444);
    expect(spokenMillis('Hold. Hold.', 85, round)).toBe(Math.round(888 + 500 / 0.85));
    expect(spokenMillis('Hold.', 90, round)).toBe(Math.round(1_050 / 0.9));
    expect(spokenMillis('And hold.', 85, round)).toBe(Math.round(1_090 / 0.85));
  });

  it('knows no words but those that were written', () => {
    expect(spokenMillis('constructor', 100, round)).toBe(1_110);
    expect(spokenMillis('constructor', 85, round)).toBe(Math.round(1_110 / 0.85));
  });

  it('grows as the rate falls', () => {
    expect(spokenMillis('Rest.', 50, round)).toBe(2_100);
    expect(spokenMillis('Rest.', 200, round)).toBe(525);
  });

  it('is whole milliseconds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 200 }), (text, rate) =>
        Number.isInteger(spokenMillis(text, rate)),
      ),
    );
  });

  it('is under a second for every word that is counted in', () => {
    const counted = ['Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'Seven.', 'Eight.'];
    for (const word of counted) expect(spokenMillis(word, 85)).toBeLessThan(1_000);
  });

  it('is the English pace unless told otherwise', () => {
    expect(spokenMillis('And out.', 85)).toBe(spokenMillis('And out.', 85, ENGLISH_PACE));
    expect(spokenMillis('And out.', 85)).not.toBe(spokenMillis('And out.', 85, round));
  });
});

describe('a text', () => {
  it('is divided into sentences and these into clauses, each with the marks that end it', () => {
    expect(sentencesOf(' Ready? Easy, and out … Rest')).toEqual(['Ready?', 'Easy, and out …', 'Rest']);
    expect(clausesOf('Say Alexa, stop, now.')).toEqual(['Say Alexa,', 'stop,', 'now.']);
  });
});

describe('what a calibration asks of a text', () => {
  it('is its words, and how long a sentence takes by the formula alone', () => {
    expect(wordsOf("Don't hold, at all.")).toEqual(["don't", 'hold', 'at', 'all']);
    expect(wordsOf('…')).toEqual([]);
    expect(formulaMillis('Easy, and unhurried.', round)).toBe(1_050 + 100 + 1_140);
  });
});

describe('an estimate that is remembered', () => {
  it('is asked for each text at each rate once', () => {
    const asked: string[] = [];
    const estimate = remembered((text, rate) => {
      asked.push(`${text} at ${rate}`);
      return text.length * rate;
    });
    expect([estimate('In.', 85), estimate('In.', 100), estimate('In.', 85)]).toEqual([255, 300, 255]);
    expect(asked).toEqual(['In. at 85', 'In. at 100']);
  });
});
