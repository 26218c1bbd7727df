import type { RequestEnvelope } from 'ask-sdk-model';

/** Asks for the time zone that a device is set to; undefined where nobody can tell. It never rejects. */
export type ZoneSource = (envelope: RequestEnvelope) => Promise<string | undefined>;

/** Where most people are who speak a locale: for whoever has told Alexa nothing. */
const USUAL_ZONES: Readonly<Record<string, string>> = {
  'en-US': 'America/New_York',
  'en-CA': 'America/Toronto',
  'en-GB': 'Europe/London',
  'en-AU': 'Australia/Sydney',
  'en-IN': 'Asia/Kolkata',
};

/** A locale may be anything, also something that every object has ("__proto__"). */
export const usualZone = (locale = ''): string =>
  (Object.hasOwn(USUAL_ZONES, locale) ? USUAL_ZONES[locale] : undefined) ?? 'UTC';
