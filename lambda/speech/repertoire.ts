import type { SessionCard, Shelf } from '../dialogue/moment';
import type { Language } from '../session/language';
import type { Score } from '../session/score';

/** A score as it is performed, and what it takes, and whether some people have to leave it out. */
export interface PlayedScore extends Score {
  readonly positions: readonly string[];
  readonly equipment: readonly string[];
  readonly skipWhen: readonly string[];
}

/** All that can be performed in one language, and the limits of this deployment. */
export interface Repertoire {
  readonly scores: Readonly<Record<string, PlayedScore>>;
  readonly language: Language;
  /** What there is to choose from; sessions that nobody has to leave out come first. */
  readonly shelf: Shelf;
  /** Longest page in milliseconds, where the deployment caps it. */
  readonly maxPageMillis: number | undefined;
}

const cardOf = (
  { id, kind, positions, equipment, variants }: PlayedScore,
  language: Language,
): SessionCard => ({
  id,
  kind,
  title: language.sessions[id]?.title ?? id,
  positions,
  equipment,
  variants,
});

/** Puts a repertoire together. */
export const createRepertoire = (
  scores: Readonly<Record<string, PlayedScore>>,
  language: Language,
  maxPageMillis?: number,
): Repertoire => ({
  scores,
  language,
  shelf: Object.values(scores)
    .toSorted((one, other) => Math.min(1, one.skipWhen.length) - Math.min(1, other.skipWhen.length))
    .map((score) => cardOf(score, language)),
  maxPageMillis,
});

/** Rate of the voice for a session, in percent. */
export const rateOf = ({ scores, language }: Repertoire, session: string): number =>
  language.kinds[scores[session]?.kind ?? '']?.ratePercent ?? 100;
