import type { SessionCard, Shelf, VariantCard } from '../dialogue/moment';
import type { MillisOf } from '../session/cues';
import type { Language } from '../session/language';
import { rateAt } from '../session/paces';
import type { Score, Variant } from '../session/score';
import { spokenMillis } from './pace';

/** A variant as it is performed, and where it takes other positions or less equipment than its session. */
interface PlayedVariant extends Variant {
  readonly positions?: readonly string[];
  readonly equipment?: readonly string[];
}

/** A score as it is performed, what it takes and is for, and what does in its place. */
export interface PlayedScore extends Score {
  readonly positions: readonly string[];
  readonly areas: readonly string[];
  readonly needs: readonly string[];
  readonly equipment: readonly string[];
  readonly leftOutBy: Readonly<Record<string, readonly string[]>>;
  readonly lightFor?: readonly string[];
  readonly firstFor: Readonly<Record<string, number>>;
  readonly instead: Readonly<Partial<Record<'lying' | 'no-equipment' | 'flare', string | undefined>>>;
  readonly variants: Readonly<Record<string, PlayedVariant>>;
}

/** All that can be performed in one language, and the limits of this deployment. */
export interface Repertoire {
  readonly scores: Readonly<Record<string, PlayedScore>>;
  readonly language: Language;
  /** What there is to choose from. */
  readonly shelf: Shelf;
  /** Longest page in milliseconds, where the deployment caps it. */
  readonly maxPageMillis: number | undefined;
  /** Locale of whoever is spoken to, as in en-GB: it tells whom to call. The United States, where it is left out. */
  readonly locale?: string | undefined;
}

const variantCard = (
  { seconds, unlocksAfterDays, frame, positions, equipment }: PlayedVariant,
  score: PlayedScore,
): VariantCard => ({
  seconds,
  positions: positions ?? score.positions,
  equipment: equipment ?? score.equipment,
  ...(unlocksAfterDays !== undefined && { unlocksAfterDays }),
  ...(frame.endsInSilence === true && { endsInSilence: true }),
});

/** Says that a session needs nothing else: it goes as it is. */
const SAME = 'same';

const cardOf = (score: PlayedScore, language: Language): SessionCard => {
  const { id, kind, positions, areas, needs, equipment, leftOutBy, firstFor, instead, variants } = score;
  return {
    id,
    kind,
    title: language.sessions[id]?.title ?? id,
    positions,
    areas,
    needs,
    equipment,
    goesWithout: instead['no-equipment'] === SAME,
    leftOutBy,
    ...(score.lightFor && { lightFor: score.lightFor }),
    firstFor,
    instead: Object.values(instead).filter((other) => other !== undefined && other !== SAME) as string[],
    variants: Object.fromEntries(
      Object.entries(variants).map(([name, variant]) => [name, variantCard(variant, score)]),
    ),
  };
};

/** Place of a session among those that come first for anybody; behind all of them where it is none. */
const placeOf = ({ firstFor }: PlayedScore): number => firstFor.anything ?? Number.POSITIVE_INFINITY;

/** What there is to choose from in a language, the sessions to begin with first. */
export const shelfOf = (scores: Readonly<Record<string, PlayedScore>>, language: Language): Shelf =>
  Object.values(scores)
    .map((score) => ({ score, place: placeOf(score) }))
    .toSorted((one, other) => (one.place === other.place ? 0 : one.place - other.place))
    .map(({ score }) => cardOf(score, language));

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
