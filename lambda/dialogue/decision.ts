import type { DayRange, Done } from '../progress/history';
import type { ProgressEvent, Run } from '../progress/progress';
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
  | { readonly kind: 'forget'; readonly decide: (isForgotten: boolean) => Decision };

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
}
