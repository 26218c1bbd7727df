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

/** What can be asked besides sessions, in one language. */
export interface Library {
  readonly answers: Readonly<Record<string, AnswerWords>>;
  readonly tips: Readonly<Record<string, TipWords>>;
  readonly index: QuestionIndex;
}
