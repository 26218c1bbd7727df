import { isDeepStrictEqual } from 'node:util';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import type { Moment } from '../../lambda/dialogue/moment';
import { isOutOfReach } from '../../lambda/dialogue/out-of-reach';
import type { DialogueState } from '../../lambda/dialogue/state';
import type { Progress } from '../../lambda/progress/progress';
import { positionIn, stepStart } from '../../lambda/session/place';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { createStage } from '../../lambda/speech/stage';
import { ENGLISH } from '../door/skill-in-hand';

const repertoire = createRepertoire(catalogue.scores, ENGLISH);
const { shelf } = repertoire;
const stage = createStage(repertoire, 0);

/** The step of a run that a person was at. */
interface PersonsPlace {
  readonly completionId: string;
  readonly stepMillis: number;
}

/**
 * Where a person is in a session at a moment: at the step that plays, or that waits for them. Undefined when
 * they are in none, or it was over but for its closing words.
 *
 * @param atMillis on Alexa's clock
 */
export const placeIn = (state: DialogueState | undefined, atMillis: number): PersonsPlace | undefined => {
  if (state?.mode !== 'guiding' && state?.mode !== 'paused') return undefined;
  const timeline = stage.timeline(state.run);
  const position =
    state.mode === 'paused' ? state.atMillis : positionIn(state, atMillis - state.beganAtMillis);
  if (position >= timeline.bodyEndMillis) return undefined;
  return { completionId: state.run.completionId, stepMillis: stepStart(timeline, position) };
};

/**
 * Whether a place is one to go on from another day: its run has not counted as done before it was played again,
 * the session is not left out, and nobody has to be asked first whether all is well since an emergency.
 */
export const isToBeOffered = (
  state: DialogueState | undefined,
  { knownIds, settings, flagged }: Progress,
): boolean =>
  (state?.mode === 'guiding' || state?.mode === 'paused') &&
  !knownIds.includes(state.run.completionId) &&
  (flagged === undefined || flagged.tier === 'S') &&
  !isOutOfReach({ settings, shelf, talk: { isNew: true, misses: 0 } } as Moment, state.run);

/** Whether a person is still where they were: at the same step, or before the same choice. */
export const isSamePlace = (
  before: DialogueState | undefined,
  after: DialogueState | undefined,
  atMillis: number,
): boolean => {
  const place = placeIn(before, atMillis);
  if (place !== undefined) return isDeepStrictEqual(placeIn(after, atMillis), place);
  return before?.mode === 'offering' || before?.mode === 'choosing' ? isDeepStrictEqual(after, before) : true;
};
