import type { Manner } from '../progress/manner';
import { NO_PROGRESS } from '../progress/progress';
import type { Settings } from '../progress/settings';
import { WRITTEN_PACE } from '../session/paces';
import type { Moment } from './moment';

/** Told in full twice; briefly from the third time on, and by cues alone from the sixth. */
const TIMES_IN_FULL = 2;
const TIMES_TILL_CUES = 5;

const familiarWords = (times: number): Manner['words'] => {
  if (times < TIMES_IN_FULL) return undefined;
  return times < TIMES_TILL_CUES ? 'brief' : 'cues';
};

const wordsFor = (words: Settings['words'], times: number): Manner['words'] =>
  words === 'full' ? undefined : (words ?? familiarWords(times));

/**
 * How a session is performed for this person: with as many words as they still need, or want, and at their pace.
 * Where nothing is known of them, as it is written.
 *
 * @returns undefined for all of it as it is written
 */
export const mannerFor = (moment: Moment, session: string): Manner | undefined => {
  const { done } = moment.progress ?? NO_PROGRESS;
  const { counts, pacePercent = WRITTEN_PACE, ...settings } = moment.settings ?? {};
  const words = wordsFor(settings.words, done[session]?.times ?? 0);
  const manner: Manner = {
    ...(words !== undefined && { words }),
    ...(counts !== undefined && { counts }),
    ...(pacePercent !== WRITTEN_PACE && { pacePercent }),
  };
  return Object.keys(manner).length === 0 ? undefined : manner;
};
