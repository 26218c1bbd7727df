import { addDays } from '../../progress/days';
import { instantOf, localTimeAt } from '../../progress/local-time';
import type { SaidLine } from '../decision';
import type { Moment } from '../moment';
import { today } from '../today';
import { partsOf } from './parts';
import { dayAhead, isDoneToday, type UnderWay } from './under-way';

/** Where somebody is in their plan; its last day, where all of it is done. */
export const whereInPlan = ({ plan, program: { title, days } }: UnderWay): readonly SaidLine[] => [
  { key: 'plan-where', values: { title, day: Math.min(plan.day, days.length), days: days.length } },
];

/** The same, tomorrow at noon: every day has one. */
const aDayLater = (moment: Moment): Moment => {
  const noon = instantOf(localTimeAt(addDays(today(moment), 1), '12:00'), moment.zone);
  return { ...moment, atMillis: noon ?? moment.atMillis };
};

/** The sessions of tomorrow, for whoever does today's; where somebody is in the plan, where there is no other day. */
export const aboutTomorrow = (moment: Moment, on: UnderWay): readonly SaidLine[] => {
  const day = on.plan.day + (isDoneToday(moment, on) ? 0 : 1);
  const then: UnderWay = { ...on, plan: { ...on.plan, day } };
  const ahead = dayAhead(then);
  if (ahead === undefined) return whereInPlan(on);
  const [first, second] = partsOf(aDayLater(moment), then, ahead.sessions).map(({ card }) => card.title);
  return [
    {
      key: 'plan-tomorrow',
      values: { day, title: on.program.title, first: first as string, second: second ?? 'none' },
    },
  ];
};
