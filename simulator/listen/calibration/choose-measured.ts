import { formulaMillis, type Pace, sentencesOf, spokenMillis } from '../../../lambda/speech/pace';
import { keyOf, type Spoken, type SpokenPage } from './corpus';
import type { Formula } from './fit';
import type { Lengths } from './lengths';

/**
 * How far a phase of a breath may be from its place before sentences are measured for it, in milliseconds:
 * two thirds of the 250 that design.md §8 allows, the rest is for lines in another order.
 */
const AIM_MILLIS = 170;

/** What a sentence has to mend on one page to be worth its place in the skill. */
const WORTH_MILLIS = 25;

/** Sentences taken in before it is looked at again how far off the pages are. */
const AT_A_TIME = 5;

type Measured = Map<number, Map<string, number>>;

/** Where a page is furthest off at a phase of a breath, and what was said up to there. */
interface Drift {
  readonly millis: number;
  readonly texts: readonly string[];
}

const worstDrift = ({ cues, ratePercent }: SpokenPage, pace: Pace, lengths: Lengths): Drift => {
  let drift = 0;
  let worst = 0;
  let until = 0;
  for (const [index, { text, phase }] of cues.entries()) {
    if (phase !== undefined && Math.abs(drift) > Math.abs(worst)) {
      worst = drift;
      until = index;
    }
    drift += (lengths.get(keyOf({ text, ratePercent })) ?? 0) - spokenMillis(text, ratePercent, pace);
  }
  return { millis: worst, texts: cues.slice(0, until).map(({ text }) => text) };
};

/** How much the formula is off for a sentence: what measuring it would mend. */
const residual = (sentence: Spoken, pace: Pace, lengths: Lengths): number =>
  (lengths.get(keyOf(sentence)) ?? 0) - (formulaMillis(sentence.text, pace) * 100) / sentence.ratePercent;

/** What measuring each sentence would mend on one page that is too far off. */
const gainsOn = (page: SpokenPage, pace: Pace, lengths: Lengths): Map<string, number> => {
  const { millis, texts } = worstDrift(page, pace, lengths);
  const gains = new Map<string, number>();
  if (Math.abs(millis) <= AIM_MILLIS) return gains;
  const { ratePercent } = page;
  for (const text of texts.flatMap(sentencesOf)) {
    if (pace.measured.get(ratePercent)?.has(text)) continue;
    const gain = residual({ text, ratePercent }, pace, lengths) * Math.sign(millis);
    gains.set(text, (gains.get(text) ?? 0) + gain);
  }
  return gains;
};

/** The sentences that mend most, over all pages that are too far off; the greatest gains first. */
const bestGains = (pages: readonly SpokenPage[], pace: Pace, lengths: Lengths): Spoken[] => {
  const found = new Map<string, { sentence: Spoken; millis: number; most: number }>();
  for (const page of pages) {
    for (const [text, millis] of gainsOn(page, pace, lengths)) {
      const sentence = { text, ratePercent: page.ratePercent };
      const gain = found.get(keyOf(sentence)) ?? { sentence, millis: 0, most: 0 };
      gain.millis += millis;
      gain.most = Math.max(gain.most, millis);
      found.set(keyOf(sentence), gain);
    }
  }
  return [...found.values()]
    .filter(({ millis, most }) => millis > 0 && most >= WORTH_MILLIS)
    .toSorted((one, other) => other.millis - one.millis)
    .map(({ sentence }) => sentence);
};

/**
 * Chooses the sentences whose measured lengths go into the pace: as few as it takes for every phase of a
 * breath to be near its place, those first that mend most.
 */
export const chooseMeasured = (pages: readonly SpokenPage[], formula: Formula, lengths: Lengths): Pace => {
  const measured: Measured = new Map();
  const pace: Pace = { ...formula, measured };
  for (;;) {
    const chosen = bestGains(pages, pace, lengths).slice(0, AT_A_TIME);
    if (chosen.length === 0) return pace;
    for (const sentence of chosen) {
      const ofRate = measured.get(sentence.ratePercent) ?? new Map<string, number>();
      ofRate.set(sentence.text, Math.round(lengths.get(keyOf(sentence)) ?? 0));
      measured.set(sentence.ratePercent, ofRate);
    }
  }
};
