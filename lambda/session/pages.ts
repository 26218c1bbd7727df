import type { Atom } from './cues';
import type { Timeline } from './timeline';

/** What fits one response. */
export interface PageLimits {
  /** Characters of SSML, tags and all. */
  readonly maxCharacters: number;
  /** Milliseconds of speech and silence; absent where only characters count. */
  readonly maxMillis?: number;
}

/** Part of a timeline that goes out in one response, in milliseconds of the session. */
export interface Page {
  readonly fromMillis: number;
  readonly toMillis: number;
}

/** One breath or slot that alone is over the limit: the content compiler refuses such a score. */
export class PageTooLongError extends Error {
  readonly code = 'session.page-too-long';

  constructor(characters: number) {
    super(`One slot of a score takes ${characters} characters, more than one response holds.`);
    this.name = 'PageTooLongError';
  }
}

/** A stretch that stays on one page: a step, or an atom of a step that is too long for any page. */
interface Piece {
  readonly startMillis: number;
  readonly endMillis: number;
  readonly characters: number;
}

const charactersOfAtoms = (atoms: readonly Atom[], charactersOf: (atom: Atom) => number): number =>
  atoms.reduce((sum, atom) => sum + charactersOf(atom), 0);

const isOver = (piece: Piece, limits: PageLimits): boolean =>
  piece.characters > limits.maxCharacters ||
  piece.endMillis - piece.startMillis > (limits.maxMillis ?? Number.POSITIVE_INFINITY);

const piecesOf = (
  atoms: readonly Atom[],
  limits: PageLimits,
  charactersOf: (atom: Atom) => number,
): Piece[] => {
  const { startMillis } = atoms[0] as Atom;
  const { endMillis } = atoms.at(-1) as Atom;
  const whole = { startMillis, endMillis, characters: charactersOfAtoms(atoms, charactersOf) };
  if (!isOver(whole, limits)) return [whole];
  return atoms.map((atom) => {
    const characters = charactersOf(atom);
    if (characters > limits.maxCharacters) throw new PageTooLongError(characters);
    return { startMillis: atom.startMillis, endMillis: atom.endMillis, characters };
  });
};

/** Fills each page as far as it goes: the fewest pages there can be. */
const fillPages = (pieces: readonly Piece[], limits: PageLimits): Page[] => {
  const pages: Piece[] = [];
  for (const piece of pieces) {
    const last = pages.at(-1);
    const longer = last && {
      startMillis: last.startMillis,
      endMillis: piece.endMillis,
      characters: last.characters + piece.characters,
    };
    if (longer && !isOver(longer, limits)) pages[pages.length - 1] = longer;
    else pages.push(piece);
  }
  return pages.map(({ startMillis, endMillis }) => ({ fromMillis: startMillis, toMillis: endMillis }));
};

/** The shortest cap, to the second, that still needs no more pages: pages of nearly equal length. */
const balance = (pieces: readonly Piece[], limits: PageLimits, fewest: readonly Page[]): Page[] => {
  const total = (fewest.at(-1) as Page).toMillis - (fewest[0] as Page).fromMillis;
  let low = Math.floor(total / fewest.length / 1_000);
  let high = Math.ceil(Math.min(limits.maxMillis ?? total, total) / 1_000);
  let best = [...fewest];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const pages = fillPages(pieces, { ...limits, maxMillis: middle * 1_000 });
    if (pages.length <= fewest.length) {
      best = pages;
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return best;
};

/**
 * Cuts what is left of a timeline into the fewest pages that each fit one response, of nearly equal
 * length. Cuts fall between steps; only a step that no page can hold is cut between its atoms. An atom
 * (a breath, a hold) is never cut, even where it alone is longer than `maxMillis`.
 *
 * @param fromMillis start of a step (or atom): what comes before is already done
 * @param charactersOf characters of SSML that an atom takes, joint included
 * @throws PageTooLongError when a single atom has more characters than a page
 */
export const cutPages = (
  timeline: Timeline,
  fromMillis: number,
  limits: PageLimits,
  charactersOf: (atom: Atom) => number,
): Page[] => {
  const pieces = timeline.steps
    .map((step) => step.atoms.filter((atom) => atom.startMillis >= fromMillis))
    .filter((atoms) => atoms.length > 0)
    .flatMap((atoms) => piecesOf(atoms, limits, charactersOf));
  const fewest = fillPages(pieces, limits);
  return fewest.length < 2 ? fewest : balance(pieces, limits, fewest);
};
