/** How long a voice takes, per sentence. */
export interface Pace {
  readonly sentenceMillis: number;
  readonly characterMillis: number;
  readonly commaMillis: number;
}

/**
 * espeak-ng, en-us, at its default rate: fitted over sentences with an error of 0.29 s at most
 * (toolchain notes). It stands in for Alexa's own voice, whose rate cannot be measured without a device:
 * this one figure is what a measurement there has to replace.
 */
export const ENGLISH_PACE: Pace = { sentenceMillis: 400, characterMillis: 47.6, commaMillis: 170 };

const SENTENCES = /[^.?!\s][^.?!]*/g;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Estimates how long the voice takes for a text, in whole milliseconds.
 *
 * @param ratePercent rate of the voice: 100 is its own, 85 is slower
 */
export const spokenMillis = (text: string, ratePercent: number, pace: Pace = ENGLISH_PACE): number => {
  const own =
    countOf(text, SENTENCES) * pace.sentenceMillis +
    text.length * pace.characterMillis +
    countOf(text, /,/g) * pace.commaMillis;
  return Math.round((own * 100) / ratePercent);
};
