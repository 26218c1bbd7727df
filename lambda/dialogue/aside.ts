import type { Run } from '../progress/progress';
import { movedTo } from '../session/place';
import { askAgain } from './ask-again';
import { carryOn, continueRun } from './continue';
import type { Decision, SaidLine } from './decision';
import { leaving } from './guide';
import type { Moment } from './moment';
import { whatNext } from './open';
import { goingOn, type Playing, playing } from './playing';
import type { Guiding } from './state';

/** What is said in the middle of a session, and what becomes of its run. */
export interface Aside {
  readonly say: readonly SaidLine[];
  /** The same run, where it is performed in another manner from now on. */
  readonly run?: Run;
}

/** The run that is in the middle of its body, playing or paused; undefined where there is none, or it is done. */
export const midway = (moment: Moment): Playing | undefined => {
  const now = playing(moment);
  return now?.isDone ? undefined : now;
};

/**
 * Says something to somebody who is in the middle of no session, and asks what was asked, or what there is.
 *
 * @param say that nothing plays, where it is left out
 */
export const outside = (moment: Moment, say?: readonly SaidLine[]): Decision => {
  const { state } = moment;
  return state.mode === 'guiding'
    ? whatNext(moment, say ?? [{ key: 'done-early' }], [leaving(moment, state)])
    : askAgain(moment, say ?? [{ key: 'nothing-playing' }]);
};

/** Where a run goes on when its manner changes: at the start of the same step. */
const moved = (moment: Moment, { timeline, atMillis }: Playing, run: Run): number =>
  movedTo(timeline, moment.stage.timeline(run), atMillis);

const inside = (moment: Moment, now: Playing, { say, run }: Aside): Decision => {
  const { state } = moment;
  if (state.mode === 'paused') {
    if (run === undefined) return askAgain(moment, say);
    // Another day it goes on from the same step, in the manner that was asked for.
    const atMillis = moved(moment, now, run);
    const place = { run, atMillis, savedAt: moment.atMillis };
    return askAgain({ ...moment, state: { ...state, run, atMillis } }, say, [{ kind: 'left', place }]);
  }
  return run === undefined
    ? carryOn(moment, state as Guiding, say)
    : continueRun(moment, run, moved(moment, now, run), [...say, goingOn(moment, run)]);
};

/**
 * Something that is answered in the middle of a session: in a breath, and then it goes on by itself from
 * where it was. Paused it stays paused, and asks.
 *
 * @param answer to somebody in a session
 * @param elsewhere to somebody who is in none; that nothing plays, where it is left out
 */
export const aside = (
  moment: Moment,
  answer: (now: Playing) => Aside,
  elsewhere?: readonly SaidLine[],
): Decision => {
  const now = midway(moment);
  return now === undefined ? outside(moment, elsewhere) : inside(moment, now, answer(now));
};
