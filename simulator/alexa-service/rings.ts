import type { KeptReminder, KeptTimer, Ledger } from './ledger';
import { ringsBetween } from './schedule';

/** Something that a device says by itself. */
export interface Ring {
  readonly kind: 'reminder' | 'timer';
  /** Epoch milliseconds of the device's clock. */
  readonly atMillis: number;
  readonly text: string;
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
  { deviceId, locale }: { readonly deviceId: string; readonly locale: string },
  fromMillis: number,
  toMillis: number,
): Ring[] => {
  const ofReminders = reminders
    .filter((reminder) => reminder.deviceId === deviceId)
    .flatMap((reminder) =>
      ringsBetween(reminder, fromMillis, toMillis).map(
        (atMillis): Ring => ({ kind: 'reminder', atMillis, text: reminderText(reminder, locale) }),
      ),
    );
  const ofTimers = timers.flatMap((timer): Ring[] => {
    const { runs } = timer;
    return timer.deviceId === deviceId && 'until' in runs && runs.until > fromMillis && runs.until <= toMillis
      ? [{ kind: 'timer', atMillis: runs.until, text: timerText(timer, locale) }]
      : [];
  });
  return [...ofReminders, ...ofTimers].sort((one, other) => one.atMillis - other.atMillis);
};
