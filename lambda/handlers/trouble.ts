import { type ErrorHandler, getRequestType } from 'ask-sdk-core';
import { errorName, reportOf } from '../platform/log';
import type { Rooms } from '../skill';

/** Requests after which somebody waits for a word. */
const SPOKEN_TO = ['LaunchRequest', 'IntentRequest', 'SessionResumedRequest', 'Connections.Response'];

/**
 * Our own mistake: said plainly, blamed on nobody; the place stays where it was kept last. Nobody hears an answer
 * to an event: it fails, so that it is delivered again, by a name that tells Lambda's own log nothing of anybody.
 */
export const troubleHandler = ({ apologise }: Rooms): ErrorHandler => ({
  canHandle: () => true,
  handle: (input, error) => {
    const report = reportOf(input);
    report.outcome = 'failed';
    report.error = errorName(error);
    const type = getRequestType(input.requestEnvelope);
    if (/^(AlexaSkillEvent|Reminders)\./.test(type)) throw new Error(report.error);
    return SPOKEN_TO.includes(type) ? apologise(input) : input.responseBuilder.getResponse();
  },
});
