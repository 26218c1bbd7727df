import { askAgain } from '../ask-again';
import type { Decision } from '../decision';
import { settled } from '../guide';
import type { Moment } from '../moment';
import { IDLE } from '../state';
import { type UnderWay, underWay } from './under-way';

/** Two programmes to choose from, the simplest first. */
export const firstTwo = ({ library }: Moment): readonly [string, string] =>
  Object.keys(library.programs).slice(0, 2) as [string, string];

/** "Would you like the first week, or the four weeks?" More than two are told where neither is it. */
export const askWhich = (moment: Moment, say: Decision['say'] = []): Decision => {
  const [first, second] = Object.values(moment.library.programs).map(({ title }) => title) as [
    string,
    string,
  ];
  return {
    say,
    ask: { key: 'which-plan', values: { first, second } },
    state: IDLE,
    events: [],
    asked: 'which-plan',
  };
};

/** There is none, or it cannot be read: then nothing is claimed. */
export const withoutPlan = (moment: Moment): Decision =>
  moment.progress === undefined
    ? askAgain(moment, [{ key: 'plan-unread' }])
    : askWhich(moment, [{ key: 'no-plan' }]);

/**
 * Whatever was playing is left where it was; then it is decided about the plan.
 *
 * @param otherwise where there is none
 */
export const withPlan = (
  asked: Moment,
  decide: (moment: Moment, on: UnderWay) => Decision,
  otherwise = withoutPlan,
): Decision => {
  if (asked.progress === undefined) return withoutPlan(asked);
  const { moment, events } = settled(asked);
  const on = underWay(moment);
  const decision = on === undefined ? otherwise(moment) : decide(moment, on);
  return { ...decision, events: [...events, ...decision.events] };
};
