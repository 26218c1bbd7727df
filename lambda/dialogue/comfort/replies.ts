import type { Decision } from '../decision';
import { play, standing } from '../guide';
import { offerInstead } from '../instead';
import type { Moment, Scored } from '../moment';
import { type Playing, playing } from '../playing';
import type { Guiding } from '../state';
import { asking, waitingForScore } from './asks-before';
import { declining } from './consent';
import { gentleChoice } from './gentle';
import { scoredAfter, skippedAfter } from './scored-after';

const MOST = 10;

const isScore = (score: number | undefined): score is number =>
  score !== undefined && Number.isInteger(score) && score >= 0 && score <= MOST;

/** From here on something gentler is offered first (content specification 6.5). */
const A_LOT = 8;

const beginsWithout = (moment: Moment, { run }: Guiding): Decision => play(moment, run, 0, []);

const scoredBefore = (asked: Moment, state: Guiding, score: number): Decision => {
  const { run } = state;
  const scored: Scored = { score, at: asked.atMillis, run: run.completionId };
  const moment: Moment = { ...asked, talk: { ...asked.talk, scored } };
  const gentle = score >= A_LOT ? gentleChoice(moment) : undefined;
  const decision =
    gentle === undefined
      ? play(moment, run, 0, [{ key: 'score-noted', values: { number: score } }])
      : offerInstead(moment, playing(moment) as Playing, [{ key: 'that-is-a-lot' }], 'gentle-one', gentle);
  return { ...decision, scored };
};

/** The run after which it was asked how it is now; undefined where it was not, or the run is not over. */
const overAndAsked = (moment: Moment): Guiding | undefined => {
  const { hasCheckIns, state, talk } = moment;
  if (!hasCheckIns) return undefined;
  const isOver = state.mode === 'guiding' && talk.asked === 'how-after' && standing(moment, state).isDone;
  return isOver ? state : undefined;
};

/**
 * A number, or a word for one, where it was asked how it feels. What is no score lets it begin, or asks what
 * next: nobody is asked a second time.
 *
 * @returns undefined where that was not asked
 */
export const scoreReply = (moment: Moment, score: number | undefined): Decision | undefined => {
  const waiting = waitingForScore(moment);
  if (waiting !== undefined)
    return isScore(score) ? scoredBefore(moment, waiting, score) : beginsWithout(moment, waiting);
  const over = overAndAsked(moment);
  if (over === undefined) return undefined;
  return isScore(score) ? scoredAfter(moment, over, score) : skippedAfter(moment, over);
};

/** Said alone, these lead on to nothing but the session itself. */
const GOING_ON: readonly string[] = ['picking-up', 'skipping', 'take-your-time'];

/** True for a decision that has nothing to add to the question: not understood, skipped, yes or no. */
const isNoAnswer = ({ isMiss, page, say }: Decision): boolean =>
  isMiss === true || (page !== undefined && say.every(({ key }) => GOING_ON.includes(key)));

const isRepeat = ({ say }: Decision): boolean => say[0]?.key === 'again-from-here';

/** What comes of anything else that is said while it is asked how it feels: the session begins, or is over. */
export const whileAskedHow = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const decision = declining(moment, decide(moment));
  const waiting = waitingForScore(moment);
  if (waiting !== undefined) {
    if (isRepeat(decision)) return asking(moment, beginsWithout(moment, waiting));
    return isNoAnswer(decision) ? beginsWithout(moment, waiting) : decision;
  }
  const over = overAndAsked(moment);
  return over !== undefined && isNoAnswer(decision) ? skippedAfter(moment, over) : decision;
};
