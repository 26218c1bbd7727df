import { z } from 'zod';
import type { ProgramDay, ProgramWords } from '../../session/library';
import { mapping } from './by-input';
import type { Read } from './read-content';
import { name } from './score-parts';
import { length } from './score-schema';

/** More than two sessions a day are no plan for a sore body (content specification 6.2). */
const MOST_A_DAY = 2;

const PLANNED = 'write a session and its variant, as in br-belly short';
const planned = z
  .string(PLANNED)
  .regex(/^\S+ \S+$/, PLANNED)
  .transform((written) => written.split(' ') as [session: string, variant: string]);

const day = mapping({
  do: z.array(planned).min(1).max(MOST_A_DAY, `do ${MOST_A_DAY} sessions a day at most`),
  time: length,
  review: z.literal(true).optional(),
});
type DaySource = z.output<typeof day>;

const daysOf = <Day extends z.ZodType>(schema: Day) => z.array(schema).min(1);

/** content/programs/<id>.yaml: what is done on each day. */
export const programSchema = mapping({
  /** Another programme whose days come first. */
  'begins-with': name.optional(),
  // biome-ignore lint/suspicious/noThenProperty: a key that authors write, and no promise.
  then: name.optional(),
  days: daysOf(day),
});
export type ProgramSource = z.output<typeof programSchema>;

const text = z.string().min(1, 'write a few words');

/** content/en/programs.yaml: titles, and the point of each day. */
export const programWordsSchema = z.record(
  name,
  mapping({ title: text, 'also-called': z.array(text), days: daysOf(text) }),
);
export type ProgramWordsSource = z.output<typeof programWordsSchema>;

/** Programmes by id. */
export type Programs = ReadonlyMap<string, Read<ProgramSource>>;

/** A day, and where it is written. */
export interface WrittenDay {
  readonly day: DaySource;
  readonly program: string;
  /** Its place, from 0, in the file of that programme. */
  readonly index: number;
}

/** All days of a programme, those of the one that it begins with first. One that begins with itself has only its own. */
export const daysIn = (programs: Programs, id: string, seen: readonly string[] = []): WrittenDay[] => {
  const source = programs.get(id)?.value;
  if (source === undefined || seen.includes(id)) return [];
  const first = source['begins-with'];
  return [
    ...(first === undefined ? [] : daysIn(programs, first, [...seen, id])),
    ...source.days.map((written, index) => ({ day: written, program: id, index })),
  ];
};

const programDay = ({ day: written, program, index }: WrittenDay, words: ProgramWordsSource): ProgramDay => ({
  sessions: written.do,
  point: words[program]?.days[index] ?? '',
  ...(written.review === true && { isReview: true }),
});

/** Programmes as the skill reads them. */
export const programsOf = (
  programs: Programs,
  words: ProgramWordsSource | undefined = {},
): Readonly<Record<string, ProgramWords>> =>
  Object.fromEntries(
    Object.entries(words).map(([id, { title }]) => {
      const next = programs.get(id)?.value.then;
      const days = daysIn(programs, id).map((written) => programDay(written, words));
      // biome-ignore lint/suspicious/noThenProperty: as authors write it, and no promise.
      return [id, { title, days, ...(next !== undefined && { then: next }) }];
    }),
  );
