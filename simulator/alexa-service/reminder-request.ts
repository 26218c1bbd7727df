import { z } from 'zod';
import { isZoneName, readLocal } from './local-time';

/** A local time; what goes wrong with it is told by this code. */
const local = (code: string) => z.string().refine((text) => readLocal(text) !== undefined, code);
const zone = z.string().refine(isZoneName, 'INVALID_TIME_ZONE_ID');

/*
 * Objects take no more keys than are known, so that "timezoneId" is found out. Whether Alexa is as strict is
 * not documented; that she would act on an unknown key is not to be hoped for.
 */

/** `freq` and `byDay` are deprecated, and where rules are present ignored: nobody here is to send them. */
const recurrence = z.strictObject({
  startDateTime: local('INVALID_TRIGGER_RECURRENCE_START_DATE_TIME').optional(),
  endDateTime: local('INVALID_TRIGGER_RECURRENCE_END_DATE_TIME').optional(),
  recurrenceRules: z.array(z.string()).min(1),
});

const absolute = z
  .strictObject({
    type: z.literal('SCHEDULED_ABSOLUTE'),
    scheduledTime: local('INVALID_TRIGGER_SCHEDULED_TIME_FORMAT').optional(),
    timeZoneId: zone.optional(),
    recurrence: recurrence.optional(),
  })
  .refine(({ scheduledTime, recurrence }) => scheduledTime !== undefined || recurrence !== undefined, {
    message: 'INVALID_TRIGGER',
  });

const relative = z.strictObject({
  type: z.literal('SCHEDULED_RELATIVE'),
  offsetInSeconds: z.int().positive(),
  timeZoneId: zone.optional(),
});

const spokenText = z
  .strictObject({
    locale: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
    text: z.string().min(1).optional(),
    ssml: z
      .string()
      .regex(/^<speak>.*<\/speak>$/s)
      .optional(),
  })
  .refine(({ text, ssml }) => text !== undefined || ssml !== undefined, { message: 'INVALID_ALERT_INFO' });

/** A reminder as it is asked for. */
export const reminderRequestSchema = z.strictObject({
  requestTime: local('INVALID_REQUEST_TIME_FORMAT'),
  trigger: z.discriminatedUnion('type', [absolute, relative]),
  alertInfo: z.strictObject({
    spokenInfo: z.strictObject({ content: z.array(spokenText).min(1) }),
  }),
  pushNotification: z.strictObject({ status: z.enum(['ENABLED', 'DISABLED']) }),
});
export type ReminderRequest = z.output<typeof reminderRequestSchema>;
