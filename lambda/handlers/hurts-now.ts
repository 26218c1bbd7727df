import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { hurts } from '../dialogue/hurts';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';
import { saidIn } from './free-text';

/** Who asks whether something may hurt, or gives what hurts as the reason of a question, is answered. */
const QUESTIONS = ['QuestionIntent', 'AskIntent'] as const;

/** What was said in words that we do not know, or as something that is sore. */
const textIn = (request: IntentRequest): string =>
  saidIn(request)
    .filter(({ slot, id }) => id === undefined || slot === 'sore')
    .map(({ text }) => text)
    .join(' ');

/** "I heard a pop in my neck", while something plays and whatever intent it was taken for: it waits there. "Ow" is pain anywhere. */
export const hurtsNowHandler = (rooms: Rooms): RequestHandler => ({
  canHandle: (input) => {
    const request = input.requestEnvelope.request as IntentRequest;
    if (request.type === 'IntentRequest' && saidIn(request).some(({ slot }) => slot === 'ow')) return true;
    return (
      request.type === 'IntentRequest' &&
      !isIntent(input, ...QUESTIONS) &&
      rooms.hurtsIn(input, textIn(request))
    );
  },
  handle: (input) => rooms.respond(input, hurts),
});
