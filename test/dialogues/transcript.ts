import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { FAULT_NAMES } from '../../simulator/alexa-service/named-faults';
import { FAMILIES } from '../../simulator/alexa-service/route';
import type { AppAction } from '../../simulator/device/app';
import type { Owner } from '../../simulator/simulator';

const length = z.string().regex(/^\d+:[0-5]\d$/);

/** Where services of Alexa's fail, and how. */
const failSchema = z.partialRecord(z.enum(FAMILIES), z.enum(FAULT_NAMES));

/** One exchange: what is said (or done, or silence, or leaving), and what is heard. */
const exchangeSchema = z.strictObject({
  /** "+8h" lets time pass, "app: delete reminders" does that in the Alexa app: nothing is said then. */
  U: z.string().optional(),
  /** Silence runs until the conversation is over. */
  silence: z.literal(true).optional(),
  /** "Alexa, exit": the device ends the conversation by itself. */
  exit: z.literal(true).optional(),
  /** Hours that pass with the device switched off. */
  later: z.number().optional(),
  /** From now on services of Alexa's fail like this; "{}" mends them. */
  fail: failSchema.optional(),
  /** What is heard; "…" stands for anything. */
  A: z.string().optional(),
  /** What Alexa then asks by herself; the next U is an answer to her. */
  alexa: z.string().optional(),
  /** What rings meanwhile, all of it and in order: "Sat 20:00 Here's your reminder: …". */
  rings: z.array(z.string()).optional(),
  intent: z.string().optional(),
  /** Where the page that is heard begins in its session. */
  from: length.optional(),
  closed: z.boolean().optional(),
  ended: z.string().optional(),
});
export type Exchange = z.output<typeof exchangeSchema>;

const circumstancesSchema = z.strictObject({
  /** Where nothing can be read or kept. */
  store: z.literal('down').optional(),
  /** Where nobody has told Alexa where they are. */
  zone: z.literal('unset').optional(),
  /** Where an answer is no longer than this. */
  pageSeconds: z.number().optional(),
  /** Where people may be asked how it feels. */
  checkIns: z.literal('on').optional(),
  fail: failSchema.optional(),
});
/** What is not as it should be in the house. */
export type Circumstances = z.output<typeof circumstancesSchema>;

const deviceSchema = z.strictObject({
  zone: z.string().optional(),
  /** What the person has allowed before. */
  allows: z.array(z.enum(['reminders', 'timers'])).optional(),
  /** True where session attributes are gone once Alexa has asked something herself. */
  isForgetful: z.boolean().optional(),
});

const transcriptSchema = z.union([
  z.array(exchangeSchema),
  z.strictObject({
    device: deviceSchema.optional(),
    house: circumstancesSchema.optional(),
    talk: z.array(exchangeSchema),
  }),
]);

export interface Transcript {
  readonly name: string;
  readonly house: Circumstances;
  readonly owner: Omit<Owner, 'startsAt'>;
  /** Done in the Alexa app before a word is said. */
  readonly before: readonly AppAction[];
  readonly talk: readonly Exchange[];
}

/** Reads the transcripts of a folder, one conversation a file. */
export const readTranscripts = (folder: string): Transcript[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((file) => {
      const read = transcriptSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
      const { device = {}, house = {}, talk } = Array.isArray(read) ? { talk: read } : read;
      const { zone = 'UTC', allows = [], isForgetful } = device;
      const name = file.replace('.yaml', '');
      const before = allows.map((scope): AppAction => `allow ${scope}`);
      return { name, house, owner: { user: name, locale: 'en-US', zone, isForgetful }, before, talk };
    });

/** A pattern for what is heard: words as they are, "…" for anything. */
export const heardPattern = (line: string): RegExp =>
  new RegExp(
    `^${line
      .split('…')
      .map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );
