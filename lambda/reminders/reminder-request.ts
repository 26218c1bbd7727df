import type { services } from 'ask-sdk-model';
import { type LocalTime, localTimeAt, localTimeOf } from '../progress/local-time';
import type { ReminderWish, When } from '../progress/reminders';

type ReminderRequest = services.reminderManagement.ReminderRequest;
type Trigger = services.reminderManagement.Trigger;

/** When and where something is asked for, as a request to Alexa's services needs it. */
export interface Asking {
  readonly atMillis: number;
  /** IANA time zone of the clock that is meant. */
  readonly zone: string;
  readonly locale: string;
}

/** Monday first, as everywhere here. */
const BY_DAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * A reminder that repeats needs an end: nobody has seen Alexa take one without. It is so far off that it means
 * for as long as somebody wants it.
 */
const YEARS = 10;

/** Of RFC 5545, without "RRULE:". By the clock of the zone: eight o'clock stays eight o'clock when clocks change. */
const ruleOf = (often: string, clock: string): string => {
  const [hour, minute] = clock.split(':').map(Number);
  return `FREQ=${often};BYHOUR=${hour};BYMINUTE=${minute};BYSECOND=0;INTERVAL=1;`;
};

/** One rule for each weekday and time: whether Alexa takes a rule with several days is not known. */
const rulesOf = ({ weekdays, times }: Exclude<When, { on: string }>): string[] => {
  const days = [...new Set(weekdays)].toSorted();
  const often = days.length === BY_DAY.length ? ['DAILY'] : days.map((day) => `WEEKLY;BYDAY=${BY_DAY[day]}`);
  return often.flatMap((each) => [...new Set(times)].toSorted().map((clock) => ruleOf(each, clock)));
};

const yearsAfter = (local: LocalTime): LocalTime =>
  // On 29 February that is a day that may not be there.
  `${Number(local.slice(0, 4)) + YEARS}${local.slice(4).replace('-02-29', '-02-28')}`;

/** The moment of asking, or the midnight of the first day: a reminder never begins in the past. */
const beginning = (from: string | undefined, now: LocalTime): LocalTime =>
  from !== undefined && from > now.slice(0, 10) ? localTimeAt(from, '00:00') : now;

const triggerOf = ({ when, from }: ReminderWish, { atMillis, zone }: Asking): Trigger => {
  const type = 'SCHEDULED_ABSOLUTE';
  if ('on' in when) return { type, scheduledTime: localTimeAt(when.on, when.at), timeZoneId: zone };
  const startDateTime = beginning(from, localTimeOf(atMillis, zone));
  return {
    type,
    timeZoneId: zone,
    recurrence: { startDateTime, endDateTime: yearsAfter(startDateTime), recurrenceRules: rulesOf(when) },
  };
};

/** A reminder as Alexa's service wants it: times by the clock where the person is, and its zone beside them. */
export const reminderRequest = (wish: ReminderWish, asking: Asking): ReminderRequest => ({
  requestTime: localTimeOf(asking.atMillis, asking.zone),
  trigger: triggerOf(wish, asking),
  alertInfo: { spokenInfo: { content: [{ locale: asking.locale, text: wish.text }] } },
  pushNotification: { status: 'ENABLED' },
});
