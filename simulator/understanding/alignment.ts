import type { Ending, LiteralPart, Sample, SlotPart } from './samples';
import type { SlotFill, Spans } from './spans';
import { isProtected, isSkippable } from './word-kinds';
import type { Word } from './words';

/** How one sample was laid along one utterance. Everything is a sum over its steps. */
export interface Alignment {
  /** What had to be overlooked, see COSTS; 0 is word for word. */
  readonly cost: number;
  /** Sum of the squares of the resolved slots' words: one long name outweighs two halves of it. */
  readonly slotWeight: number;
  readonly resolvedSlots: number;
  /** Sample words that were said, and how many of them carry meaning. */
  readonly literals: number;
  readonly contentLiterals: number;
  /** Meaningful words said too much. */
  readonly differences: number;
  /** Function words said too much or left out. */
  readonly functionDifferences: number;
  /** Slots whose words are no known value. */
  readonly unresolved: ReadonlyArray<{ readonly isBuiltIn: boolean }>;
  readonly fills: ReadonlyArray<{ readonly slot: SlotPart; readonly fill: SlotFill }>;
}

/**
 * The order in which things may be overlooked: any number of filler words before one unknown value (of any
 * length), and that before one word too many or too few.
 */
export const COSTS = {
  filler: 1,
  unresolvedSlot: 100,
  builtInSlot: 10,
  unresolvedWord: 30,
  functionWord: 150,
  difference: 300,
} as const;

const END: Alignment = {
  cost: 0,
  slotWeight: 0,
  resolvedSlots: 0,
  literals: 0,
  contentLiterals: 0,
  differences: 0,
  functionDifferences: 0,
  unresolved: [],
  fills: [],
};

/** Orders alignments: fewest things overlooked, most of it in slots, most words of the sample. */
export const compareAlignments = (one: Alignment, other: Alignment): number =>
  one.cost - other.cost || other.slotWeight - one.slotWeight || other.literals - one.literals;

const withLiteral = (rest: Alignment, part: LiteralPart): Alignment => ({
  ...rest,
  literals: rest.literals + 1,
  contentLiterals: rest.contentLiterals + (part.filler || part.isFunction ? 0 : 1),
});

const withFill = (rest: Alignment, slot: SlotPart, fill: SlotFill): Alignment => {
  const unknownCost =
    COSTS.unresolvedSlot + (slot.isBuiltIn ? COSTS.builtInSlot : 0) + COSTS.unresolvedWord * fill.coreWords;
  return {
    ...rest,
    cost: rest.cost + (fill.resolved ? (fill.loose ? COSTS.filler : 0) : unknownCost),
    slotWeight: rest.slotWeight + (fill.resolved ? fill.coreWords ** 2 : 0),
    resolvedSlots: rest.resolvedSlots + (fill.resolved ? 1 : 0),
    unresolved: fill.resolved ? rest.unresolved : [...rest.unresolved, slot],
    fills: [{ slot, fill }, ...rest.fills],
  };
};

type Skip = 'filler' | 'functionWord' | 'difference';

const withSkip = (rest: Alignment, skip: Skip): Alignment => ({
  ...rest,
  cost: rest.cost + COSTS[skip],
  differences: rest.differences + (skip === 'difference' ? 1 : 0),
  functionDifferences: rest.functionDifferences + (skip === 'functionWord' ? 1 : 0),
});

/** What it is to pass over a word that was said; a protected one may not be passed over. */
const skipOfWord = ({ form, filler }: Word): Skip | undefined => {
  if (filler) return 'filler';
  if (isProtected(form)) return undefined;
  return isSkippable(form) ? 'functionWord' : 'difference';
};

/** What it is to miss a word of the sample; only small words may be missing. */
const skipOfPart = (part: LiteralPart): Skip | undefined => {
  if (part.filler) return 'filler';
  return part.isSkippable ? 'functionWord' : undefined;
};

interface Place {
  /** Absent at the end of the sample. */
  readonly ending: Ending | undefined;
  readonly at: number;
  /** No slot before this place was filled with an unknown value. */
  readonly mayGuess: boolean;
}

interface Step {
  readonly to: Place;
  readonly add: (rest: Alignment) => Alignment;
}

const slotSteps = (slot: SlotPart, place: Place, next: Ending | undefined, spans: Spans): Step[] => {
  const step = (fill: SlotFill): Step => ({
    to: { ending: next, at: fill.end, mayGuess: place.mayGuess && fill.resolved },
    add: (rest) => withFill(rest, slot, fill),
  });
  const guesses = place.mayGuess ? spans.unresolvedAt(slot.type, place.at) : [];
  return [...spans.resolvedAt(slot.type, place.at), ...guesses].map(step);
};

const literalSteps = (
  literal: LiteralPart,
  word: Word | undefined,
  place: Place,
  ending: Ending | undefined,
): Step[] => {
  const next = { ...place, ending };
  const skip = skipOfPart(literal);
  const steps: Step[] = skip ? [{ to: next, add: (rest) => withSkip(rest, skip) }] : [];
  if (word?.form === literal.form) {
    steps.push({ to: { ...next, at: place.at + 1 }, add: (rest) => withLiteral(rest, literal) });
  }
  return steps;
};

const stepsFrom = (place: Place, word: Word | undefined, spans: Spans): Step[] => {
  const skip = word && skipOfWord(word);
  const steps: Step[] = skip
    ? [{ to: { ...place, at: place.at + 1 }, add: (rest) => withSkip(rest, skip) }]
    : [];
  if (!place.ending) return steps;
  const { part, rest } = place.ending;
  if (part.kind === 'literal') steps.push(...literalSteps(part, word, place, rest));
  else if (word) steps.push(...slotSteps(part, place, rest, spans));
  return steps;
};

/** Lays samples along one utterance. @returns nothing when no way reaches the end of both */
export type Align = (sample: Sample) => Alignment | undefined;

/**
 * Finds the best way to lay a sample along an utterance, word by word from the left, and remembers it for
 * every ending that samples share.
 *
 * Fillers may be skipped on either side, and at a price unprotected words of the utterance and function words of
 * the sample; at most one slot stays unresolved.
 */
export const alignTo = (words: readonly Word[], spans: Spans): Align => {
  const known = new Map<number, Alignment | undefined>();

  const bestFrom = (place: Place): Alignment | undefined => {
    const { ending, at, mayGuess } = place;
    if (!ending && at === words.length) return END;
    const key = ((ending?.id ?? 0) * (words.length + 1) + at) * 2 + (mayGuess ? 1 : 0);
    if (known.has(key)) return known.get(key);

    let best: Alignment | undefined;
    for (const { to, add } of stepsFrom(place, words[at], spans)) {
      const rest = bestFrom(to);
      const way = rest && add(rest);
      if (way && (!best || compareAlignments(way, best) < 0)) best = way;
    }
    known.set(key, best);
    return best;
  };

  return ({ whole }) => bestFrom({ ending: whole, at: 0, mayGuess: true });
};
