import { type ErrorHandler, getRequestType } from 'ask-sdk-core';
import { errorName, reportOf } from '../platform/log';
import type { Rooms } from '../skill';

/**
 * Our own mistake: said plainly, blamed on nobody; the place stays where it was kept last. Nobody hears an answer
 * to a skill event: it fails, so that it is delivered again, by a name that tells Lambda's own log nothing of anybody.
 */
export const troubleHandler = ({ apologise }: Rooms): ErrorHandler => ({
  canHandle: () => true,
  handle: (input, error) => {
    const report = reportOf(input);
    report.outcome = 'failed';
    report.error = errorName(error);
    const type = getRequestType(input.requestEnvelope);
    if (type.startsWith('AlexaSkillEvent.')) throw new Error(report.error);
    return ['LaunchRequest', 'IntentRequest'].includes(type)
      ? apologise(input)
      : input.responseBuilder.getResponse();
  },
});
