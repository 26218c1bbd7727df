import type { DayRange, Done } from '../progress/history';
import type { ProgressEvent, Run } from '../progress/progress';
import type { Outcome, Permission, ReminderWish, TimerWish } from '../progress/reminders';
import type { SettingsChange } from '../progress/settings';
import type { Values } from '../session/words';
import type { Scored } from './moment';
import type { DialogueState } from './state';

/** Statements: each is a key of `say` in content/en/prompts.yaml. */
export const SAY_KEYS = [
  'welcome-first',
  'welcome-back',
  'last-time',
  'help',
  'missed-it',
  'missed-it-again',
  'missed-it-thrice',
  'take-your-time',
  'unknown-session',
  'none-like-that',
  'nothing-for-all',
  'chosen-for',
  'left-out-here',
  'no-such-length',
  'nearest-length',
  'not-yet',
  'paused',
  'picking-up',
  'picking-up-later',
  'nothing-to-pick-up',
  'nothing-playing',
  'again-from-here',
  'skipping',
  'one-back',
  'from-the-start',
  'done-early',
  'stopping',
  'goodbye',
  'time-left',
  'nearly-over',
  'next-step',
  'next-breaths',
  'last-step',
  'purpose',
  'still-here',
  'banter',
  'volume',
  'one-at-a-time',
  'slower',
  'slowest',
  'faster',
  'fastest',
  'quieter',
  'quiet-already',
  'fuller',
  'full-already',
  'counts-off',
  'counts-on',
  'explaining',
  'shorter',
  'no-shorter',
  'only-length',
  'cannot-grow',
  'no-longer-one',
  'glad-it-is-easy',
  'easy-is-fine',
  'ease-off',
  'do-half',
  'stop-and-ease',
  'sorry-it-hurts',
  'how-many-of-what',
  'trouble',
  'hello',
  'usual-time',
  'leaving-out',
  'leaving-in',
  'cannot-leave-out',
  'nothing-would-be-left',
  'ending-this-one',
  'for-now',
  'usual-length',
  'no-usual-length',
  'say-how-long',
  'set-length',
  'set-pace',
  'set-words',
  'set-counts',
  'set-left-out',
  'set-left-out-too',
  'and-more',
  'nothing-set',
  'settings-unread',
  'taken-back',
  'settings-forgotten',
  'settings-stay',
  'answer',
  'tip',
  'no-good-answer',
  'not-just-that',
  'that-is-all',
  'source',
  'source-of-what',
  'no-tip-on-that',
  'red-flag',
  'said-lately',
  'calm-for-now',
  'kind-check',
  'score-noted',
  'that-is-a-lot',
  'score-fell',
  'score-eased',
  'score-same',
  'score-rose-a-bit',
  'score-rose',
  'check-ins-on',
  'check-ins-off',
  'no-check-ins',
  'set-check-ins',
  'check-ins-forgotten',
  'has-helped',
  'nothing-helped-yet',
  'no-trend-yet',
  'trend-better',
  'trend-same',
  'then-get-help',
  'heat-first-time',
  'heat-offer',
  'heat-cap',
  'heat-break',
  'heat-enough',
  'heat-burnt',
  'heat-skip',
  'heat-set',
  'heat-needs-timers',
  'heat-no-timers',
  'heat-off',
  'heat-not-on',
  'heat-too-hot',
  'heat-never-lie',
  'heat-left',
  'heat-off-now',
  'heat-look',
  'heat-look-label',
  'heat-over',
  'heat-over-label',
  'plan-begun',
  'plan-today',
  'plan-part-left',
  'plan-no-strength',
  'plan-done-today',
  'plan-quiet-today',
  'no-plan',
  'plan-names',
  'plan-unread',
  'plan-skipped',
  'rest-day',
  'flare-day',
  'week-again',
  'week-one',
  'plan-where',
  'plan-week-over',
  'plan-grows',
  'plan-holds',
  'plan-eases',
  'plan-over',
  'plan-left',
  'plan-stays',
  'set-tally',
  'welcome-whenever',
  'milestone',
  'when',
  'names',
  'sums',
  'this-week',
  'most-done',
  'nothing-done',
  'not-counting',
  'counting-off',
  'counting-on',
  'did-then',
  'nothing-then',
  'no-such-day',
  'still-to-come',
  'too-long-ago',
  'by-which-time',
  'last-was',
  'never-did',
  'known-of-you',
  'on-card',
  'kept-zone',
  'kept-besides',
  'never-kept',
  'one-of-history',
  'history-sent',
  'nothing-lately',
  'four-weeks',
  'weeks-and-days',
  'comfort-averages',
  'not-yours',
  'deleted',
  'not-deleted',
  'not-deleting',
  'list-and',
  'clock',
  'weekday',
  'rings',
  'remind-elsewhere',
  'reminder-wrong',
  'until-you-say',
  'reminder-set',
  'reminder-refused',
  'reminders-revoked',
  'not-setting',
  'asking-permission',
  'permission-not-given',
  'permission-no-lately',
  'reminder-told',
  'no-reminders',
  'no-such-reminder',
  'say-which',
  'reminders-unsure',
  'reminders-found-gone',
  'reminders-paused',
  'reminders-on-again',
  'reminders-not-changed',
  'reminders-deleted',
  'reminders-not-removed',
  'reminders-stay',
] as const;
export type SayKey = (typeof SAY_KEYS)[number];

