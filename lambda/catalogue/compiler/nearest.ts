/** How many letters have to be changed, added or left out to make one word of the other. */
const distance = (one: string, other: string): number => {
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const swap = (previous[column - 1] as number) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[other.length] as number;
};

/** Letters that may differ in a slip of the finger: one in a short word, two in a longer one. */
const slips = (word: string): number => (word.length <= 4 ? 1 : 2);

/** The known word that was probably meant; undefined when none is close. */
export const nearest = (written: string, known: readonly string[]): string | undefined =>
  known
    .map((word) => ({ word, away: distance(written.toLowerCase(), word) }))
    .filter(({ word, away }) => away <= slips(word))
    .toSorted((a, b) => a.away - b.away)[0]?.word;

/** What to do about a word that nobody knows: the one that was probably meant, or all there are. */
export const suggestion = (written: string, known: readonly string[]): string => {
  const meant = nearest(written, known);
  return meant === undefined ? `use one of ${known.join(', ')}, or take it out` : `did you mean ${meant}?`;
};
