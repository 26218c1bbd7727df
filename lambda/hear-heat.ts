import type { Request } from 'ask-sdk-model';
import { heatIn } from './dialogue/red-flags/flag-in';
import { heatTextOf } from './handlers/free-text';
import type { HeatWord, RedFlagBook } from './session/red-flag-book';

/** What is only ever asked: "is it on" is, and "I have it on" is not. */
const ASKED: readonly HeatWord[] = ['left', 'ending'];

/** What a request says of heat, in whatever words. */
export const heatWordsIn = (request: Request, book: RedFlagBook): readonly HeatWord[] => {
  if (request.type !== 'IntentRequest') return [];
  const { text, isAsked } = heatTextOf(request);
  const words = text === '' ? [] : heatIn(book, text);
  if (!isAsked) return words.filter((word) => !ASKED.includes(word));
  // A question is no answer to the check.
  return words.includes('wanted') ? words : words.filter((word) => word !== 'reason');
};
