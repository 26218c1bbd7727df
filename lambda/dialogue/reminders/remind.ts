import type { Reminder, ReminderKind } from '../../progress/reminders';
import type { Decision, SaidLine } from '../decision';
import { missedIt } from '../missed';
import type { Moment } from '../moment';
import { isGuest, notYours } from '../progress-told/tell-back';
import type { Reminding } from '../state';
import { askAfterWrong, askNext, askOf, askReminderAgain } from './ask';
import { afterReminder } from './back';
import { kindsText } from './describe';
import type { Draft } from './draft';
import { ofKind, remindersOf, timesOf } from './kept';
import { inPartSaid, isForEver, kindSaid, type ReminderSaid, readSaid } from './said';
import { askPermission, setReminder } from './set';
import { inHalfByClock, likelyHalf } from './times-of-day';

/** What was said before, and what is said now: days of the week and a single day take each other's place. */
const merged = (before: Draft, now: Draft): Draft => {
  const { weekdays, on, times, isVague, ...rest } = before;
  const days =
    now.weekdays === undefined && now.on === undefined
      ? { ...(weekdays && { weekdays }), ...(on && { on }) }
      : {};
  const time = now.times === undefined ? { ...(times && { times }), ...(isVague && { isVague }) } : {};
  return { ...rest, ...days, ...time, ...now };
};

/** "Until I die": every day, and it can be taken back. What is none of ours Alexa does herself. */
const inBetween = (said: ReminderSaid): SaidLine[] => [
  ...(said.isElse ? [{ key: 'remind-elsewhere' as const }] : []),
  ...(isForEver(said) ? [{ key: 'until-you-say' as const }] : []),
];

const heard = (moment: Moment, said: ReminderSaid, before: Draft): Decision => {
  const kind: ReminderKind | undefined = kindSaid(said) ?? before.kind;
  const read = readSaid(moment, said, kind);
  const draft = { ...before, ...(kind && { kind }) };
  return read.is === 'wrong'
    ? askAfterWrong(moment, draft, read.why)
    : askNext(moment, merged(draft, read.draft), inBetween(said));
};

/** "Remind me to use my heat pad every evening at eight": what is missing is asked, and then whether to set it. */
export const remind = (moment: Moment, said: ReminderSaid): Decision => {
  if (isGuest(moment)) return notYours(moment);
  const { state } = moment;
  const isSaidNow = state.mode === 'reminding' && kindSaid(said) === undefined;
  return heard(moment, said, isSaidNow ? state.draft : {});
};

/** "Water", to what to remind of; said out of the blue it is no wish for anything. */
export const remindOf = (moment: Moment, said: ReminderSaid): Decision =>
  moment.state.mode === 'reminding' ? heard(moment, said, moment.state.draft) : missedIt(moment);

/** "In the morning", to "at eight" or to what was taken for the afternoon: the same time, and days as they are or as said. */
const halfSaid = (moment: Moment, { draft }: Reminding, said: ReminderSaid): Draft | undefined => {
  const { times: before, isVague: _, ...rest } = draft;
  const times = before && inPartSaid(before, said);
  if (times === undefined) return undefined;
  const read = readSaid(moment, said, draft.kind);
  return read.is === 'wrong' ? undefined : merged(rest, { ...read.draft, times });
};

/** "Six p.m.", to which half of the day six is in. */
const clockSaid = (
  { asked, draft: { isVague: _, ...draft } }: Reminding,
  { clocks = [] }: ReminderSaid,
): Draft | undefined => {
  const times = asked === 'half' && draft.times ? inHalfByClock(draft.times, clocks) : undefined;
  return times && { ...draft, times };
};

/** "At nine", "every day", "in the evening": while a reminder is talked about. */
export const remindWhen = (moment: Moment, said: ReminderSaid): Decision => {
  const { state } = moment;
  if (state.mode !== 'reminding') return missedIt(moment);
  const half = clockSaid(state, said) ?? halfSaid(moment, state, said);
  return half === undefined ? heard(moment, said, state.draft) : askNext(moment, half);
};

/** "Yes", to what there are two answers to. */
const yesToBoth = (moment: Moment, state: Reminding): Decision => {
  const { times, isVague: _, ...draft } = state.draft;
  if (state.asked === 'half' && times !== undefined)
    return askNext(moment, { ...draft, times: likelyHalf(times) });
  const say: SaidLine[] = state.asked === 'what' ? [{ key: 'reminder-kinds' }] : [];
  // Who only ever says yes is asked in the end whether to stop.
  return moment.talk.misses > 1
    ? missedIt(moment)
    : { ...askReminderAgain(moment, state, say), isMiss: true };
};

/** "Yes", while a reminder is talked about. */
export const yesToReminder = (moment: Moment, state: Reminding): Decision => {
  const { asked, draft } = state;
  if (asked === 'set' || asked === 'again') return setReminder(moment, draft);
  return asked === 'allow' ? askPermission(moment, draft) : yesToBoth(moment, state);
};

/** "Set it": a yes, where that is what was asked. */
export const setIt = (moment: Moment): Decision =>
  moment.state.mode === 'reminding' ? yesToReminder(moment, moment.state) : missedIt(moment);

/** "No", while a reminder is talked about: nothing is set. */
export const noToReminder = (moment: Moment): Decision => afterReminder(moment, [{ key: 'not-setting' }]);

/** "Allow reminders": who brings it up themselves is asked by Alexa, however lately they said no. */
export const allowReminders = (moment: Moment): Decision => {
  if (isGuest(moment)) return notYours(moment);
  const { state } = moment;
  return askPermission(moment, state.mode === 'reminding' ? state.draft : {});
};

const daysOf = ({ when }: Reminder): Draft =>
  'on' in when ? { on: when.on } : { weekdays: [...when.weekdays] };

/** "Move my heat reminder to nine": the new time is said back and asked about, as if it were new. */
export const changeReminder = (moment: Moment, said: ReminderSaid): Decision => {
  if (isGuest(moment)) return notYours(moment);
  if (moment.progress === undefined) return afterReminder(moment, [{ key: 'settings-unread' }]);
  const all = remindersOf(moment);
  const [reminder, another] = ofKind(moment, kindSaid(said));
  if (reminder === undefined)
    return afterReminder(moment, [{ key: all.length === 0 ? 'no-reminders' : 'no-such-reminder' }]);
  if (another !== undefined && kindSaid(said) === undefined)
    return afterReminder(moment, [{ key: 'say-which', values: { kinds: kindsText(moment, all) } }]);
  const { kind, tokens } = reminder;
  const read = readSaid(moment, said, kind);
  const own: Draft = { kind, replaces: [...tokens] };
  if (read.is === 'wrong') return askAfterWrong(moment, own, read.why);
  const { draft } = read;
  if (draft.times === undefined && draft.weekdays === undefined && draft.on === undefined)
    return askOf(moment, { ...own, ...daysOf(reminder) }, 'when', { key: 'remind-when' });
  return askNext(moment, merged({ ...own, ...daysOf(reminder), times: timesOf(reminder) }, draft));
};
