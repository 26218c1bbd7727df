import type { Library, ReminderWords } from './library';
import type { RedFlagBook } from './red-flag-book';
import type { Line, Text, WordBook } from './words';

/** A text for all variants, or by the name of the variant with `other` for the rest. */
export type ByVariant = string | Readonly<Record<string, string>>;

/** The text for a variant; empty where there is none for it. */
export const forVariant = (text: ByVariant, variant: string): string =>
  typeof text === 'string' ? text : (text[variant] ?? text.other ?? '');

/** One session in one language. */
export interface SessionWords {
  /** As it stands inside a sentence: "belly breathing". */
  readonly title: string;
  /** Fill the braces of the opening. */
  readonly position: ByVariant;
  readonly caution: ByVariant;
  /** The caution in full, for whoever asks. */
  readonly moreCaution: string;
  /** What the session is for, in one sentence, for whoever asks. */
  readonly purpose: string;
  readonly words: WordBook;
}

/** What the sessions of a kind share in one language. */
export interface KindWords {
  /** Rate of the voice in percent (content specification 7.3). */
  readonly ratePercent: number;
  readonly words: WordBook;
}

/** A question and the words that ask it again, each with lines that take turns. */
export interface AskWords {
  readonly prompt: readonly Text[];
  readonly again: readonly Text[];
}

/** Everything that is spoken in one language. */
export interface Language {
  readonly sessions: Readonly<Record<string, SessionWords>>;
  readonly kinds: Readonly<Record<string, KindWords>>;
  readonly say: Readonly<Record<string, readonly Line[]>>;
  readonly ask: Readonly<Record<string, AskWords>>;
  /** A length in words, from a `SpokenLength`. */
  readonly length: Text;
  /** What may be left out, as it stands after "I'll leave out", by group, equipment or position. */
  readonly leaveOut: Readonly<Record<string, string>>;
  /** Who should leave a group out, by the groups that are asked about before the first session. */
  readonly cautions: Readonly<Record<string, string>>;
  /** Why a session was chosen, in a few words: by what it was chosen by, and by its name. */
  readonly reasons: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What somebody may be reminded of, by its kind. */
  readonly reminders: Readonly<Record<string, ReminderWords>>;
  /** What can be asked besides sessions. */
  readonly library: Library;
  /** What people say that stops everything else. */
  readonly redFlags: RedFlagBook;
}
