import { type Outcome, type Refusal, type Reminder, withoutReminders } from '../../progress/reminders';
import type { Decision, SaidLine } from '../decision';
import { first } from '../first';
import type { Moment } from '../moment';
import { writeToken } from '../permission';
import { askAfterRefusal, askNext, askOf } from './ask';
import { afterReminder } from './back';
import { complete, type Ready } from './complete';
import { whenText } from './describe';
import type { Draft } from './draft';
import { forgettingRung, gone, remindersOf } from './kept';

/** More are not remembered by anybody, and what is kept stays small. */
const MOST_REMINDERS = 10;

/** After a no nobody is asked again for a week, unless they bring it up (alexa-platform.md 5.2). */
const AT_PEACE_MILLIS = 7 * 24 * 60 * 60 * 1_000;

const refusedLately = ({ progress, atMillis }: Moment): boolean => {
  const at = progress?.refused?.reminders;
  return at !== undefined && Math.abs(atMillis - at) < AT_PEACE_MILLIS;
};

/** Lets Alexa ask for the permission: the reminder waits in the token, and the yes to it was given. */
export const askPermission = (moment: Moment, draft: Draft, say: readonly SaidLine[] = []): Decision => {
  const waits = [...say, { key: 'asking-permission' as const }];
  const { ask: _, ...asked } = askOf(moment, draft, 'allow', { key: 'and-now' }, waits);
  const token = writeToken({ for: 'reminder', draft, zone: moment.zone });
  return { ...asked, permission: { of: 'reminders', token } };
};

/**
 * What was set before the permission was taken back is not ours to speak of now. It stays known: once the permission is
 * there again, what Alexa still has is what there is.
 */
export const revoked = (moment: Moment): readonly SaidLine[] =>
  remindersOf(moment).length === 0 ? [] : [{ key: 'reminders-revoked' }];

const notAllowed = (moment: Moment, draft: Draft): Decision => {
  const say = revoked(moment);
  return refusedLately(moment)
    ? askOf(moment, draft, 'allow', { key: 'and-now' }, [...say, { key: 'permission-no-lately' }])
    : askPermission(moment, draft, say);
};

/** A fault that may be over in a moment: it is asked whether to try once more, which never sets two. */
const PASSING: readonly Refusal[] = ['busy', 'unavailable', 'conflict', 'offline'];

/** Deleted while it was to be changed: it is offered anew. */
const goneMeanwhile = (moment: Moment, { replaces, ...anew }: Draft & { replaces: string[] }): Decision => {
  const asked = askNext(moment, anew, [{ key: 'reminder-refused', values: { why: 'gone' } }]);
  return { ...asked, events: [...asked.events, ...gone(replaces)] };
};

const refused = (moment: Moment, ready: Ready, why: Refusal): Decision => {
  const { draft } = ready;
  const { replaces } = draft;
  if (why === 'not-allowed') return notAllowed(moment, draft);
  if (why === 'gone')
    // What was not there yet cannot be gone.
    return replaces === undefined
      ? refused(moment, ready, 'unavailable')
      : goneMeanwhile(moment, { ...draft, replaces });
  // A choice of words has no hyphen in its name.
  const say: SaidLine[] = [{ key: 'reminder-refused', values: { why: why.replaceAll('-', '') } }];
  if (PASSING.includes(why)) return askOf(moment, draft, 'again', { key: 'set-again' }, say);
  return why === 'not-like-that' ? askAfterRefusal(moment, ready, say) : afterReminder(moment, say);
};

const isSet = (moment: Moment, { kind, when, draft }: Ready, tokens: readonly string[]): Decision => {
  const reminder: Reminder = { kind, when, tokens: [...tokens] };
  const { replaces } = draft;
  const { name } = moment.stage.reminder(kind);
  return afterReminder(
    moment,
    [{ key: 'reminder-set', values: { when: whenText(moment, when), name } }],
    [...forgettingRung(moment), { kind: 'reminder-set', set: { reminder, ...(replaces && { replaces }) } }],
  );
};

const decided = (moment: Moment, ready: Ready, outcome: Outcome<readonly string[]>): Decision => {
  if (outcome.is === 'refused') return refused(moment, ready, outcome.why);
  return outcome.value.length === 0
    ? refused(moment, ready, 'unavailable')
    : isSet(moment, ready, outcome.value);
};

/**
 * "Yes", to a reminder. Only what Alexa confirms is spoken of as set.
 */
export const setReminder = (moment: Moment, draft: Draft): Decision => {
  const ready = complete(moment, draft);
  if (ready.is !== 'ready') return askNext(moment, draft);
  const { replaces } = draft;
  const others = withoutReminders(remindersOf(moment), replaces ?? []);
  if (others.length >= MOST_REMINDERS) return refused(moment, ready, 'too-many');
  const wish = { when: ready.when, text: moment.stage.reminder(ready.kind).text };
  return first({
    kind: 'alerts',
    call:
      replaces === undefined
        ? { do: 'set', wish, zone: moment.zone }
        : { do: 'change', tokens: replaces, wish },
    decide: (outcome) => decided(moment, ready, outcome),
  });
};
