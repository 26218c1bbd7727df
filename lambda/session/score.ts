/**
 * A score says what happens in a guided session and for how many seconds; the words of a language say it.
 * These are the shapes that the content compiler makes and that the rest of the skill reads.
 */

/** Phases of one breath, in the order in which a score may name them. `more` is a second sip of air. */
export const PHASES = ['in', 'more', 'hold', 'out', 'rest'] as const;
export type Phase = (typeof PHASES)[number];

/** Paced breaths: seconds of each phase, how often, and how much of it is spoken. */
export interface BreathItem {
  readonly breath: Readonly<Partial<Record<Phase, number>>>;
  readonly times: number;
  /** That many first breaths are counted aloud, a number a second. */
  readonly countAloud?: number;
  /** One quiet line on the out-breath of every so-many-th breath. */
  readonly lineEvery?: number;
  /** Only every so-many-th breath has any words; the others are left in silence. */
  readonly wordsEvery?: number;
  /** Key of the line on the last out-breath, to tell what comes next. */
  readonly lastLine?: string;
}

/** A slot: its line is spoken at the start and silence fills the rest. */
export interface SayItem {
  readonly say: string;
  readonly seconds: number;
  /** Key of a line at the middle of the slot. */
  readonly half?: string;
  /** Key of a line three seconds before the end of the slot. */
  readonly beforeEnd?: string;
  /** Stays when a session is made shorter: it brings people back from where the body has taken them. */
  readonly isKept?: true;
}

/** The same slots for each item: one step an item. Words are looked up by item. */
export interface EachItem {
  readonly each: readonly string[];
  readonly do: readonly ScoreItem[];
}

/** Parts that belong together: one step with a name, by which its words may be looked up. */
export interface StepItem {
  readonly step: string;
  /** Stays when a session is made shorter. */
  readonly isKept?: true;
  readonly do: readonly ScoreItem[];
}

/** The same small movement several times, all in one step: nobody pauses between two shoulder rolls. */
export interface RepsItem {
  readonly reps: number;
  readonly do: readonly ScoreItem[];
}

/** The same parts again: their own steps, or one step a round. */
export interface RoundsItem {
  readonly rounds: number;
  readonly do: readonly ScoreItem[];
}

/** A block that is defined once in the score and shared by its variants. */
export interface UseItem {
  readonly use: string;
}

export type ScoreItem = BreathItem | SayItem | StepItem | EachItem | RepsItem | RoundsItem | UseItem;

/** Seconds of the slots that open and close a variant; zero where it has none. */
export interface Frame {
  readonly open: number;
  readonly settle: number;
  readonly close: number;
  /** True for sleep: it ends without a question, and nobody is called back. */
  readonly endsInSilence?: boolean;
}

export interface Variant {
  /** Name of the frame: words of the opening, settling and closing are looked up by it. */
  readonly frameName: string;
  readonly frame: Frame;
  /** Length of the whole variant; the compiler has checked that frame and body add up to it. */
  readonly seconds: number;
  readonly body: readonly ScoreItem[];
  /** Offered only this many days after the session was first completed. */
  readonly unlocksAfterDays?: number;
}

export interface Score {
  readonly id: string;
  readonly kind: string;
  readonly blocks: Readonly<Record<string, readonly ScoreItem[]>>;
  readonly variants: Readonly<Record<string, Variant>>;
}
