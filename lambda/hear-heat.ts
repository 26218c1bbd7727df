import type { Request } from 'ask-sdk-model';
import { heatIn } from './dialogue/red-flags/flag-in';
import { heatTextOf } from './handlers/free-text';
import type { HeatWord, RedFlagBook } from './session/red-flag-book';

/** What a request says of heat, in whatever words. */
export const heatWordsIn = (request: Request, book: RedFlagBook): readonly HeatWord[] => {
  if (request.type !== 'IntentRequest') return [];
  const { text, isAsked } = heatTextOf(request);
  const words = text === '' ? [] : heatIn(book, text);
  // A question is no answer to the check.
  return isAsked && !words.includes('wanted') ? words.filter((word) => word !== 'reason') : words;
};
