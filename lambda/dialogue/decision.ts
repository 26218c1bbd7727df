import type { ProgressEvent, Run } from '../progress/progress';
import type { SettingsChange } from '../progress/settings';
import type { Values } from '../session/words';
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
  'then-get-help',
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
  'pain-or-crisis',
  'all-right-now',
  'here-for-you',
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
] as const;
export type Asked = (typeof ASKED)[number];

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
}
