import { changeOf, type Rating } from '../../progress/comfort';
import type { Run } from '../../progress/progress';
import type { Decision, SaidLine } from '../decision';
import { leaving } from '../guide';
import type { Moment, SessionCard } from '../moment';
import { offerOne } from '../offer';
import { type Choice, cardOf, choiceForSeconds, secondsOf } from '../shelf';
import type { Guiding } from '../state';
import { today } from '../today';
import { gentleChoice } from './gentle';

type Reply = Pick<Decision, 'say'> & Partial<Decision>;

/** Whoever found it too long has about as much of it in mind. */
const SHORTER = 0.6;

/** A shorter form of what was done; undefined where there is none. */
export const shorterThan = (moment: Moment, { session, variant }: Run): Choice | undefined => {
  const seconds = secondsOf(moment, { session, variant });
  const choice = choiceForSeconds(moment, cardOf(moment, session) as SessionCard, seconds * SHORTER);
  return choice.seconds < seconds ? choice : undefined;
};

const aBitMore = (moment: Moment, run: Run): Reply => {
  const say: SaidLine[] = [{ key: 'score-rose-a-bit' }];
  return shorterThan(moment, run) === undefined
    ? { say }
    : { say, ask: { key: 'shorter-next-time' }, asked: 'shorter-next-time' };
};

const aLotMore = (moment: Moment): Reply => {
  const say: SaidLine[] = [{ key: 'score-rose' }];
  const gentle = gentleChoice(moment);
  return gentle === undefined ? { say } : { say, ...offerOne(gentle.card, gentle.variant, gentle.seconds) };
};

/** The numbers, not a verdict (content specification 6.5). */
const replyFor = (moment: Moment, run: Run, before: number, after: number): Reply => {
  switch (changeOf(before, after)) {
    case 'clear-fall':
      return { say: [{ key: 'score-fell', values: { first: before, second: after } }] };
    case 'fall':
      return { say: [{ key: 'score-eased' }] };
    case 'same':
      return { say: [{ key: 'score-same' }] };
    case 'rise':
      return aBitMore(moment, run);
    case 'clear-rise':
      return aLotMore(moment);
  }
};

/** The session is over and counts, and whether there is anything more is asked as ever. */
export const skippedAfter = (moment: Moment, state: Guiding): Decision => ({
  say: [],
  ask: { key: 'another' },
  state,
  events: [leaving(moment, state)],
});

/** How it is now, after a session: kept beside how it was, and answered in a sentence. */
export const scoredAfter = (moment: Moment, state: Guiding, after: number): Decision => {
  const { run } = state;
  const { scored } = moment.talk;
  const skipped = skippedAfter(moment, state);
  if (scored?.run !== run.completionId) return skipped;
  const { completionId, session } = run;
  const before = scored.score;
  const rating: Rating = { completionId, session, day: today(moment), before, after };
  return {
    ...skipped,
    ...replyFor(moment, run, before, after),
    events: [...skipped.events, { kind: 'rated', rating }],
    scored: { score: after, at: moment.atMillis },
  };
};
