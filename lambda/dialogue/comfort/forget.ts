import { askBeside } from '../ask-beside';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { inPassing } from '../settings';

/** "Forget my check-ins": asks once. */
export const askToForgetCheckIns = (moment: Moment): Decision => {
  const { progress } = moment;
  if (progress !== undefined && progress.comfort === undefined)
    return inPassing(moment, [{ key: 'no-trend-yet' }]);
  return { ...askBeside(moment, { key: 'forget-check-ins' }), asked: 'forget-check-ins' };
};

/** "Yes", to that: the scores go, and nothing else. */
export const forgetCheckIns = (moment: Moment): Decision => {
  const decision = inPassing(moment, [{ key: 'check-ins-forgotten' }]);
  return { ...decision, events: [...decision.events, { kind: 'check-ins-forgotten' }] };
};
