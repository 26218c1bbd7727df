import type { ProgressEvent, Run } from '../progress/progress';
import type { Permission } from '../progress/reminders';
import type { SettingsChange } from '../progress/settings';
import type { Values } from '../session/words';
import type { Asked, AskKey } from './ask-keys';
import type { Errand } from './errand';
import type { Scored } from './moment';
import type { SayKey } from './say-keys';
import type { DialogueState } from './state';

/** A statement. */
export interface SaidLine {
  readonly key: SayKey;
  readonly values?: Values;
}

/** A question. */
export interface Question {
  readonly key: AskKey;
  readonly values?: Values;
}

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
