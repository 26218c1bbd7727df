/** Made once for each zone: a formatter takes longer to make than to use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  // The Swedish write their dates as ISO 8601 does.
  const formatter = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, formatter);
  return formatter;
};

/** True for the name of an IANA time zone that this runtime knows. */
export const isZone = (name: string): boolean => {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * Day and time that a clock on the wall shows at a moment, as "2026-11-20 19:04:00".
 *
 * @param zone name of an IANA time zone
 * @throws RangeError for a zone that is none: ask `isZone` about what comes from outside
 */
export const wallClock = (atMillis: number, zone: string): string => formatterOf(zone).format(atMillis);
