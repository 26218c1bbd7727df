import { trendOf, whatHelped } from '../../progress/comfort';
import { isLeftOut, isRestingNow } from '../allowed';
import { midway } from '../aside';
import type { Decision, SaidLine } from '../decision';
import { settled } from '../guide';
import type { Moment, SessionCard } from '../moment';
import { usualChoice } from '../my-session';
import { answerFlag } from '../red-flags/answer-flag';
import { inPassing } from '../settings';
import { cardOf } from '../shelf';
import { today } from '../today';

/** What is said about somebody who does not get better (content specification 4.1). */
const NOT_BETTER = 'RF-12';

const isOffered = (moment: Moment, card: SessionCard | undefined): card is SessionCard =>
  card !== undefined && !isLeftOut(moment, card) && !isRestingNow(moment, card);

const offer = (asked: Moment, card: SessionCard, say: readonly SaidLine[]): Decision => {
  const { moment, events } = settled(asked);
  const { variant, seconds } = usualChoice(moment, card);
  return {
    say,
    ask: { key: 'shall-i-start', values: { title: card.title, lengthSeconds: seconds } },
    state: { mode: 'offering', session: card.id, variant },
    events,
  };
};

/** "What helps me": one session, and only where enough is known of it. */
export const tellWhatHelps = (moment: Moment): Decision => {
  const { progress } = moment;
  if (progress === undefined) return inPassing(moment, [{ key: 'settings-unread' }]);
  const card = whatHelped(progress.comfort)
    .map((session) => cardOf(moment, session))
    .find((found) => isOffered(moment, found));
  if (card === undefined) return inPassing(moment, [{ key: 'nothing-helped-yet' }]);
  const say: SaidLine[] = [{ key: 'has-helped', values: { title: card.title } }];
  return midway(moment) === undefined ? offer(moment, card, say) : inPassing(moment, say);
};

/** "How is my trend": this week beside the first, in numbers; where it is worse, whom to see. */
export const tellTrend = (moment: Moment): Decision => {
  const { progress } = moment;
  if (progress === undefined) return inPassing(moment, [{ key: 'settings-unread' }]);
  const trend = trendOf(progress.comfort, today(moment));
  if (trend === undefined) return inPassing(moment, [{ key: 'no-trend-yet' }]);
  if (trend.way === 'worse') return answerFlag(moment, NOT_BETTER);
  const values = { first: Math.round(trend.first), second: Math.round(trend.now) };
  return inPassing(moment, [{ key: trend.way === 'better' ? 'trend-better' : 'trend-same', values }]);
};
