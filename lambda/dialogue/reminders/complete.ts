import { addDays, type DayKey } from '../../progress/days';
import { instantOf, localTimeAt } from '../../progress/local-time';
import type { ReminderKind, When } from '../../progress/reminders';
import type { Moment } from '../moment';
import { today } from '../today';
import type { Draft } from './draft';
import { remindersOf } from './kept';
import { hourLater, inHalf } from './times-of-day';
import { DAILY, isQuiet, OF_THE_EVENING, USUAL } from './usual';

/** A reminder of which all is known, and which may be asked about. */
export interface Ready {
  readonly is: 'ready';
  readonly draft: Draft;
  readonly kind: ReminderKind;
  readonly when: When;
  readonly isQuiet: boolean;
  /** The time that was said, where clocks go forward over it that night. */
  readonly skipped?: string;
}

/** What is still to be asked, or cannot be. */
export type Completed =
  | { readonly is: 'open'; readonly asked: 'what' | 'when' | 'half'; readonly draft: Draft }
  | { readonly is: 'past'; readonly draft: Draft }
  | Ready;

const isAhead = ({ atMillis, zone }: Moment, day: DayKey, time: string): boolean =>
  (instantOf(localTimeAt(day, time), zone) ?? Number.POSITIVE_INFINITY) > atMillis;

/** In which half of the day the kind is, where that is plain: by what it is, or by when it rings already. */
const isPlainlyMorning = (moment: Moment, kind: ReminderKind): boolean | undefined => {
  if (OF_THE_EVENING.includes(kind)) return false;
  const before = remindersOf(moment).find((reminder) => reminder.kind === kind);
  if (before === undefined) return undefined;
  const first = 'times' in before.when ? (before.when.times[0] as string) : before.when.at;
  return first < '12:00';
};

/** Nobody asks at ten whether it is ten at night that is meant: then most are asleep. */
const isMorningOnly = (times: readonly string[], kind: ReminderKind): true | undefined =>
  inHalf(times, false).every((time) => isQuiet(time, kind)) || undefined;

const inItsHalf = (moment: Moment, draft: Draft, kind: ReminderKind, times: string[]): Draft | undefined => {
  const { isVague, ...rest } = draft;
  if (isVague === undefined) return draft;
  const isOver =
    draft.on === today(moment) && !times.some((time) => isAhead(moment, draft.on as DayKey, time));
  const isMorning = isOver ? false : (isPlainlyMorning(moment, kind) ?? isMorningOnly(times, kind));
  return isMorning === undefined ? undefined : { ...rest, times: inHalf(times, isMorning) };
};

const withUsual = (draft: Draft, kind: ReminderKind): Draft => {
  const usual = USUAL[kind];
  if (draft.times !== undefined || draft.on !== undefined || usual === undefined) return draft;
  return { ...draft, times: [...usual.times], weekdays: draft.weekdays ?? [...usual.weekdays] };
};

/** On the day that was said; without one on the next day on which that time is still to come. */
const onDay = (moment: Moment, draft: Draft, times: readonly string[]): [DayKey, string] | undefined => {
  const now = today(moment);
  const days = draft.on === undefined ? [now, addDays(now, 1)] : [draft.on];
  return days
    .flatMap((day) => times.map((time): [DayKey, string] => [day, time]))
    .find(([day, time]) => isAhead(moment, day, time));
};

const ready = (draft: Draft, kind: ReminderKind, when: When, times: readonly string[]): Ready => ({
  is: 'ready',
  draft,
  kind,
  when,
  isQuiet: times.some((time) => isQuiet(time, kind)),
});

const readyOnce = (moment: Moment, draft: Draft, kind: ReminderKind, times: readonly string[]): Completed => {
  // "Tonight", to eight in the morning: that is over, and eight in the evening is not.
  const next = onDay(moment, draft, times) ?? onDay(moment, draft, inHalf(times, false));
  if (next === undefined) return { is: 'past', draft };
  const [on, at] = next;
  const isThere = instantOf(localTimeAt(on, at), moment.zone) !== undefined;
  const time = isThere ? at : hourLater(at);
  const done = ready({ ...draft, on, times: [time] }, kind, { on, at: time }, [time]);
  return isThere ? done : { ...done, skipped: at };
};

/** What a draft comes to: all of it, or what has to be asked next. */
export const complete = (moment: Moment, said: Draft): Completed => {
  const { kind } = said;
  if (kind === undefined) return { is: 'open', asked: 'what', draft: said };
  const whole = withUsual(said, kind);
  if (whole.times === undefined) return { is: 'open', asked: 'when', draft: whole };
  const draft = inItsHalf(moment, whole, kind, whole.times);
  if (draft?.times === undefined) return { is: 'open', asked: 'half', draft: whole };
  const { times } = draft;
  const weekdays = draft.weekdays ?? (times.length > 1 && draft.on === undefined ? DAILY : undefined);
  return weekdays === undefined
    ? readyOnce(moment, draft, kind, times)
    : ready({ ...draft, weekdays: [...weekdays] }, kind, { weekdays: [...weekdays], times }, times);
};
