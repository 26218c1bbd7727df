import type { SessionCard } from './moment';

const pairsOf = (text: string): string[] => {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) =>
    letters.slice(index, index + 2),
  );
};

/** How alike two texts sound on paper, 0 to 1: the share of letter pairs in common (Dice's coefficient). */
const likeness = (one: string, other: string): number => {
  const pairs = pairsOf(one);
  const rest = pairsOf(other);
  const total = pairs.length + rest.length;
  let shared = 0;
  for (const pair of pairs) {
    const index = rest.indexOf(pair);
    if (index < 0) continue;
    rest.splice(index, 1);
    shared += 1;
  }
  return (2 * shared) / total;
};

/** The cards whose titles are nearest to what was heard, best first; of equals the earlier in the catalogue. */
export const nearestNames = (shelf: readonly SessionCard[], heard: string, most: number): SessionCard[] =>
  shelf.toSorted((a, b) => likeness(b.title, heard) - likeness(a.title, heard)).slice(0, most);
