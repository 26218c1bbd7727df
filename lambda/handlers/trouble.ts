import { type ErrorHandler, getRequestType } from 'ask-sdk-core';
import { errorName, reportOf } from '../platform/log';
import type { Rooms } from '../skill';

/** Our own mistake: said plainly, blamed on nobody; the place stays where it was kept last. */
export const troubleHandler = ({ apologise }: Rooms): ErrorHandler => ({
  canHandle: () => true,
  handle: (input, error) => {
    const report = reportOf(input);
    report.outcome = 'failed';
    report.error = errorName(error);
    return ['LaunchRequest', 'IntentRequest'].includes(getRequestType(input.requestEnvelope))
      ? apologise(input)
      : input.responseBuilder.getResponse();
  },
});
