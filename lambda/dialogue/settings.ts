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
import { whatNext } from './open';
import { cardOf } from './shelf';

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

/** A few words in passing, wherever the person is, and back to there. */
export const inPassing = (moment: Moment, say: readonly SaidLine[]): Decision =>
  aside(moment, () => ({ say }), say);

/** The session that plays and is not over, that waits or is offered. */
const currentCard = (moment: Moment): SessionCard | undefined => {
  const { state } = moment;
  switch (state.mode) {
    case 'guiding':
      return standing(moment, state).isDone ? undefined : cardOf(moment, state.run.session);
    case 'paused':
      return cardOf(moment, state.run.session);
    case 'offering':
      return cardOf(moment, state.session);
    case 'idle':
    case 'choosing':
      return undefined;
  }
};

/** What is offered in place of a session that is left out: the first for its groups that is not left out as well. */
const insteadOf = (moment: Moment, card: SessionCard): SessionCard | undefined =>
  (moment.settings?.leftOut ?? [])
    .flatMap((group) => card.leftOutBy[group] ?? [])
    .map((id) => cardOf(moment, id))
    .find((other) => other !== undefined && !isLeftOut(moment, other));

/** What is under way is left out from now on: it ends here, kindly, and one thing is offered in its place. */
const endAndOffer = (moment: Moment, card: SessionCard, say: readonly SaidLine[]): Decision => {
  const { state } = moment;
  const events = state.mode === 'guiding' ? [leaving(moment, state)] : [];
  const ended: SaidLine[] = state.mode === 'offering' ? [] : [{ key: 'ending-this-one' }];
  const other = insteadOf(moment, card);
  if (other === undefined) return whatNext(moment, [...say, ...ended], events, card.id);
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
  const card = currentCard(moment);
  const isPerformedAnew = PERFORMED_BY.some((key) => change[key] !== undefined);
  const back =
    card !== undefined && isLeftOut(moment, card)
      ? endAndOffer(moment, card, say)
      : aside(
          moment,
          ({ run }) => ({ say, ...(isPerformedAnew && { run: performedAnew(moment, run) }) }),
          say,
        );
  return { ...back, events: [...back.events, ...events], ...(undo !== undefined && { undo }) };
};
