/**
 * Emergency, may be a crisis (`ask`: one question is asked first), urgent (same day), see someone soon, pause
 * and adapt (content specification 4.1). The gravest first: whoever answers an emergency call can help
 * with a crisis, too.
 */
export const TIERS = ['E', 'crisis', 'ask', 'U', 'S', 'P'] as const;
export type Tier = (typeof TIERS)[number];

/** One alternative: of every group one pattern must be there. */
export type Groups = readonly (readonly string[])[];

/** Something that people say and that stops everything else. Patterns are spelt as `wordsOf` spells what is said. */
export interface RedFlag {
  readonly id: string;
  readonly tier: Tier;
  /** What is said, with {emergency}, {urgent} and {poison} to be filled in; empty for a crisis, whose words differ by place. */
  readonly say: string;
  /** True where a card in the app could be read by the one it is about. */
  readonly isPrivate?: boolean;
  readonly phrases: readonly string[];
  readonly match: readonly Groups[];
  readonly unless: readonly string[];
}

/** Whom to call: a number as it is spoken, digit by digit, or as it is read. */
export type Numbers = Readonly<Record<'emergency' | 'urgent' | 'poison', string>>;

/** Help where a person is. */
export interface Help {
  readonly say: Numbers;
  readonly card: Numbers;
  /** Name of the words for a crisis there. */
  readonly crisis: string;
}

/** What is said in a crisis, whole, and then nothing. */
export interface CrisisWords {
  readonly say: string;
  /** Whom to call, in one line, for who stops before it is known. */
  readonly brief: string;
  readonly title: string;
  readonly text: string;
}

/** What is listened for where heat is talked about, or on. */
export const HEAT_WORDS = [
  'wanted',
  'off',
  'burnt',
  'lying',
  'reason',
  'left',
  'ending',
  'under',
  'eased',
] as const;
export type HeatWord = (typeof HEAT_WORDS)[number];

/** Patterns of which any one will do, and what is taken out before looking. */
export interface Listened {
  readonly match: readonly string[];
  readonly unless: readonly string[];
}

/** All red flags of a language, and whom to call by locale; `other` for every locale that is not there. */
export interface RedFlagBook {
  /** Lists of patterns that several flags share, by the name that stands for them behind a $. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What, while a session plays, means that something hurts, and what is taken out before looking. */
  readonly hurts: Listened;
  /** A wish for heat, skin that has had too much of it, lying on it, a reason to leave it out, how long it stays, and how it ends. */
  readonly heat: Readonly<Record<HeatWord, Listened>>;
  /** What is harmless whatever stands beside it. */
  readonly harmless: readonly string[];
  readonly flags: readonly RedFlag[];
  readonly cardTitles: Readonly<Partial<Record<Tier, string>>>;
  readonly help: Readonly<Record<string, Help>>;
  readonly crisis: Readonly<Record<string, CrisisWords>>;
}
