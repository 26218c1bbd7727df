import { z } from 'zod';

const ISO_8601 = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;
/** Not in the reference; a developer's finding. */
const LONGEST_MILLIS = 24 * 60 * 60 * 1_000;

/** A length as ISO 8601 writes it, in milliseconds; NaN for what is none. */
export const lengthOf = (text: string): number => {
  const parts = ISO_8601.exec(text);
  if (parts === null) return Number.NaN;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
};

const texts = z
  .array(z.strictObject({ locale: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/), text: z.string().min(1) }))
  .min(1);

const operation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ANNOUNCE'), textToAnnounce: texts }),
  z.strictObject({
    type: z.literal('LAUNCH_TASK'),
    textToConfirm: texts,
    task: z.strictObject({ name: z.string(), version: z.string(), input: z.unknown() }),
  }),
  z.strictObject({ type: z.literal('NOTIFY_ONLY') }),
]);

/** A timer as it is asked for. */
export const timerRequestSchema = z.strictObject({
  duration: z
    .string()
    .refine((text) => lengthOf(text) > 0 && lengthOf(text) <= LONGEST_MILLIS, 'INVALID_DURATION'),
  timerLabel: z.string().min(1).max(256).optional(),
  creationBehavior: z.strictObject({
    displayExperience: z.strictObject({ visibility: z.enum(['VISIBLE', 'HIDDEN']) }),
  }),
  triggeringBehavior: z.strictObject({
    operation,
    notificationConfig: z.strictObject({ playAudible: z.boolean() }),
  }),
});
export type TimerRequest = z.output<typeof timerRequestSchema>;
