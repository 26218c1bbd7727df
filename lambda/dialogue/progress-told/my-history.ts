import { addDays } from '../../progress/days';
import type { Done } from '../../progress/history';
import type { Card, Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { cardOf } from '../shelf';
import { today } from '../today';
import { lookedUp } from './look-up';
import { cardOfLines, isGuest, notYours, tellBack } from './tell-back';
import { onDate } from './when';

/** Today, and the days before it. */
const DAYS = 30;

/** As much as Alexa takes on a card, its title and some air included. */
const MOST_CHARACTERS = 7_900;

const lineFor = (moment: Moment, { session, seconds, day }: Done): SaidLine[] => {
  const title = cardOf(moment, session)?.title;
  return title === undefined
    ? []
    : [{ key: 'one-of-history', values: { when: onDate(moment, day), title, lengthSeconds: seconds } }];
};

/** The latest first; the oldest are left out where a card has no room for them. */
const cardOfHistory = (moment: Moment, done: readonly Done[]): Card => {
  const { title, text } = cardOfLines(
    moment,
    done.flatMap((one) => lineFor(moment, one)),
  );
  if (text.length <= MOST_CHARACTERS) return { title, text };
  return { title, text: text.slice(0, text.lastIndexOf('\n', MOST_CHARACTERS)) };
};

/** "Send me my history": what was finished in the last thirty days, on a card in the Alexa app. */
export const myHistory = (moment: Moment): Decision => {
  if (isGuest(moment)) return notYours(moment);
  const to = today(moment);
  return lookedUp(moment, { from: addDays(to, 1 - DAYS), to }, (done) =>
    done.length === 0
      ? tellBack(moment, [{ key: 'nothing-lately' }])
      : { ...tellBack(moment, [{ key: 'history-sent' }]), card: cardOfHistory(moment, done) },
  );
};
