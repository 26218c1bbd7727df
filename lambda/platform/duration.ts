/**
 * AMAZON.DURATION is the part of ISO 8601 that people say: `PT10M`, `PT1H30M`, `P1W`.
 * Months and years are no length of a session; they count as their days.
 */
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SECONDS_OF_PARTS = [31_536_000, 2_592_000, 604_800, 86_400, 3_600, 60, 1] as const;

/** Seconds of an AMAZON.DURATION value; NaN for what is none ("?"). */
export const durationSeconds = (value: string): number => {
  const parts = DURATION.exec(value)?.slice(1);
  return parts === undefined || parts.every((part) => part === undefined)
    ? Number.NaN
    : parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (SECONDS_OF_PARTS[index] ?? 0), 0);
};
