import type { Decision, Question, SaidLine } from '../decision';
import type { Moment } from '../moment';
import type { Reminding } from '../state';
import { complete, type Ready } from './complete';
import { whenText } from './describe';
import type { Draft } from './draft';
import { remindersOf } from './kept';
import type { Wrong } from './said';
import { faceOf, vagueOf } from './times-of-day';
import { waitingFor } from './waiting';

/** More kinds than this are a lot to listen to (content specification 3.5). */
const EASY_KINDS = 2;

/** True where it would be one kind of reminder more than is easy to live with. */
const isOneMore = (moment: Moment, { kind, draft }: Ready): boolean => {
  if (draft.replaces !== undefined) return false;
  const kinds = new Set(remindersOf(moment).map((reminder) => reminder.kind));
  return !kinds.has(kind) && kinds.size >= EASY_KINDS;
};

const whetherToSet = (moment: Moment, ready: Ready): Question => ({
  key: 'shall-i-set',
  values: {
    when: whenText(moment, ready.when),
    text: moment.stage.reminder(ready.kind).text,
    // One thing to think about is enough.
    first: ready.isQuiet ? 'quiet' : isOneMore(moment, ready) ? 'many' : 'none',
  },
});

const stateOf = (moment: Moment, draft: Draft, asked: Reminding['asked']): Reminding => ({
  mode: 'reminding',
  draft,
  asked,
  ...waitingFor(moment).waiting,
});

/** Asks something about a reminder, and keeps what is known of it. */
export const askOf = (
  moment: Moment,
  draft: Draft,
  asked: Reminding['asked'],
  ask: Question,
  say: readonly SaidLine[] = [],
): Decision => ({
  say,
  ask,
  state: stateOf(moment, draft, asked),
  events: waitingFor(moment).events,
});

const OPEN: Readonly<Record<'what' | 'when' | 'half', Question['key']>> = {
  what: 'remind-of-what',
  when: 'remind-when',
  half: 'morning-or-evening',
};

/** The next question about a reminder; in the end whether to set it, with all that it will be. */
export const askNext = (moment: Moment, said: Draft, say: readonly SaidLine[] = []): Decision => {
  const completed = complete(moment, said);
  if (completed.is === 'ready') {
    const skipped: SaidLine[] =
      completed.skipped === undefined ? [] : [{ key: 'reminder-wrong', values: { why: 'skipped' } }];
    return askOf(moment, completed.draft, 'set', whetherToSet(moment, completed), [...say, ...skipped]);
  }
  if (completed.is === 'past') return askAfterWrong(moment, completed.draft, 'past', say);
  const { asked, draft } = completed;
  const hour = faceOf(vagueOf(draft.times ?? []) ?? '');
  return askOf(moment, draft, asked, { key: OPEN[asked], values: { hour } }, say);
};

/** Says what cannot be, and asks when instead: what is known besides the time stays known. */
export const askAfterWrong = (
  moment: Moment,
  { kind, replaces }: Draft,
  why: Wrong,
  say: readonly SaidLine[] = [],
): Decision => {
  const asked = kind === undefined ? 'what' : 'when';
  const draft = { ...(kind && { kind }), ...(replaces && { replaces }) };
  return askOf(moment, draft, asked, { key: OPEN[asked] }, [
    ...say,
    { key: 'reminder-wrong', values: { why } },
  ]);
};

/** Alexa does not take it at that time: another one is asked for. */
export const askAfterRefusal = (
  moment: Moment,
  { kind, draft: { replaces } }: Ready,
  say: readonly SaidLine[],
): Decision => askOf(moment, { kind, ...(replaces && { replaces }) }, 'when', { key: 'remind-when' }, say);

/** What was asked about a reminder, once more. */
export const askReminderAgain = (moment: Moment, state: Reminding, say: readonly SaidLine[]): Decision => {
  if (state.asked === 'again') return askOf(moment, state.draft, 'again', { key: 'set-again' }, say);
  // What rings by itself at usual times is not taken back to by asking again.
  if (state.asked === 'when') return askOf(moment, state.draft, 'when', { key: 'remind-when' }, say);
  if (state.asked === 'allow') return askOf(moment, state.draft, 'allow', { key: 'and-now' }, say);
  return askNext(moment, state.draft, say);
};
