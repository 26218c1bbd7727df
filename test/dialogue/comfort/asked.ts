import { beginSession } from '../../../lambda/dialogue/begin-session';
import { sayNumber } from '../../../lambda/dialogue/number';
import { ASKED_BEFORE, at, Stand } from '../stand';

/** Somebody who agreed to be asked how it feels. */
export const agreed = (): Stand => {
  const stand = new Stand({ ...ASKED_BEFORE, settings: { checkIns: 'on' } });
  stand.hasCheckIns = true;
  return stand;
};

/** Has asked for a session, and was asked how it feels. */
export const askedBefore = (session = 'br-belly', stand = agreed()): Stand => {
  stand.turn((moment) => beginSession(moment, { session }));
  return stand.after(at(0, 8));
};

/** Has said how it felt, has done the session and is asked how it is now. */
export const askedAfter = (score: number, session = 'br-belly', stand = agreed()): Stand => {
  askedBefore(session, stand).turn((moment) => sayNumber(moment, score));
  return stand.after(at(12));
};

/** Five times, once a day: from one score to another. */
export const scoredTimes = (times: number, before: number, after: number, session = 'br-belly'): Stand => {
  const stand = agreed();
  for (let time = 0; time < times; time += 1) {
    askedAfter(before, session, stand).turn((moment) => sayNumber(moment, after));
    stand.state = { mode: 'idle' };
    stand.after(at(24 * 60));
  }
  return stand;
};
