import type { Progress, Run } from '../progress/progress';
import type { ReminderKind } from '../progress/reminders';
import type { Settings, SettingsChange } from '../progress/settings';
import type { Library, ReminderWords } from '../session/library';
import type { Page } from '../session/pages';
import type { Tier } from '../session/red-flag-book';
import type { Timeline } from '../session/timeline';
import type { Asked } from './ask-keys';
import type { Card, Question, SaidLine } from './decision';
import type { DialogueState } from './state';

/** A session as the dialogue knows it: what it is called and how long its variants are. */
export interface SessionCard {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly positions: readonly string[];
  readonly areas: readonly string[];
  readonly needs: readonly string[];
  readonly equipment: readonly string[];
  /** True where it goes as well without its equipment: a bed for the mat, a cushion for the towel. */
  readonly goesWithout: boolean;
  /** Groups of content that it belongs to and that a person may leave out, each with what is offered instead. */
  readonly leftOutBy: Readonly<Record<string, readonly string[]>>;
  /** Groups of content whose leaving out leaves only its variant for a bad day. */
  readonly lightFor?: readonly string[];
  /** Its place, from 0, among those that are offered first, by what they are offered for. */
  readonly firstFor: Readonly<Record<string, number>>;
  /** Variants of it and other sessions that do where it does not. */
  readonly instead: readonly string[];
  readonly variants: Readonly<Record<string, VariantCard>>;
}

export interface VariantCard {
  readonly seconds: number;
  /** Any one of them will do. */
  readonly positions: readonly string[];
  readonly equipment: readonly string[];
  readonly unlocksAfterDays?: number;
  /** True when it ends without a question, as sleep does. */
  readonly endsInSilence?: boolean;
}

/** What there is to choose from, in the order of the catalogue. */
export type Shelf = readonly SessionCard[];

/** Something that was asked for: an area, need, position, thing or kind. */
export type Reason = readonly [by: 'areas' | 'needs' | 'positions' | 'equipment' | 'kinds', id: string];

/** What is said about a red flag where the person is. */
export interface RedFlagWords {
  readonly tier: Tier;
  readonly say: string;
  /** Of a crisis: whom to call, in one line. */
  readonly brief?: string;
  readonly card?: Card;
}

/** The performer's side of a session: how it lies in time and how much of it one answer holds. */
export interface Stage {
  /** How a run lies in time, in its manner. */
  timeline(run: Run): Timeline;
  /** Paces that its session may have, in percent of the time that is written, fastest first. */
  paces(run: Run): readonly number[];
  /** The next page from a step's start on. `maxMillis` limits it further. */
  nextPage(timeline: Timeline, run: Run, fromMillis: number, maxMillis: number | undefined): Page;
  /** How long the voice takes for these lines. */
  millisOf(lines: readonly SaidLine[]): number;
  /** How long the voice takes to ask, and after silence to lead over. */
  millisOfAsking(question: Question): number;
  /** A line as it is spoken, without its pauses: for a card. */
  textOf(line: SaidLine): string;
  /** What may be left out, as it stands after "I'll leave out": a group, equipment or position by its id. */
  nameOfLeftOut(id: string): string;
  /** Who should leave a group out, where that is asked before the first session of it. */
  cautionFor(group: string): string | undefined;
  /** Why something was chosen, in a few words: "for your neck" of `['areas', 'neck']`. */
  reasonFor(reason: Reason): string;
  /** What a reminder of a kind is about, and what it says when it rings. */
  reminder(kind: ReminderKind): ReminderWords;
  /** What is said about a red flag, with the numbers to call where the person is. */
  redFlag(id: string): RedFlagWords;
}

/** How it felt, from 0 to 10. */
export interface Scored {
  readonly score: number;
  readonly at: number;
  /** Id of the run that it was given before; left out where it was given after one. */
  readonly run?: string | undefined;
}

/** What a conversation carries besides where it stands. */
export interface Talk {
  /** True for the request that opened it: "Alexa, ask Gentle Back to …". */
  readonly isNew: boolean;
  /** Turns in a row, just before this one, in which nothing was understood. */
  readonly misses: number;
  /** What takes back the latest change of a setting. */
  readonly undo?: SettingsChange | undefined;
  /** What was asked in the turn before, where the state does not say so. */
  readonly asked?: Asked | undefined;
  /** Id of the answer or tip that was told last, or offered: what "that" is when somebody asks for its source. */
  readonly about?: string | undefined;
  /** True where a red flag was seen: nothing but quiet sessions is offered or begun. */
  readonly calm?: true | undefined;
  /** The score that was given last in this conversation. */
  readonly scored?: Scored | undefined;
  /**
   * Whose voice it is: that of whoever opened the conversation and was recognised, or somebody else's. Left out
   * where nobody was recognised, and it is the whole home's.
   */
  readonly voice?: 'own' | 'guest' | undefined;
}

/** All that a decision may depend on: nothing else is asked, so the same moment always decides the same. */
export interface Moment {
  readonly state: DialogueState;
  readonly talk: Talk;
  /** Undefined when it could not be read: then nothing is claimed to be known, or new. */
  readonly progress: Progress | undefined;
  /** What is set: as kept, and as said in this conversation where it could not be kept. */
  readonly settings: Settings | undefined;
  /** When the person spoke, by the request's own timestamp. */
  readonly atMillis: number;
  /** IANA time zone that days are reckoned in: the person's own, else that of most who speak the locale. */
  readonly zone: string;
  /** False where it could not be found out, and is the locale's. */
  readonly isOwnZone: boolean;
  /** Names the run that may begin now; the same request, the same id. */
  readonly completionId: string;
  readonly shelf: Shelf;
  readonly library: Library;
  readonly stage: Stage;
  /** True where the deployment lets people be asked how it feels. */
  readonly hasCheckIns: boolean;
}
