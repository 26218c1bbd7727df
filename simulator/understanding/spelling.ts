import type { Word } from './words';

/** A person types to the simulator what they would say to a device, and speech has no spelling. */
const LONG_WORD = 8;
const SHORTEST_WORD = 4;

/** Edits between two words, a swap of neighbours being one (optimal string alignment). */
const editsBetween = (one: string, other: string): number => {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      (rows[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + change,
        isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(one.length, other.length);
};

const sortedLetters = (word: string): string => [...word].sort().join('');

/** A quick look before counting edits: another first letter makes another word in a short one, unless it changed places with the second. */
const mayStart = (typed: string, meant: string): boolean =>
  typed.length >= LONG_WORD || typed[0] === meant[0] || typed[0] === meant[1];

const isSmallSlip = (typed: string, meant: string): boolean => {
  const allowed = typed.length >= LONG_WORD ? 2 : 1;
  if (Math.abs(typed.length - meant.length) > allowed || !mayStart(typed, meant)) return false;
  if (editsBetween(typed, meant) > allowed) return false;
  // Among four letters one changed makes another word; two swapped are a slip.
  const isLongEnough = typed.length > SHORTEST_WORD && (typed.length >= LONG_WORD || typed[0] === meant[0]);
  return isLongEnough || sortedLetters(typed) === sortedLetters(meant);
};

/** Mends the typing of one word, or leaves it; a word we know is never touched. */
export const createSpelling = (
  vocabulary: ReadonlySet<string>,
): ((words: readonly Word[]) => readonly Word[]) => {
  const known = [...vocabulary].filter((form) => form.length >= SHORTEST_WORD);
  const mend = (form: string): string => {
    if (form.length < SHORTEST_WORD || vocabulary.has(form) || /\d/.test(form)) return form;
    const candidates = known.filter((meant) => isSmallSlip(form, meant));
    // "minuts" is as near to "minute" as to "minutes": its own ending decides.
    const sameEnding = candidates.filter((meant) => meant.at(-1) === form.at(-1));
    const [meant, another] = sameEnding.length > 0 ? sameEnding : candidates;
    return meant !== undefined && another === undefined ? meant : form;
  };
  return (words) =>
    words.map((word) => {
      const form = word.raw === '' ? word.form : mend(word.form);
      return form === word.form ? word : { ...word, form, raw: form };
    });
};
