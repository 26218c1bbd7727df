import { applyEvent } from '../progress/apply';
import type { ProgressEvent, Run } from '../progress/progress';
import { changeSettings, type SettingsChange, takingBack } from '../progress/settings';
import { isLeftOut } from './allowed';
import { aside } from './aside';
import type { Decision, SaidLine } from './decision';
import { leaving, standing } from './guide';
import { mannerFor } from './manner';
import type { Moment, SessionCard } from './moment';
import { usualChoice } from './my-session';
import { offerOne } from './offer';
import { isOutOfReach } from './out-of-reach';
import { cardOf } from './shelf';
import { inPlaceOf } from './substitute';

/** A moment in which a change of the settings holds already, and what is to be kept of it. */
export interface Changed {
  readonly moment: Moment;
  readonly change: SettingsChange;
  readonly events: readonly ProgressEvent[];
  readonly undo?: SettingsChange;
}

/** Makes a change of the settings. One that changes nothing leaves nothing to keep or to take back. */
export const makeChange = (moment: Moment, change: SettingsChange): Changed => {
  const { progress } = moment;
  const settings = changeSettings(moment.settings, change);
  if (settings === moment.settings) return { moment, change, events: [] };
  const event: ProgressEvent = { kind: 'set', change };
  return {
    moment: { ...moment, settings, progress: progress && applyEvent(progress, event) },
    change,
    events: [event],
    undo: takingBack(moment.settings, change),
  };
};

/** A change is said back; where nothing could be read, it is not promised for longer than this conversation. */
export const saidBack = ({ progress }: Moment, said: readonly SaidLine[]): SaidLine[] => [
  ...said,
  ...(progress === undefined ? [{ key: 'for-now' } as const] : []),
];

/** Names that were told a turn ago are not told again after each setting. */
const briefly = (decision: Decision): Decision =>
  decision.state.mode === 'choosing' ? { ...decision, ask: { key: 'and-now' } } : decision;

/** A few words in passing, wherever the person is, and back to there. */
export const inPassing = (moment: Moment, say: readonly SaidLine[]): Decision =>
  briefly(aside(moment, () => ({ say }), say));

/** The variant that plays and is not over, that waits or is offered. */
const current = (moment: Moment): { session: string; variant: string } | undefined => {
  const { state } = moment;
  switch (state.mode) {
    case 'guiding':
      return standing(moment, state).isDone ? undefined : state.run;
    case 'paused':
      return state.run;
    case 'offering':
      return state;
    case 'idle':
    case 'choosing':
      return undefined;
  }
};

/** What is under way is out from now on: it ends here, kindly, and one thing is offered in its place. */
const endAndOffer = (moment: Moment, session: string, say: readonly SaidLine[]): Decision => {
  const { state } = moment;
  const events = state.mode === 'guiding' ? [leaving(moment, state)] : [];
  const ended: SaidLine[] = state.mode === 'offering' ? [] : [{ key: 'ending-this-one' }];
  const card = cardOf(moment, session) as SessionCard;
  // Where only a variant is out of reach, the session is offered in another; and something is always left.
  const other = (isLeftOut(moment, card) ? inPlaceOf(moment, card) : card) as SessionCard;
  const { variant, seconds } = usualChoice(moment, other);
  return { say: [...say, ...ended], events, ...offerOne(other, variant, seconds) };
};

/** Settings that a session is performed by. */
const PERFORMED_BY = ['pacePercent', 'words', 'counts'] as const;

/** The same run as these settings want it, with what was asked for it alone. */
const performedAnew = (moment: Moment, { manner, ...run }: Run): Run => {
  const { pacePercent: _pace, words: _words, counts: _counts, ...own } = manner ?? {};
  const anew = { ...own, ...mannerFor(moment, run.session) };
  return Object.keys(anew).length === 0 ? run : { ...run, manner: anew };
};

/**
 * Says a change back and returns to where the person was, performed as they have it now; where that is
 * left out now, it ends and something else is offered.
 */
export const afterChange = (
  { moment, change, events, undo }: Changed,
  said: readonly SaidLine[],
): Decision => {
  const say = saidBack(moment, said);
  const now = current(moment);
  const isPerformedAnew = PERFORMED_BY.some((key) => change[key] !== undefined);
  const back =
    now !== undefined && isOutOfReach(moment, now)
      ? endAndOffer(moment, now.session, say)
      : briefly(
          aside(
            moment,
            ({ run }) => ({ say, ...(isPerformedAnew && { run: performedAnew(moment, run) }) }),
            say,
          ),
        );
  return { ...back, events: [...back.events, ...events], ...(undo !== undefined && { undo }) };
};
