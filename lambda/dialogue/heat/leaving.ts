import type { ProgressEvent } from '../../progress/progress';
import type { Decision, SaidLine } from '../decision';
import type { Errand } from '../errand';
import type { Moment } from '../moment';
import { isHeat } from '../red-flags/answer-flag';
import type { DialogueState } from '../state';
import { isHeatSession } from './ask';
import { runningTimers } from './kept-from';

const runOf = (state: DialogueState): string | undefined =>
  state.mode === 'guiding' || state.mode === 'paused' ? state.run.session : undefined;

const endingLater = (event: ProgressEvent, later: number): ProgressEvent =>
  event.kind === 'begun' && event.place.endsAt !== undefined
    ? { ...event, place: { ...event.place, endsAt: event.place.endsAt + later } }
    : event;

/** A decision with a line before all that it says: what plays begins as much later. */
const saidFirst = (moment: Moment, decision: Decision, line: SaidLine): Decision => {
  const { state } = decision;
  const later = moment.stage.millisOf([line]);
  return {
    ...decision,
    say: [line, ...decision.say],
    state: state.mode === 'guiding' ? { ...state, beganAtMillis: state.beganAtMillis + later } : state,
    events: decision.events.map((event) => endingLater(event, later)),
  };
};

/** True where something is said; the end of a conversation is heard by nobody. */
const isSpoken = ({ say, page, ask }: Decision): boolean =>
  say.length > 0 || page !== undefined || ask !== undefined;

/** What says already that the heat comes off, or how it goes on; and after an emergency number comes nothing. */
const isSaid = ({ say, events }: Decision): boolean =>
  say.some(({ key }) => key.startsWith('heat-') || key === 'stopping' || key === 'paused') ||
  events.some((event) => event.kind === 'heat' || (event.kind === 'flagged' && event.flagged.tier !== 'S'));

/** The guided rest ends, or waits, and the pad would stay where it is. */
const isLeft = (moment: Moment, { state }: Decision): boolean =>
  moment.state.mode === 'guiding' &&
  isHeat(moment) &&
  !(state.mode === 'guiding' && state.run.session === moment.state.run.session);

/** Something begins beside a pad that timers ring for: nobody lies down on it for that. */
const isBeside = (moment: Moment, { state, page }: Decision): boolean => {
  const session = page?.run.session;
  return (
    session !== undefined &&
    session !== runOf(moment.state) &&
    !isHeatSession(moment, session) &&
    (state.mode === 'guiding' || state.mode === 'idle') &&
    runningTimers(moment).length > 0
  );
};

/** Who is to fall asleep over it has no heat on, timers or none. */
const isForSleep = ({ shelf }: Moment, { page }: Decision): boolean =>
  shelf.find(({ id }) => id === page?.run.session)?.variants[page?.run.variant ?? '']?.endsInSilence === true;

const withWord = (moment: Moment, decision: Decision): Decision => {
  if (!isSpoken(decision) || isSaid(decision)) return decision;
  const off = { key: 'heat-comes-off' } as const;
  if (isLeft(moment, decision)) return saidFirst(moment, decision, off);
  if (!isBeside(moment, decision)) return decision;
  return saidFirst(moment, decision, isForSleep(moment, decision) ? off : { key: 'heat-beside' });
};

/** The same, once it is known what came of an errand. */
const awaiting = (errand: Errand, told: (decision: Decision) => Decision): Errand => {
  const after =
    <Known>(decide: (known: Known) => Decision) =>
    (known: Known): Decision =>
      told(decide(known));
  switch (errand.kind) {
    case 'history':
      return { ...errand, decide: after(errand.decide) };
    case 'forget':
      return { ...errand, decide: after(errand.decide) };
    case 'alerts':
      return { ...errand, decide: after(errand.decide) };
    case 'all-alerts':
      return { ...errand, decide: after(errand.decide) };
  }
};

/**
 * Whatever the guided rest is left for, the pad comes off first, said once; and whatever begins beside a pad in
 * quiet, nobody lies on it.
 */
export const keepingWarm = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const decision = decide(moment);
  const { errand } = decision;
  if (errand === undefined) return withWord(moment, decision);
  return { ...decision, errand: awaiting(errand, (next) => keepingWarm(moment, () => next)) };
};
