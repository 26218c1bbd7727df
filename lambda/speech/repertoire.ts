import type { SessionCard, Shelf, VariantCard } from '../dialogue/moment';
import type { MillisOf } from '../session/cues';
import type { Language } from '../session/language';
import { rateAt } from '../session/paces';
import type { Score, Variant } from '../session/score';
import { spokenMillis } from './pace';

/** A score as it is performed, and what it takes, and whether some people have to leave it out. */
export interface PlayedScore extends Score {
  readonly positions: readonly string[];
  readonly areas: readonly string[];
  readonly needs: readonly string[];
  readonly equipment: readonly string[];
  readonly skipWhen: readonly string[];
  readonly leftOutBy: Readonly<Record<string, readonly string[]>>;
}

/** All that can be performed in one language, and the limits of this deployment. */
export interface Repertoire {
  readonly scores: Readonly<Record<string, PlayedScore>>;
  readonly language: Language;
  /** What there is to choose from. */
  readonly shelf: Shelf;
  /** Longest page in milliseconds, where the deployment caps it. */
  readonly maxPageMillis: number | undefined;
}

const variantCard = ({ seconds, unlocksAfterDays, frame }: Variant): VariantCard => ({
  seconds,
  ...(unlocksAfterDays !== undefined && { unlocksAfterDays }),
  ...(frame.endsInSilence === true && { endsInSilence: true }),
});

const cardOf = (
  { id, kind, positions, areas, needs, equipment, leftOutBy, variants }: PlayedScore,
  language: Language,
): SessionCard => ({
  id,
  kind,
  title: language.sessions[id]?.title ?? id,
  positions,
  areas,
  needs,
  equipment,
  leftOutBy,
  variants: Object.fromEntries(
    Object.entries(variants).map(([name, variant]) => [name, variantCard(variant)]),
  ),
});

/** What there is to choose from in a language; sessions that nobody has to leave out come first. */
export const shelfOf = (scores: Readonly<Record<string, PlayedScore>>, language: Language): Shelf =>
  Object.values(scores)
    .toSorted((one, other) => Math.min(1, one.skipWhen.length) - Math.min(1, other.skipWhen.length))
    .map((score) => cardOf(score, language));

/**
 * Puts a repertoire together.
 *
 * @param shelf where it has been made before, so that not every score has to be read for it
 */
export const createRepertoire = (
  scores: Readonly<Record<string, PlayedScore>>,
  language: Language,
  maxPageMillis?: number,
  shelf: Shelf = shelfOf(scores, language),
): Repertoire => ({ scores, language, shelf, maxPageMillis });

/** Rate of the voice for a session at its written pace, in percent. */
export const rateOf = ({ scores, language }: Repertoire, session: string): number =>
  language.kinds[scores[session]?.kind ?? '']?.ratePercent ?? 100;

/** A voice as it speaks a session at a pace. */
export interface Voice {
  readonly ratePercent: number;
  readonly millisOf: MillisOf;
}

/**
 * The voice of a session at a pace. What it takes for a text is scaled from the written rate, at which sentences have
 * been measured: so words that fit their slot at the written pace fit it at every other.
 */
export const voiceAt = (repertoire: Repertoire, session: string, pacePercent: number): Voice => {
  const written = rateOf(repertoire, session);
  const ratePercent = rateAt(written, pacePercent);
  return {
    ratePercent,
    millisOf: (text) => Math.round((spokenMillis(text, written) * written) / ratePercent),
  };
};