/** Questions, each with the words that ask it again: keys of `ask` in content/en/prompts.yaml. */
export const ASK_KEYS = [
  'start-with',
  'start-because',
  'or-rather',
  'carry-on',
  'ready-again',
  'which-of-two',
  'which-of-these-two',
  'which-or-more',
  'which-of-three',
  'go-on',
  'another',
  'gentle-one',
  'long-one',
  'stop-here',
  'what-would-you-like',
  'and-now',
  'forget-what',
  'forget-settings',
  'first-caution',
  'shall-i-start',
  'breathing-minute',
  'tip-on-that',
  'another-tip',
  'tell-about',
  'anything-else',
  'ask-away',
  'how-before',
  'how-after',
  'offer-check-ins',
  'shorter-next-time',
  'forget-check-ins',
  'pain-or-crisis',
  'all-right-now',
  'here-for-you',
  'which-plan',
  'plan-by-name',
  'change-plan',
  'leave-plan',
  'plan-grow',
  'plan-stay',
  'plan-then',
  'last-week-again',
  'second-part',
  'delete-everything',
  'heat-numb',
  'heat-broken',
  'heat-heart',
  'heat-minutes',
  'heat-way',
  'heat-stay',
  'imagine-warmth',
  'remind-of-what',
  'remind-when',
  'morning-or-evening',
  'shall-i-set',
  'set-again',
  'delete-reminders',
] as const;
export type AskKey = (typeof ASK_KEYS)[number];

export interface SaidLine {
  readonly key: SayKey;
  readonly values?: Values;
}

export interface Question {
  readonly key: AskKey;
  readonly values?: Values;
}

/** Questions about something besides sessions; whatever else is said next, they are no longer open. */
export const ASKED = [
  'which-plan',
  'change-plan',
  'leave-plan',
  'plan-grow',
  'plan-stay',
  'plan-then',
  'last-week-again',
  'how-before',
  'how-after',
  'offer-check-ins',
  'shorter-next-time',
  'forget-check-ins',
  'forget-settings',
  'stop-here',
  'one-more',
  'hear-tip',
  'hear-answer',
  'another-tip',
  'after-tip',
  'after-answer',
  'anything-else',
  'pain-or-crisis',
  'all-right-now',
  'delete-everything',
  'delete-reminders',
] as const;
export type Asked = (typeof ASKED)[number];

/** What becomes of a page that waited for an answer and got none. */
export interface AfterSilence {
  /** Silence between the question and the page. */
  readonly quietMillis: number;
  /** What the page asks at its end. */
  readonly ask: Question;
}

