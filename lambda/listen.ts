import type { HandlerInput } from 'ask-sdk-core';
import { flagIn, hurtsIn } from './dialogue/red-flags/flag-in';
import { memoryOf } from './interceptors/memory';
import { localeOf } from './platform/turn';
import type { Ensemble } from './respond';
import type { RedFlag } from './session/red-flag-book';

/** Looks for red flags in what is said in the locale of a request. */
export const flagInWith =
  ({ repertoireOf }: Pick<Ensemble, 'repertoireOf'>) =>
  ({ requestEnvelope }: HandlerInput, text: string): RedFlag | undefined =>
    flagIn(repertoireOf(localeOf(requestEnvelope)).language.redFlags, text);

/** Listens for "that hurts" in any words, while something plays: elsewhere they are a wish. */
export const hurtsInWith =
  ({ repertoireOf }: Pick<Ensemble, 'repertoireOf'>) =>
  (input: HandlerInput, text: string): boolean => {
    // Whoever is asked whether to carry on from the last time may want something for what is sore today.
    if (memoryOf(input).state.mode !== 'guiding') return false;
    return hurtsIn(repertoireOf(localeOf(input.requestEnvelope)).language.redFlags, text);
  };
