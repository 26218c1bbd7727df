import * as z from 'zod/mini';
import { type LocalTime, localTimeOf } from '../progress/local-time';
import type { Asking } from './reminder-request';

/** Alexa leaves out what there is none of, or says that it is null. */
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));

const recurrenceSchema = z.object({
  startDateTime: maybe(z.string()),
  recurrenceRules: maybe(z.array(z.string())),
});
const triggerSchema = z.object({
  scheduledTime: maybe(z.string()),
  timeZoneId: maybe(z.string()),
  recurrence: maybe(recurrenceSchema),
});
const alertInfoSchema = z.object({
  spokenInfo: maybe(z.object({ content: z.array(z.object({ text: maybe(z.string()) })) })),
});
const alertSchema = z.object({
  alertToken: z.string().check(z.minLength(1)),
  status: z.string(),
  // A reminder that cannot be read is still one: it is like no other.
  trigger: z.catch(maybe(triggerSchema), undefined),
  alertInfo: z.catch(maybe(alertInfoSchema), undefined),
});

/** A reminder as far as it can be told from another. */
type Told = Pick<z.infer<typeof alertSchema>, 'trigger' | 'alertInfo'>;

/** One of ours that is still to ring. */
export interface Ringing extends Told {
  readonly token: string;
}

const listSchema = z.union([
  z.object({ alerts: z.array(alertSchema) }),
  // Where there is none, the list may be left out.
  z.object({ totalCount: z.union([z.literal('0'), z.literal(0)]) }),
]);

/**
 * Reads those that are still to ring out of a list: Alexa goes on listing those that are over for days. Undefined
 * where it is no such list: nobody has none because it could not be read.
 */
export const readRinging = (list: unknown): Ringing[] | undefined => {
  const parsed = z.safeParse(listSchema, list);
  if (!parsed.success) return undefined;
  const alerts = 'alerts' in parsed.data ? parsed.data.alerts : [];
  return alerts
    .filter(({ status }) => status === 'ON')
    .map(({ alertToken, ...told }) => ({ token: alertToken, ...told }));
};

/** What a rule says, in whatever order and however fully it is written. */
const meaningOf = (rule: string): string => {
  const parts = rule
    .toUpperCase()
    .split(';')
    .map((part) => part.trim().split('='));
  const { FREQ, BYDAY, BYHOUR, BYMINUTE } = Object.fromEntries(parts);
  return [FREQ, BYDAY, Number(BYHOUR ?? 0), Number(BYMINUTE ?? 0)].join(' ');
};

/** Down to the minute: Alexa may write a time with more or fewer zeros than she was told. */
const minuteOf = (local: LocalTime | null | undefined): string => local?.slice(0, 16) ?? '';

const timesOf = ({ trigger }: Told): string =>
  trigger?.recurrence?.recurrenceRules?.map(meaningOf).toSorted().join(', ') ??
  minuteOf(trigger?.scheduledTime);

const textOf = ({ alertInfo }: Told): string | null | undefined => alertInfo?.spokenInfo?.content[0]?.text;

/** Whether two reminders say the same at the same times: then one of them is enough. */
export const isAlike = (one: Told, other: Told): boolean =>
  timesOf(one) !== '' &&
  timesOf(one) === timesOf(other) &&
  textOf(one) === textOf(other) &&
  one.trigger?.timeZoneId === other.trigger?.timeZoneId;

/** Whether two that are alike also begin on the same day, as far as that is still to come. */
export const beginsLike = (one: Told, other: Told, { atMillis, zone }: Asking): boolean => {
  const today = localTimeOf(atMillis, zone).slice(0, 10);
  const firstDay = ({ trigger }: Told): string => {
    const day = trigger?.recurrence?.startDateTime?.slice(0, 10);
    return day !== undefined && day > today ? day : today;
  };
  return firstDay(one) === firstDay(other);
};
