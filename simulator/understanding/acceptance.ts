import { type Alignment, COSTS, MOST_DIFFERENCES, MOST_FUNCTION_DIFFERENCES } from './alignment';

/** Nothing of meaning was overlooked: only filler words stand between what was said and the sample. */
export const isClean = ({ unresolved, differences, functionDifferences }: Alignment): boolean =>
  unresolved.length === 0 && differences + functionDifferences === 0;

/** One word too many is forgiven for every four that fit. */
const MATCHED_WORDS_PER_DIFFERENCE = 4;

const forgivesDifferences = (alignment: Alignment): boolean => {
  const { differences, functionDifferences, literals, contentLiterals, resolvedSlots, fills } = alignment;
  if (differences + functionDifferences === 0) return true;

  const matched = literals + fills.reduce((sum, { fill }) => sum + (fill.resolved ? fill.coreWords : 0), 0);
  const allowed = Math.min(MOST_DIFFERENCES, Math.floor(matched / MATCHED_WORDS_PER_DIFFERENCE));
  return (
    differences <= allowed &&
    functionDifferences <= MOST_FUNCTION_DIFFERENCES &&
    contentLiterals + resolvedSlots >= 2
  );
};

/** An unknown value needs a sentence that vouches for it: "start quantum breathing", not "quantum breathing". */
const vouchesForUnresolved = (alignment: Alignment): boolean => {
  const slot = alignment.unresolved[0];
  if (!slot) return true;
  if (alignment.differences + alignment.functionDifferences > 0) return false;
  return alignment.contentLiterals > 0 || (slot.isBuiltIn && alignment.resolvedSlots > 0);
};

/** Decides whether an alignment is good enough to be what was meant; what is not goes to the fallback. */
export const isAcceptable = (alignment: Alignment): boolean => {
  const saysSomething =
    alignment.resolvedSlots + alignment.contentLiterals > 0 || alignment.cost < COSTS.filler;
  return saysSomething && forgivesDifferences(alignment) && vouchesForUnresolved(alignment);
};
