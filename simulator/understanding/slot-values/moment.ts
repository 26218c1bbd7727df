/** When and where something was said. */
export interface Moment {
  readonly epochMillis: number;
  /** IANA name, for example "Europe/London". */
  readonly zone: string;
}

/** What a clock on the wall of the person shows. */
export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

// A formatter takes longer to make than to use, and people seldom travel.
const formats = new Map<string, Intl.DateTimeFormat>();

const formatIn = (zone: string): Intl.DateTimeFormat => {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(zone, format);
  return format;
};

/** @throws RangeError when the zone is not an IANA name. */
export const wallClockAt = ({ epochMillis, zone }: Moment): WallClock => {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(epochMillis)
      .map((part) => [part.type, Number(part.value)]),
  );
  const read = (part: Intl.DateTimeFormatPartTypes): number => parts.get(part) ?? 0;
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  };
};

/** The recognizers read a Date by the process's own zone, so the wall clock is laid on that. */
export const referenceDate = ({ year, month, day, hour, minute }: WallClock): Date =>
  new Date(year, month - 1, day, hour, minute);

/** @returns `YYYY-MM-DD`. */
export const dayKeyOf = ({ year, month, day }: WallClock): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
