import { applyEvent } from '../progress/apply';
import type { Completion, Place, ProgressEvent, Run } from '../progress/progress';
import { positionIn, stepStart } from '../session/place';
import type { Timeline } from '../session/timeline';
import { cautionBefore } from './cautions';
import { closingQuestion } from './comfort/asks-after';
import { asksHowFirst } from './comfort/asks-before';
import type { Decision, SaidLine } from './decision';
import { firstForm, heatBefore } from './heat/before';
import { warmth } from './heat/warmth';
import { mannerFor } from './manner';
import type { Moment } from './moment';
import { hasPartAfter, planRunFor } from './plan/parts';
import { cardOf } from './shelf';
import { type Guiding, IDLE } from './state';
import { today } from './today';

/** Sleep is not called back: its last page asks nothing, and the conversation closes with it. */
const endsInSilence = (moment: Moment, run: Run): boolean =>
  cardOf(moment, run.session)?.variants[run.variant]?.endsInSilence === true;

/** A day of a plan flows from one session into the next. */
const questionAtEnd = (moment: Moment, run: Run): Pick<Decision, 'ask' | 'asked'> =>
  hasPartAfter(moment, run) ? { ask: { key: 'second-part' } } : closingQuestion(moment, run);

/**
 * Plays a run from the start of a step: the next page of it, after a few words.
 * Several pages ask for the next one at their end; the last offers one thing more.
 */
export const play = (
  moment: Moment,
  run: Run,
  fromMillis: number,
  say: readonly SaidLine[],
  events: readonly ProgressEvent[] = [],
): Decision => {
  const { stage, progress, atMillis } = moment;
  const timeline = stage.timeline(run);
  const { toMillis } = stage.nextPage(timeline, run, fromMillis, progress?.pageLimitMillis);
  const beganAtMillis = atMillis + stage.millisOf(say);
  if (toMillis === timeline.totalMillis && endsInSilence(moment, run)) {
    const endsAt = beganAtMillis + toMillis - fromMillis;
    const place: Place = { run, atMillis: fromMillis, savedAt: atMillis, endsAt };
    return {
      say,
      page: { run, fromMillis, toMillis },
      state: IDLE,
      events: [...events.filter(({ kind }) => kind !== 'begun'), { kind: 'begun', place }],
    };
  }
  return {
    say,
    page: { run, fromMillis, toMillis },
    ...(toMillis < timeline.totalMillis ? { ask: { key: 'go-on' } } : questionAtEnd(moment, run)),
    state: { mode: 'guiding', run, fromMillis, toMillis, beganAtMillis },
    events: [...events, ...warmth(moment, run, beganAtMillis + timeline.totalMillis - fromMillis)],
  };
};

/** Begins a run of a session, of which nobody is to be asked first: its place is kept from the first moment on. */
export const beginNow = (
  moment: Moment,
  session: string,
  variant: string,
  say: readonly SaidLine[] = [],
): Decision => {
  const manner = mannerFor(moment, session);
  const { completionId, atMillis: begunAt } = moment;
  const plan = planRunFor(moment, session);
  const run: Run = {
    session,
    variant,
    completionId,
    begunAt,
    ...(manner && { manner }),
    ...(plan && { plan }),
  };
  const place: Place = { run, atMillis: 0, savedAt: begunAt };
  return asksHowFirst(moment, run, (ready) => play(ready, run, 0, say, [{ kind: 'begun', place }]));
};

/** Begins a run of a session, or asks first who should leave it out, where this person was never asked. */
export const begin = (
  moment: Moment,
  session: string,
  variant: string,
  say: readonly SaidLine[] = [],
): Decision => {
  const form = firstForm(moment, session, variant, say);
  return (
    heatBefore(moment, session, form.variant, say) ??
    cautionBefore(moment, session, form.variant, form.say) ??
    beginNow(moment, session, form.variant, form.say)
  );
};

/** Where a playing run stands at this moment, found from the clock. */
export interface Standing {
  readonly timeline: Timeline;
  readonly atMillis: number;
  /** True once the last step of the body is over: the closing words are not what anyone came for. */
  readonly isDone: boolean;
  /** True when the page had been spoken to its end. */
  readonly isPageOver: boolean;
}

export const standing = (moment: Moment, state: Guiding): Standing => {
  const timeline = moment.stage.timeline(state.run);
  const atMillis = positionIn(state, moment.atMillis - state.beganAtMillis);
  return {
    timeline,
    atMillis,
    isDone: atMillis >= timeline.bodyEndMillis,
    isPageOver: atMillis >= state.toMillis,
  };
};

/** What is to be kept when a playing run is left at this moment: a completion, or the step's start. */
export const leaving = (moment: Moment, state: Guiding): ProgressEvent => {
  const { timeline, atMillis, isDone } = standing(moment, state);
  const { run } = state;
  if (isDone) {
    const seconds = Math.round(timeline.totalMillis / 1_000);
    const completion: Completion = { run, seconds, doneAt: moment.atMillis, day: today(moment) };
    return { kind: 'completed', completion };
  }
  return { kind: 'left', place: { run, atMillis: stepStart(timeline, atMillis), savedAt: moment.atMillis } };
};

/** Whatever was playing is left where it was, and counts where it was over, before something else begins. */
export const settled = (moment: Moment): { moment: Moment; events: ProgressEvent[] } => {
  const { state, progress } = moment;
  if (state.mode !== 'guiding') return { moment, events: [] };
  const event = leaving(moment, state);
  return { moment: { ...moment, progress: progress && applyEvent(progress, event) }, events: [event] };
};