/** A card in the Alexa app: plain text. */
export interface Card {
  readonly title: string;
  readonly text: string;
}

/** A part of a run that is to be spoken, in milliseconds of its timeline. */
export interface GuidedPage {
  readonly run: Run;
  readonly fromMillis: number;
  readonly toMillis: number;
}

/**
 * Something that has to be looked up or done before it can be said how it went. What was decided so far waits
 * for it, and then goes on; its events are kept either way.
 */
export type Errand =
  /** Undefined where the history cannot be read just now. */
  | {
      readonly kind: 'history';
      readonly days: DayRange;
      readonly decide: (done: readonly Done[] | undefined) => Decision;
    }
  /** Deletes all that is kept of the person; false where that failed, and it has to be said again. */
  | { readonly kind: 'forget'; readonly decide: (isForgotten: boolean) => Decision }
  /** Asks one of Alexa's services: reminders and timers. */
  | {
      readonly kind: 'alerts';
      readonly call: AlertCall;
      readonly decide: (outcome: Outcome<readonly string[]>) => Decision;
    }
  /** Asks for several things at once, that do not wait for each other. */
  | {
      readonly kind: 'all-alerts';
      readonly calls: readonly AlertCall[];
      readonly decide: (outcomes: readonly Outcome<readonly string[]>[]) => Decision;
    };

/** What Alexa's services are asked for: the tokens or ids that come back name what was set, started or removed. */
export type AlertCall =
  | {
      readonly do: 'set';
      readonly wish: ReminderWish;
      /** Zone of its clock, where that is not the one that the turn knows. */
      readonly zone?: string;
    }
  | { readonly do: 'change'; readonly tokens: readonly string[]; readonly wish: ReminderWish }
  | { readonly do: 'list' }
  | { readonly do: 'remove'; readonly tokens: readonly string[] }
  /** All that could still ring for the account, timers too, known or not; done only where all of it is gone. */
  | { readonly do: 'remove-all' }
  | { readonly do: 'start-timers'; readonly timers: readonly TimerWish[] }
  | { readonly do: 'stop-timers'; readonly ids: readonly string[] };

/** Something that only the person can allow, asked by Alexa in her own words. */
export interface PermissionAsked {
  readonly of: Permission;
  /** Comes back with the answer: what it was asked for, because session attributes may be gone by then. */
  readonly token: string;
}

/**
 * What the skill does next. With `ask` the conversation stays open and is asked again after silence;
 * without it closes. A question to a closed conversation cannot be written down.
 */
export interface Decision {
  readonly state: DialogueState;
  readonly say: readonly SaidLine[];
  readonly page?: GuidedPage;
  /** Silence between what is said and the question, while Alexa still listens for her name. */
  readonly quietMillis?: number;
  readonly ask?: Question;
  readonly events: readonly ProgressEvent[];
  /** True where nothing was understood: the next time in a row sounds different. */
  readonly isMiss?: true;
  /** What takes back the change of a setting that this decision makes. */
  readonly undo?: SettingsChange;
  /** What a yes in the very next turn is to, where the state does not say so. */
  readonly asked?: Asked;
  /** What "that" is from now on: id of the answer or tip that is told or offered. */
  readonly about?: string;
  /** What stands in the Alexa app afterwards. */
  readonly card?: Card;
  /** True from when nothing but quiet sessions is to be offered for the rest of the conversation. */
  readonly calm?: true;
  /** Where the page waits: Alexa listens first, and after silence it begins by itself. */
  readonly afterSilence?: AfterSilence;
  /** The score that was given just now. */
  readonly scored?: Scored;
  /** What has to be looked up or done first. */
  readonly errand?: Errand;
  /** A permission that Alexa is to ask for: she speaks next, and then comes back. Nothing else is asked. */
  readonly permission?: PermissionAsked;
  /** A permission that can be given in the Alexa app instead, on a card. */
  readonly permissionCard?: Permission;
}
