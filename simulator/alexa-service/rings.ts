import type { KeptReminder, KeptTimer, Ledger } from './ledger';
import { localOf } from './local-time';
import { ringsBetween } from './schedule';

/** Something that a device says by itself. */
export interface Ring {
  readonly kind: 'reminder' | 'timer';
  /** Epoch milliseconds of the device's clock. */
  readonly atMillis: number;
  /** What the clock there shows: "2026-11-21T08:00:00". */
  readonly clock: string;
  readonly text: string;
}

/** A ring as one line, with its day of the week and time. */
export const ringLine = ({ clock, text }: Ring): string => {
  const day = new Date(`${clock}Z`).toLocaleDateString('en-US', { weekday: 'short', timeZone: 'UTC' });
  return `${day} ${clock.slice(11, 16)} ${text}`;
};

/** A device, and where it stands; where nobody told Alexa, her clocks are those of UTC. */
interface Place {
  readonly deviceId: string;
  readonly locale: string;
  readonly zone: string | undefined;
}

const withoutMarkup = (ssml: string): string => ssml.replace(/<[^>]+>/g, '').trim();

/** Alexa says a reminder twice, in her own frame. */
const reminderText = ({ request }: KeptReminder, locale: string): string => {
  const { content } = request.alertInfo.spokenInfo;
  const { text, ssml = '' } = content.find((one) => one.locale === locale) ?? content[0] ?? {};
  const said = `Here's your reminder: ${text ?? withoutMarkup(ssml)}`;
  return `${said} ${said}`;
};

const timerText = ({ request }: KeptTimer, locale: string): string => {
  const { timerLabel, triggeringBehavior } = request;
  const { operation } = triggeringBehavior;
  switch (operation.type) {
    case 'NOTIFY_ONLY':
      return `(a chime${timerLabel === undefined ? '' : `: ${timerLabel}`})`;
    case 'ANNOUNCE':
      return (operation.textToAnnounce.find((one) => one.locale === locale) ?? { text: '' }).text;
    case 'LAUNCH_TASK':
      return (operation.textToConfirm.find((one) => one.locale === locale) ?? { text: '' }).text;
  }
};

/** What a device has to say between two moments of its clock, the first excluded, the earliest first. */
export const ringsOf = (
  { reminders, timers }: Ledger,
  { deviceId, locale, zone = 'UTC' }: Place,
  fromMillis: number,
  toMillis: number,
): Ring[] => {
  const ring = (kind: Ring['kind'], atMillis: number, text: string): Ring => ({
    kind,
    atMillis,
    clock: new Date(localOf(atMillis, zone)).toISOString().slice(0, 19),
    text,
  });
  const ofReminders = reminders
    .filter((reminder) => reminder.deviceId === deviceId)
    .flatMap((reminder) =>
      ringsBetween(reminder, fromMillis, toMillis).map((atMillis) =>
        ring('reminder', atMillis, reminderText(reminder, locale)),
      ),
    );
  const ofTimers = timers.flatMap((timer): Ring[] => {
    const { runs } = timer;
    return timer.deviceId === deviceId && 'until' in runs && runs.until > fromMillis && runs.until <= toMillis
      ? [ring('timer', runs.until, timerText(timer, locale))]
      : [];
  });
  return [...ofReminders, ...ofTimers].sort((one, other) => one.atMillis - other.atMillis);
};
