import { type DialogueState, IDLE, readState } from '../../lambda/dialogue/state';
import type { Run } from '../../lambda/progress/progress';
import type { Timeline } from '../../lambda/session/timeline';
import type { Turn } from '../device/contract';

/** Lays a run out in time. */
export type TimelineOf = (run: Run) => Timeline;

/** What the skill said last about where the conversation stands, and the timeline of the run it speaks of. */
export interface Guidance {
  readonly state: DialogueState;
  readonly timeline?: Timeline;
}

export const NO_GUIDANCE: Guidance = { state: IDLE };

const attributesOf = (turn: Turn): Record<string, unknown> => turn.response?.sessionAttributes ?? {};

/** A request tells the time in whole seconds, and the skill goes by that; the voice began a little later. */
const onTheDevice = (state: DialogueState, turn: Turn, now: number): DialogueState =>
  state.mode === 'guiding'
    ? { ...state, beganAtMillis: state.beganAtMillis + now - Date.parse(turn.request.request.timestamp) }
    : state;

/**
 * Reads the guidance out of a turn.
 *
 * @param now time of the turn on the device's clock, in epoch milliseconds
 */
export const guidanceAfter = (turn: Turn, timelineOf: TimelineOf, now: number): Guidance => {
  const state = onTheDevice(readState(attributesOf(turn).state), turn, now);
  return 'run' in state ? { state, timeline: timelineOf(state.run) } : { state };
};

/**
 * Where the page that plays has got to, in milliseconds of the session, at that time of the device's clock.
 * Undefined before its first word, after its last silence, and when no page plays.
 */
export const positionAt = ({ state }: Guidance, now: number): number | undefined => {
  if (state.mode !== 'guiding' || now < state.beganAtMillis) return undefined;
  const position = state.fromMillis + now - state.beganAtMillis;
  return position < state.toMillis ? position : undefined;
};

/** Whether a session has begun and its body is not over: what leaving would interrupt. */
export const isUnderWay = ({ state, timeline }: Guidance, now: number): boolean => {
  if (state.mode === 'paused') return true;
  if (state.mode !== 'guiding' || timeline === undefined) return false;
  const heardMillis = state.fromMillis + now - state.beganAtMillis;
  return Math.min(state.toMillis, heardMillis) < timeline.bodyEndMillis;
};

/**
 * Whether the end of a conversation reached the store. The skill never claims it: it carries what it could
 * not write in the attribute `unsaved`, and nothing else tells.
 */
export const isKept = (turns: readonly Turn[]): boolean =>
  turns.length > 0 &&
  turns.every((turn) => turn.refusal === undefined && attributesOf(turn).unsaved === undefined);
