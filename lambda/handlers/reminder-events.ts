import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import { reportOf } from '../platform/log';
import { personOf, speakerOf, spokenAt } from '../platform/turn';
import type { Rooms } from '../skill';

/** Tokens that an event tells of; none where it is not as documented. */
const tokensOf = (request: object): string[] => {
  const tokens = (request as { body?: { alertTokens?: unknown } | null }).body?.alertTokens;
  return Array.isArray(tokens) ? tokens.filter((token) => typeof token === 'string' && token !== '') : [];
};

/**
 * Something happened to reminders while nobody talked to us. Those that somebody deletes in the Alexa app leave
 * what is kept; that one was made, changed, rang or is over needs nothing: lists are looked at before they are
 * read out. What cannot be kept is an error, so that the event is delivered again; to be told twice does no harm.
 */
export const reminderEventsHandler = ({ store }: Rooms): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope).startsWith('Reminders.'),
  handle: async (input) => {
    const { requestEnvelope, responseBuilder } = input;
    const isDeletion = getRequestType(requestEnvelope) === 'Reminders.ReminderDeleted';
    const tokens = isDeletion ? tokensOf(requestEnvelope.request) : [];
    if (tokens.length > 0) {
      const person = personOf(requestEnvelope, speakerOf(requestEnvelope));
      const gone = { kind: 'reminders-gone' as const, tokens };
      const { outcome } = await store.keep(person, [gone], undefined, spokenAt(requestEnvelope));
      reportOf(input).kept = outcome;
    }
    return responseBuilder.getResponse();
  },
});
