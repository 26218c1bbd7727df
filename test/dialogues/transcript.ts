import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Owner } from '../../simulator/simulator';

const length = z.string().regex(/^\d+:[0-5]\d$/);

/** One exchange: what is said (or silence, or leaving), and what is heard. */
const exchangeSchema = z.strictObject({
  U: z.string().optional(),
  /** Silence runs until the conversation is over. */
  silence: z.literal(true).optional(),
  /** "Alexa, exit": the device ends the conversation by itself. */
  exit: z.literal(true).optional(),
  /** Hours that pass with the device switched off. */
  later: z.number().optional(),
  /** What is heard; "…" stands for anything. */
  A: z.string().optional(),
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
});
/** What is not as it should be in the house. */
export type Circumstances = z.output<typeof circumstancesSchema>;

const transcriptSchema = z.union([
  z.array(exchangeSchema),
  z.strictObject({
    device: z.strictObject({ zone: z.string() }).optional(),
    house: circumstancesSchema.optional(),
    talk: z.array(exchangeSchema),
  }),
]);

export interface Transcript {
  readonly name: string;
  readonly house: Circumstances;
  readonly owner: Omit<Owner, 'startsAt'>;
  readonly talk: readonly Exchange[];
}

/** Reads the transcripts of a folder, one conversation a file. */
export const readTranscripts = (folder: string): Transcript[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((file) => {
      const read = transcriptSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
      const { device, house = {}, talk } = Array.isArray(read) ? { talk: read } : read;
      const name = file.replace('.yaml', '');
      return { name, house, owner: { user: name, locale: 'en-US', zone: device?.zone ?? 'UTC' }, talk };
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
