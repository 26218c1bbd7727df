import fc from 'fast-check';
import { ENGLISH_PACE, type Pace, spokenMillis } from '../../lambda/speech/pace';

const round: Pace = { sentenceMillis: 1_000, characterMillis: 10, commaMillis: 100 };

describe('how long the voice takes', () => {
  it.each([
    ['', 0],
    ['Rest.', 1_050],
    ['Rest. And out.', 2_140],
    ['Easy, and unhurried.', 1_300],
    ['One, two, three', 1_350],
    ['Ready? Good! Rest.', 3_180],
    ['And out …', 1_090],
    ['Wait...', 1_070],
  ])('for "%s" is the sum of sentences, characters and commas', (text, millis) => {
    expect(spokenMillis(text, 100, round)).toBe(millis);
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
    // 400 for the sentence and 8 characters of 47.6, at 85 %.
    expect(spokenMillis('And out.', 85)).toBe(919);
  });
});
