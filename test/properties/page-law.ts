import type { Atom } from '../../lambda/session/cues';
import type { cutPages, Page, PageLimits } from '../../lambda/session/pages';
import type { Timeline } from '../../lambda/session/timeline';

/** Anything that cuts a timeline into pages. */
export type Cutter = typeof cutPages;

/** All that a cut depends on. */
export interface Task {
  readonly timeline: Timeline;
  readonly fromMillis: number;
  readonly limits: PageLimits;
  readonly charactersOf: (atom: Atom) => number;
}

interface Piece {
  readonly fromMillis: number;
  readonly toMillis: number;
  readonly characters: number;
}

const lengthOf = ({ fromMillis, toMillis }: Page): number => toMillis - fromMillis;

const together = (pieces: readonly Piece[]): Piece => ({
  fromMillis: (pieces[0] as Piece).fromMillis,
  toMillis: (pieces.at(-1) as Piece).toMillis,
  characters: pieces.reduce((sum, { characters }) => sum + characters, 0),
});

const fits = (page: Piece, { maxCharacters, maxMillis = Number.POSITIVE_INFINITY }: PageLimits): boolean =>
  page.characters <= maxCharacters && lengthOf(page) <= maxMillis;

/** What must stay together: a step, or each atom of a step that no page can hold. */
const piecesOf = ({ timeline, fromMillis, limits, charactersOf }: Task): Piece[] =>
  timeline.steps.flatMap(({ atoms }) => {
    const left = atoms
      .filter(({ startMillis }) => startMillis >= fromMillis)
      .map((atom) => ({
        fromMillis: atom.startMillis,
        toMillis: atom.endMillis,
        characters: charactersOf(atom),
      }));
    return left.length > 0 && fits(together(left), limits) ? [together(left)] : left;
  });

/** The fewest pages for these pieces, by trying every last page there could be. */
const fewestPages = (pieces: readonly Piece[], limits: PageLimits): number => {
  const fewest = [0];
  for (let end = 1; end <= pieces.length; end += 1) {
    let best = Number.POSITIVE_INFINITY;
    for (let begin = end - 1; begin >= 0; begin -= 1) {
      const page = pieces.slice(begin, end);
      if (page.length > 1 && !fits(together(page), limits)) break;
      best = Math.min(best, (fewest[begin] as number) + 1);
    }
    fewest.push(best);
  }
  return fewest.at(-1) as number;
};

const isCutInside = (pages: readonly Page[], pieces: readonly Piece[]): boolean => {
  const ends = new Set(pieces.map(({ toMillis }) => toMillis));
  return pages.some(({ toMillis }) => !ends.has(toMillis));
};

const isOverLimit = (pages: readonly Page[], pieces: readonly Piece[], limits: PageLimits): boolean =>
  pages.some(({ fromMillis, toMillis }) => {
    const held = pieces.filter((piece) => piece.fromMillis >= fromMillis && piece.toMillis <= toMillis);
    if (held.length === 0) return true;
    const { characters } = together(held);
    return characters > limits.maxCharacters || (held.length > 1 && !fits(together(held), limits));
  });

/** Whether as many pages could do with a longest one that is shorter. */
const isUneven = (pages: readonly Page[], pieces: readonly Piece[], limits: PageLimits): boolean => {
  const longest = Math.max(...pages.map(lengthOf));
  if (pieces.some((piece) => lengthOf(piece) === longest)) return false;
  return fewestPages(pieces, { ...limits, maxMillis: longest - 1 }) <= pages.length;
};

/**
 * What is wrong with the pages of a task: they must join from its start to the end of the timeline, fit
 * their limits, never cut a breath, be as few as there can be and as even as they can be.
 *
 * @returns the first rule broken, undefined where all hold
 */
export const faultOf = (pages: readonly Page[], task: Task): string | undefined => {
  const { timeline, fromMillis, limits } = task;
  const pieces = piecesOf(task);
  const joints = [fromMillis, ...pages.map(({ toMillis }) => toMillis)];
  if (pages.some((page, index) => page.fromMillis !== joints[index])) return 'there is a gap or an overlap';
  if (joints.at(-1) !== timeline.totalMillis) return 'the last page does not end with the session';
  if (isCutInside(pages, pieces)) return 'a page ends inside a step or a breath';
  if (isOverLimit(pages, pieces, limits)) return 'a page is over its limits';
  if (pages.length !== fewestPages(pieces, limits)) return 'fewer pages would do';
  if (isUneven(pages, pieces, limits)) return 'the pages could be of more equal length';
  return undefined;
};
