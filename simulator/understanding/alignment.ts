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

/** More words than these, meaningful or small, are never overlooked: that is another sentence. */
export const MOST_DIFFERENCES = 2;
export const MOST_FUNCTION_DIFFERENCES = 2;

const isHopeless = ({ differences, functionDifferences }: Alignment): boolean =>
  differences > MOST_DIFFERENCES || functionDifferences > MOST_FUNCTION_DIFFERENCES;

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

/** "Seven", "about seven": a number first, and a time of the day if nothing else. */
const guessedTimes = ({ fills }: Alignment): number =>
  fills.filter(({ slot }) => slot.type === 'AMAZON.TIME').length;

/** Orders alignments: fewest things overlooked, fewest guesses, most of it in slots, most words of the sample. */
export const compareAlignments = (one: Alignment, other: Alignment): number =>
  one.cost - other.cost ||
  guessedTimes(one) - guessedTimes(other) ||
  other.slotWeight - one.slotWeight ||
  other.literals - one.literals;

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

/** Lays samples along one utterance. @returns nothing when no way reaches the end of both */
export type Align = (sample: Sample) => Alignment | undefined;

/**
 * Finds the best way to lay a sample along an utterance, word by word from the left, and remembers it for
 * every ending that samples share.
 *
 * Fillers may be skipped on either side, and at a price unprotected words of the utterance and function words of
 * the sample; at most one slot stays unresolved.
 *
 * @param isStrict where nothing but fillers is overlooked: whatever is found like that costs less than anything else,
 *   and most of what is said is found so, in a tenth of the time
 */
export const alignTo = (words: readonly Word[], spans: Spans, isStrict: boolean): Align => {
  const known = new Map<number, Alignment | undefined>();
  const allowed = (skip: Skip | undefined): Skip | undefined =>
    isStrict && skip !== 'filler' ? undefined : skip;
  const skips = words.map((word) => allowed(skipOfWord(word)));

  /**
   * The best way from a word on.
   *
   * @param ending what is left of the sample
   * @param mayGuess no slot before was filled with an unknown value
   */
  const bestFrom = (ending: Ending | undefined, at: number, mayGuess: boolean): Alignment | undefined => {
    if (!ending && at === words.length) return END;
    const key = ((ending?.id ?? 0) * (words.length + 1) + at) * 2 + (mayGuess ? 1 : 0);
    if (known.has(key)) return known.get(key);

    let best: Alignment | undefined;
    const consider = (
      rest: Alignment | undefined,
      cost: number,
      add: (rest: Alignment) => Alignment,
    ): void => {
      if (!rest || (best && rest.cost + cost > best.cost)) return;
      const way = add(rest);
      if (!isHopeless(way) && (!best || compareAlignments(way, best) < 0)) best = way;
    };
    const skipTo = (rest: Alignment | undefined, skip: Skip): void =>
      consider(rest, COSTS[skip], (way) => withSkip(way, skip));
    const fill = (slot: SlotPart, one: SlotFill): void =>
      consider(bestFrom(ending?.rest, one.end, mayGuess && one.resolved), 0, (way) =>
        withFill(way, slot, one),
      );

    const skip = skips[at];
    if (skip) skipTo(bestFrom(ending, at + 1, mayGuess), skip);
    const part = ending?.part;
    if (part?.kind === 'literal') {
      const missing = allowed(skipOfPart(part));
      if (missing) skipTo(bestFrom(ending?.rest, at, mayGuess), missing);
      if (words[at]?.form === part.form)
        consider(bestFrom(ending?.rest, at + 1, mayGuess), 0, (way) => withLiteral(way, part));
    }
    if (part?.kind === 'slot' && at < words.length) {
      for (const one of spans.resolvedAt(part.type, at)) fill(part, one);
      if (mayGuess) for (const one of spans.unresolvedAt(part.type, at)) fill(part, one);
    }
    known.set(key, best);
    return best;
  };

  return ({ whole }) => bestFrom(whole, 0, !isStrict);
};
