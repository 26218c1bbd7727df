/** Where something is known from: a name that can be spoken, and the address that goes on a card. */
export interface SourceWords {
  readonly name: string;
  /** Absent for the two articles that this skill began with: they stand at no public address. */
  readonly address?: string;
}

/** An answer to a question that people ask. */
export interface AnswerWords {
  /** What it is about, as it stands after "tell you about". */
  readonly about: string;
  readonly answer: string;
  /** The first is named when somebody asks for it. */
  readonly sources: readonly SourceWords[];
  /** What is offered after it: id of a session, or of a tip. */
  readonly then?: string;
  /** Ids of answers to what is asked next. */
  readonly near: readonly string[];
}

/** A tip: one short thing to do. */
export interface TipWords {
  readonly topics: readonly string[];
  readonly text: string;
  readonly sources: readonly SourceWords[];
}

/** The ways to ask, by their stems, to find what is meant by other words. */
export interface QuestionIndex {
  /** How much a stem tells, by how few questions have it; a stem that is not there tells `unknownWeight`. */
  readonly weights: Readonly<Record<string, number>>;
  readonly unknownWeight: number;
  /** Every way to ask: the id of its answer, and its stems. */
  readonly phrases: readonly (readonly [answer: string, stems: readonly string[]])[];
  /** Stems of what nothing is said about: medicines, doses, scans. */
  readonly notOurs: readonly string[];
}

/** A day of a programme. */
export interface ProgramDay {
  readonly sessions: readonly (readonly [session: string, variant: string])[];
  /** What the day is about, in one sentence. */
  readonly point: string;
  /** True where it is asked afterwards how to go on. */
  readonly isReview?: true;
}

/** Days that build on each other. */
export interface ProgramWords {
  /** As it stands after "you're on": "the first week". */
  readonly title: string;
  readonly days: readonly ProgramDay[];
  /** The programme that goes on from there, after as many days. */
  readonly then?: string;
}

/** What somebody may be reminded of. */
export interface ReminderWords {
  /** As it stands in a list: "your heat pad". */
  readonly name: string;
  /** Spoken in the room when it rings: no illness, nobody's name, not ours. */
  readonly text: string;
}

/** What can be asked besides sessions, in one language. */
export interface Library {
  readonly answers: Readonly<Record<string, AnswerWords>>;
  readonly tips: Readonly<Record<string, TipWords>>;
  readonly index: QuestionIndex;
  readonly programs: Readonly<Record<string, ProgramWords>>;
}
