import type { Score, ScoreItem, Variant } from './score';

/** The pace that a score is written at. */
export const WRITTEN_PACE = 100;

/**
 * Time that everything takes, in percent of what is written. A change of pace below a tenth goes unnoticed and one
 * of a quarter sounds like another exercise, so a step is 10 to 15: 80 is a breath of ten seconds in eight, 130 one
 * in thirteen, which is as far as ease goes either way. The voice follows: at a written rate of 80 to 95 % it speaks
 * at 61 to 119 %, where Alexa is still clear (design choice; no device was at hand to hear it).
 */
export const PACES = [80, 90, WRITTEN_PACE, 115, 130] as const;

/** Slowest where the breath is held: seven seconds of holding become eight, and not nine. */
const SLOWEST_WITH_HOLD = 115;

/** Kinds that the clock rules: the skin is looked at after five minutes of heat, and the heat is off after fifteen. */
const BY_THE_CLOCK: readonly string[] = ['heat'];

/** Rates between which a voice is pleasant, in percent. */
const SLOWEST_RATE = 60;
const FASTEST_RATE = 120;

/** Rate of the voice that keeps up with a pace, in whole percent. */
export const rateAt = (writtenRate: number, pace: number): number =>
  Math.round((writtenRate * WRITTEN_PACE) / pace);

const isInRange = (rate: number): boolean => rate >= SLOWEST_RATE && rate <= FASTEST_RATE;

/** True where the breath is held, full or empty. */
const holdsBreath = (items: readonly ScoreItem[], blocks: Score['blocks']): boolean =>
  items.some((item) => {
    if ('breath' in item) return item.breath.hold !== undefined || item.breath.rest !== undefined;
    if ('use' in item) return holdsBreath(blocks[item.use] ?? [], blocks);
    return 'do' in item && holdsBreath(item.do, blocks);
  });

/**
 * Paces that a variant may be performed at, fastest first; the written one is always among them.
 *
 * @param writtenRate rate of the voice at the written pace, in percent
 */
export const pacesOf = (
  { kind, blocks }: Score,
  { body }: Variant,
  writtenRate: number,
): readonly number[] => {
  if (BY_THE_CLOCK.includes(kind)) return [WRITTEN_PACE];
  const slowest = holdsBreath(body, blocks) ? SLOWEST_WITH_HOLD : Number.POSITIVE_INFINITY;
  return PACES.filter(
    (pace) => pace === WRITTEN_PACE || (pace <= slowest && isInRange(rateAt(writtenRate, pace))),
  );
};

/** The pace nearest to the one that is wanted; of two equals the faster. */
export const nearestPace = (paces: readonly number[], wanted: number): number =>
  paces.reduce((best, pace) => (Math.abs(pace - wanted) < Math.abs(best - wanted) ? pace : best));

/** The next slower pace; undefined at the end of the range. */
export const slowerThan = (pace: number, paces: readonly number[] = PACES): number | undefined =>
  paces.find((candidate) => candidate > pace);

/** The next faster pace; undefined at the end of the range. */
export const fasterThan = (pace: number, paces: readonly number[] = PACES): number | undefined =>
  paces.findLast((candidate) => candidate < pace);
