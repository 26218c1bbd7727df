import type { Rotation } from './rotation';
import type { Phase, Score } from './score';
import { fill, type Line, linesOf, type Telling, type Values, type WordBook } from './words';

/** A spoken text and when it starts, in milliseconds from the start of the session. */
export interface Cue {
  readonly atMillis: number;
  readonly text: string;
  /** Key of its words, for messages to authors. */
  readonly key: string;
}

/** A stretch of one breath's phase, for whoever draws it. */
export interface PhaseSpan {
  readonly phase: Phase;
  readonly startMillis: number;
  readonly endMillis: number;
}

/** What is never cut: one breath, or one whole slot, hold or pair of them. */
export interface Atom {
  readonly startMillis: number;
  readonly endMillis: number;
  readonly cues: readonly Cue[];
  readonly phases?: readonly PhaseSpan[];
}

/** What can be paused at, repeated and skipped: the opening, a set of breaths, one muscle group, one side. */
export interface Step {
  readonly startMillis: number;
  readonly endMillis: number;
  readonly atoms: readonly Atom[];
  /** Where it starts in the score, at the written pace: the same step has it however the score is performed. */
  readonly scoreMillis: number;
  /** What it was laid for, outermost first: items of `each`, sides, names of steps. */
  readonly names: readonly string[];
  /** True for what leads on to the next step: a slot that stands alone, or breaths whose last line tells what comes. */
  readonly leadsOn?: true;
  /** True for what stays when a session is made shorter: it brings people back. */
  readonly isKept?: true;
}

/** Atoms that belong together, as a step. */
export const stepOf = (
  atoms: readonly Atom[],
  names: readonly string[],
  marks: Pick<Step, 'leadsOn' | 'isKept'> = {},
): Step => {
  const { startMillis } = atoms[0] as Atom;
  const { endMillis } = atoms.at(-1) as Atom;
  return { startMillis, endMillis, atoms, scoreMillis: startMillis, names, ...marks };
};

/** How long the voice takes for a text, in milliseconds. */
export type MillisOf = (text: string) => number;

/** What a timeline depends on besides its score: the words, what fills them, and who speaks them. */
export interface Recital {
  /** Name of the variant, by which the words around it may differ. */
  readonly variant: string;
  /** The session's own words, then those of its kind. */
  readonly books: readonly WordBook[];
  /** What fills the braces of the opening: title, length, position, caution. */
  readonly values: Values;
  readonly seed: number;
  /** How much is told; all of it where it is left out. */
  readonly telling?: Telling | undefined;
  /** Breaths are not counted aloud. */
  readonly counts?: 'off' | undefined;
  readonly millisOf: MillisOf;
}

/** Where the score is being laid: what the lines are for, the turns taken, and the voice. */
export interface Bench extends Recital {
  readonly rotation: Rotation;
  readonly items: readonly string[];
  readonly blocks: Score['blocks'];
}

const speak = (key: string, line: Line, atMillis: number, bench: Bench): Cue[] => {
  const cues: Cue[] = [];
  let at = atMillis;
  for (const part of line) {
    if (typeof part === 'number') {
      at += part;
    } else {
      const text = fill(part, bench.values);
      cues.push({ atMillis: at, text, key });
      at += bench.millisOf(text);
    }
  }
  return cues;
};

/**
 * The next line of a key, as cues from `atMillis` on.
 *
 * @throws MissingWordsError when no book has lines for the key
 */
export const speakKey = (key: string, atMillis: number, bench: Bench): Cue[] => {
  const line = bench.rotation.next(linesOf(bench.books, key, bench.items, bench.telling));
  return speak(key, line, atMillis, bench);
};

/** When the last of the cues has been spoken; a moment where there are none. */
export const spokenUntil = (cues: readonly Cue[], bench: Bench, otherwise = 0): number => {
  const last = cues.at(-1);
  return last === undefined ? otherwise : last.atMillis + bench.millisOf(last.text);
};
