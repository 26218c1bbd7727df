import type { Done } from '../../progress/history';
import type { Values } from '../../session/words';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { cardOf } from '../shelf';
import { today } from '../today';
import { type AskedDays, daysAsked } from './days-asked';
import { lookedUp } from './look-up';
import { isGuest, notYours, tellBack } from './tell-back';
import { byWhichTime, theseDays } from './when';

/** More than three names at a time are gone before the last one is heard. */
const AT_A_TIME = 3;

/** "Box breathing, the neck stretch, belly breathing, and 2 more"; empty where nothing was done. */
const namesOf = (moment: Moment, done: readonly Done[]): string => {
  const sessions = [...new Set(done.map(({ session }) => session))];
  const titles = sessions.flatMap((session) => cardOf(moment, session)?.title ?? []);
  const [first, second = 'none', third = 'none'] = titles;
  if (first === undefined) return '';
  const more = sessions.length - Math.min(titles.length, AT_A_TIME);
  const values: Values = { first, second, third, more };
  return moment.stage.textOf({ key: 'names', values });
};

const linesFor = (moment: Moment, asked: AskedDays, done: readonly Done[]): SaidLine[] => {
  const names = namesOf(moment, done);
  const byTime = asked.kind === 'day' ? byWhichTime(moment, asked.days.from) : [];
  return names === ''
    ? [{ key: 'nothing-then', values: { kind: asked.kind } }, ...byTime]
    : [{ key: 'did-then', values: { names, when: theseDays(moment, asked) } }, ...byTime];
};

/**
 * "What did I do yesterday", "last Tuesday", "this week", "in October": three by name.
 *
 * @param value of a slot of AMAZON.DATE; today where nothing was said
 */
export const whatIDid = (moment: Moment, value: string | undefined): Decision => {
  if (isGuest(moment)) return notYours(moment);
  const asked = daysAsked(value ?? today(moment), today(moment));
  return typeof asked === 'string'
    ? tellBack(moment, [{ key: asked }])
    : lookedUp(moment, asked.days, (done) => tellBack(moment, linesFor(moment, asked, done)));
};
