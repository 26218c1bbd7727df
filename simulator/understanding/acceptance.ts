import { type Alignment, COSTS } from './alignment';

/** Nothing of meaning was overlooked: only filler words stand between what was said and the sample. */
export const isClean = (alignment: Alignment): boolean =>
  alignment.unresolved.length === 0 && alignment.differences === 0;

/** One word too many or too few is forgiven for every four that fit, and never more than two. */
const MATCHED_WORDS_PER_DIFFERENCE = 4;
const MOST_DIFFERENCES = 2;

const forgivesDifferences = ({
  differences,
  literals,
  fills,
  contentLiterals,
  resolvedSlots,
}: Alignment): boolean => {
  if (differences === 0) return true;
  const slotWords = fills.reduce((sum, { fill }) => sum + (fill.resolved ? fill.coreWords : 0), 0);
  const allowed = Math.min(
    MOST_DIFFERENCES,
    Math.floor((literals + slotWords) / MATCHED_WORDS_PER_DIFFERENCE),
  );
  return differences <= allowed && contentLiterals + resolvedSlots >= 2;
};

/** An unknown value needs a sentence that vouches for it: "start quantum breathing", not "quantum breathing". */
const vouchesForUnresolved = ({
  unresolved,
  literals,
  contentLiterals,
  resolvedSlots,
  differences,
}: Alignment): boolean => {
  const slot = unresolved[0];
  if (!slot) return true;
  if (differences > 0) return false;
  return contentLiterals > 0 || (resolvedSlots > 0 && (slot.isBuiltIn || literals > 0));
};

/** Decides whether an alignment is good enough to be what was meant; what is not goes to the fallback. */
export const isAcceptable = (alignment: Alignment): boolean => {
  const saysSomething =
    alignment.resolvedSlots + alignment.contentLiterals > 0 || alignment.cost < COSTS.filler;
  return saysSomething && forgivesDifferences(alignment) && vouchesForUnresolved(alignment);
};
