import type { Run } from '../../progress/progress';
import type { Decision, Question } from '../decision';
import type { Moment, Scored } from '../moment';
import type { Guiding } from '../state';
import { mayAskHow } from './may-ask';

/** Alexa listens about as long before she goes on by herself. */
const LISTENING_MILLIS = 8_000;

/** Who was silent has a moment to settle. */
const LEAD_OVER_MILLIS = 2_000;

/** Who answers at the last moment has not finished speaking when it is over. */
const GRACE_MILLIS = 5_000;

/** How it felt after one session is how it feels before the next, for so long. */
const FRESH_MILLIS = 15 * 60 * 1_000;

/** The run that waits for an answer to how it feels, or for silence; undefined where none does. */
export const waitingForScore = ({ hasCheckIns, state, talk, atMillis }: Moment): Guiding | undefined =>
  hasCheckIns &&
  state.mode === 'guiding' &&
  talk.asked === 'how-before' &&
  atMillis < state.beganAtMillis + GRACE_MILLIS
    ? state
    : undefined;

const isFresh = (scored: Scored | undefined, nowMillis: number): scored is Scored =>
  scored !== undefined && scored.run === undefined && nowMillis - scored.at < FRESH_MILLIS;

const QUESTION: Question = { key: 'how-before' };

/** A run that is ready to play, asked about first. */
export const asking = (moment: Moment, ready: Decision): Decision => {
  // Nobody is asked about what ends in silence: everything else plays, and asks at the end of its page.
  const state = ready.state as Guiding;
  const ask = ready.ask as Question;
  const askedMillis = moment.stage.millisOfAsking(QUESTION) + LISTENING_MILLIS + LEAD_OVER_MILLIS;
  return {
    ...ready,
    ask: QUESTION,
    afterSilence: { quietMillis: LEAD_OVER_MILLIS, ask },
    asked: 'how-before',
    state: { ...state, beganAtMillis: state.beganAtMillis + askedMillis },
  };
};

/**
 * Asks how it feels before a run begins, once, where the person agreed to it. Whoever says nothing is not asked
 * again: after the silence it begins by itself.
 *
 * @param play begins the run
 */
export const asksHowFirst = (moment: Moment, run: Run, play: (moment: Moment) => Decision): Decision => {
  const { talk, atMillis } = moment;
  if (!mayAskHow(moment, run) || waitingForScore(moment) !== undefined) return play(moment);
  if (!isFresh(talk.scored, atMillis)) return asking(moment, play(moment));
  const scored: Scored = { ...talk.scored, run: run.completionId };
  return { ...play({ ...moment, talk: { ...talk, scored } }), scored };
};
