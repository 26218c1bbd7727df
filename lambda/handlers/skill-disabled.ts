import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import { reportOf } from '../platform/log';
import { personOf } from '../platform/turn';
import type { Rooms } from '../skill';

/** Alexa keeps what belongs to the account, as after something was paid for, and so do we. */
const isPersisted = (request: object): boolean =>
  (request as { body?: { userInformationPersistenceStatus?: unknown } | null }).body
    ?.userInformationPersistenceStatus === 'PERSISTED';

/**
 * Somebody has disabled the skill: nothing of ours rings any more, and all that is kept of the account is deleted,
 * everybody included who was ever recognised in it, before Alexa hears that it is done. Where Alexa does not say
 * whether to keep it, it is deleted. What cannot be deleted is an error, so that the event is delivered again; to
 * delete again does no harm. That something may ring is none: nobody is sure that Alexa lets us in by then.
 */
export const skillDisabledHandler = ({ store, alerts }: Rooms): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'AlexaSkillEvent.SkillDisabled',
  handle: async (input) => {
    const { requestEnvelope, responseBuilder } = input;
    const removed = await alerts?.removeAll(requestEnvelope);
    if (removed !== undefined) reportOf(input).alerts = removed.is === 'done' ? 'removed' : removed.why;
    if (!isPersisted(requestEnvelope.request)) {
      await store.forget(personOf(requestEnvelope, undefined));
      reportOf(input).kept = 'forgotten';
    }
    return responseBuilder.getResponse();
  },
});
