import { type ClockParts, clockIn } from '../../zone-clock';

/** When and where something was said. */
export interface Moment {
  readonly epochMillis: number;
  /** IANA name, for example "Europe/London". */
  readonly zone: string;
}

/** What a clock on the wall of the person shows, to the minute. */
export type WallClock = Omit<ClockParts, 'second'>;

/** @throws RangeError when the zone is not an IANA name. */
export const wallClockAt = ({ epochMillis, zone }: Moment): WallClock => clockIn(zone, epochMillis);

/** The recognizers read a Date by the process's own zone, so the wall clock is laid on that. */
export const referenceDate = ({ year, month, day, hour, minute }: WallClock): Date =>
  new Date(year, month - 1, day, hour, minute);

/** @returns `YYYY-MM-DD`. */
export const dayKeyOf = ({ year, month, day }: WallClock): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
