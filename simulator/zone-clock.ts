/** What a clock on a wall shows. */
export interface ClockParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

// A formatter takes longer to make than to use, and people seldom travel.
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formatters.set(zone, formatter);
  return formatter;
};

/**
 * What the clocks of a zone show at a moment. Code of the simulator's own: who checks a skill with that skill's own
 * clockwork finds nothing.
 *
 * @throws RangeError when the zone is none that this runtime knows
 */
export const clockIn = (zone: string, epochMillis: number): ClockParts => {
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(epochMillis)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
};
