import type { HeardOnset, Measurement } from './measure';

/** What a session may differ from its plan, as a share of it, and a phase from its place (design.md §8). */
const TOTAL_LIMIT = 0.03;
const ONSET_LIMIT_MILLIS = 250;

/** As many of the worst are named. */
const NAMED = 5;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const offShare = ({ plannedMillis, heardMillis }: Measurement): number =>
  Math.abs(heardMillis - plannedMillis) / plannedMillis;

/** What was not heard at all is worse than any delay. */
const offOf = ({ offMillis }: HeardOnset): number =>
  offMillis === undefined ? Number.POSITIVE_INFINITY : Math.abs(offMillis);

const worst = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other), 0);

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
const millis = (off: number): string => (Number.isFinite(off) ? `${Math.round(off)} ms` : 'not heard');

const kindRow = (kind: string, measurements: readonly Measurement[]): string => {
  const shares = measurements.map(offShare);
  const offs = measurements.flatMap(({ onsets }) => onsets.map(offOf));
  const heard = [`total off ${percent(median(shares))}, worst ${percent(worst(shares))}`.padEnd(38)];
  if (offs.length > 0) {
    heard.push(`${offs.length} phases of breaths off ${millis(median(offs))}, worst ${millis(worst(offs))}`);
  }
  const variants = `${measurements.length} ${measurements.length === 1 ? 'variant' : 'variants'}`;
  return [kind.padEnd(18), variants.padStart(12), ...heard].join('  ');
};

const worstOnsetOf = ({ session, variant, onsets }: Measurement): { off: number; line: string } => {
  const [onset] = onsets.toSorted((one, other) => offOf(other) - offOf(one));
  if (onset === undefined) return { off: 0, line: '' };
  const off = offOf(onset);
  const place = `${Math.floor(onset.atMillis / 60_000)}:${String(Math.floor(onset.atMillis / 1_000) % 60).padStart(2, '0')}`;
  const sign = (onset.offMillis ?? 0) < 0 ? 'early' : 'late';
  const heard = Number.isFinite(off) ? `${millis(off)} ${sign}` : millis(off);
  return {
    off,
    line: `  ${session} ${variant}: "${onset.text}" at ${place} of page ${onset.page}, ${heard}`,
  };
};

/** The report of `npm run content -- --measure`, and whether all is within the limits. */
export interface MeasureReport {
  readonly lines: readonly string[];
  readonly isWithin: boolean;
}

/** Sums measurements up: median and worst of each kind, and the variants that are furthest off. */
export const reportMeasurements = (measurements: readonly Measurement[]): MeasureReport => {
  const kinds = new Set(measurements.map(({ kind }) => kind));
  const totals = measurements.toSorted((one, other) => offShare(other) - offShare(one)).slice(0, NAMED);
  const onsets = measurements
    .map(worstOnsetOf)
    .filter(({ off }) => off > 0)
    .toSorted((one, other) => other.off - one.off);
  const isWithin =
    totals.every((one) => offShare(one) <= TOTAL_LIMIT) &&
    onsets.every(({ off }) => off <= ONSET_LIMIT_MILLIS);
  const limits = `${TOTAL_LIMIT * 100} % of a session, ${ONSET_LIMIT_MILLIS} ms at each phase of a breath`;
  return {
    isWithin,
    lines: [
      ...[...kinds].map((kind) =>
        kindRow(
          kind,
          measurements.filter((one) => one.kind === kind),
        ),
      ),
      'Furthest off in all:',
      ...totals.map((one) => `  ${one.session} ${one.variant}: ${percent(offShare(one))}`),
      'Furthest off at a phase of a breath:',
      ...onsets.slice(0, NAMED).map(({ line }) => line),
      `${measurements.length} variants, ${isWithin ? 'all' : 'not all'} within ${limits}.`,
    ],
  };
};
