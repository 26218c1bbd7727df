import type { LiteralPart, SamplePart, SlotPart } from './samples';
import type { SlotFill, Spans } from './spans';
import { isProtected } from './word-kinds';
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
  /** Meaningful words said too much or left out. */
  readonly differences: number;
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
  difference: 300,
} as const;

const END: Alignment = {
  cost: 0,
  slotWeight: 0,
  resolvedSlots: 0,
  literals: 0,
  contentLiterals: 0,
  differences: 0,
  unresolved: [],
  fills: [],
};

/** Orders alignments: fewest things overlooked, most of it in slots, most words of the sample. */
export const compareAlignments = (one: Alignment, other: Alignment): number =>
  one.cost - other.cost ||
  other.slotWeight - one.slotWeight ||
  other.resolvedSlots - one.resolvedSlots ||
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

const withSkip = (rest: Alignment | undefined, isFiller: boolean): Alignment | undefined =>
  rest && {
    ...rest,
    cost: rest.cost + (isFiller ? COSTS.filler : COSTS.difference),
    differences: rest.differences + (isFiller ? 0 : 1),
  };

/**
 * Finds the best way to lay a sample along an utterance, word by word from the left.
 *
 * Fillers may be skipped on either side, unprotected words of the utterance and function words of the sample at
 * the price of a difference; at most one slot stays unresolved.
 *
 * @returns nothing when no way reaches the end of both.
 */
export const align = (
  parts: readonly SamplePart[],
  words: readonly Word[],
  spans: Spans,
): Alignment | undefined => {
  const known = new Map<number, Alignment | undefined>();

  const fillSlot = (
    slot: SlotPart,
    part: number,
    at: number,
    mayGuess: boolean,
  ): Array<Alignment | undefined> => {
    const after = (fill: SlotFill, stillMayGuess: boolean): Alignment | undefined => {
      const rest = from(part + 1, fill.end, stillMayGuess);
      return rest && withFill(rest, slot, fill);
    };
    const guesses = mayGuess ? spans.unresolvedAt(slot.type, at) : [];
    return [
      ...spans.resolvedAt(slot.type, at).map((fill) => after(fill, mayGuess)),
      ...guesses.map((fill) => after(fill, false)),
    ];
  };

  const waysFrom = (part: number, at: number, mayGuess: boolean): Array<Alignment | undefined> => {
    const wanted = parts[part];
    const word = words[at];
    const ways: Array<Alignment | undefined> = [];
    if (word && (word.filler || !isProtected(word.form))) {
      ways.push(withSkip(from(part, at + 1, mayGuess), word.filler));
    }
    if (wanted?.kind === 'slot' && word) ways.push(...fillSlot(wanted, part, at, mayGuess));
    if (wanted?.kind === 'literal') {
      if (word?.form === wanted.form) {
        const rest = from(part + 1, at + 1, mayGuess);
        ways.push(rest && withLiteral(rest, wanted));
      }
      if (wanted.filler || wanted.isFunction)
        ways.push(withSkip(from(part + 1, at, mayGuess), wanted.filler));
    }
    return ways;
  };

  const from = (part: number, at: number, mayGuess: boolean): Alignment | undefined => {
    if (part === parts.length && at === words.length) return END;
    const key = (part * (words.length + 1) + at) * 2 + (mayGuess ? 1 : 0);
    if (known.has(key)) return known.get(key);
    const best = waysFrom(part, at, mayGuess)
      .filter((way) => way !== undefined)
      .sort(compareAlignments)[0];
    known.set(key, best);
    return best;
  };

  return from(0, 0, true);
};
