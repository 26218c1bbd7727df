import * as z from 'zod/mini';

const names = z.array(z.string());

/** What a person would rather have, by voice. What is absent was never said. */
export const settingsSchema = z.object({
  /** Length that a session should have, in seconds. */
  usualSeconds: z.optional(z.number().check(z.int(), z.positive())),
  /** Time that everything takes, in percent of what is written. */
  pacePercent: z.optional(z.number().check(z.int(), z.positive())),
  /** How much is said, whatever is known by now. */
  words: z.optional(z.enum(['full', 'brief', 'quiet'])),
  /** Breaths are not counted aloud. */
  counts: z.optional(z.literal('off')),
  /** Equipment that is not at hand ("roller"). */
  withoutEquipment: z.optional(names),
  /** Positions that do not work ("lying"). */
  withoutPositions: z.optional(names),
  /** Groups of content to leave out ("breath-holds"), never the reason for it. */
  leftOut: z.optional(names),
  /** Whether the person is asked how it feels: agreed to, or declined. */
  checkIns: z.optional(z.enum(['on', 'off'])),
  /** What was done is not told in numbers, and no milestone is. */
  tally: z.optional(z.literal('off')),
});
export type Settings = z.infer<typeof settingsSchema>;

/** One change: a new value, or null to forget it. Lists are changed as a whole. */
export const settingsChangeSchema = z.partial(
  z.object({
    usualSeconds: z.nullable(z.number().check(z.int(), z.positive())),
    pacePercent: z.nullable(z.number().check(z.int(), z.positive())),
    words: z.nullable(z.enum(['full', 'brief', 'quiet'])),
    counts: z.nullable(z.literal('off')),
    withoutEquipment: z.nullable(names),
    withoutPositions: z.nullable(names),
    leftOut: z.nullable(names),
    checkIns: z.nullable(z.enum(['on', 'off'])),
    tally: z.nullable(z.literal('off')),
  }),
);
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Settings after a change. Safe to repeat: a change that is already in gives back the very same object.
 *
 * @returns undefined where nothing is set any more
 */
export const changeSettings = (
  settings: Settings | undefined,
  change: SettingsChange,
): Settings | undefined => {
  const changed = Object.fromEntries(
    Object.entries({ ...settings, ...change }).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Settings;
  if (isSame(changed, settings ?? {})) return settings;
  return Object.keys(changed).length === 0 ? undefined : changed;
};

/** What takes a change back: the values that stood there before it. */
export const takingBack = (settings: Settings | undefined, change: SettingsChange): SettingsChange => {
  const before: Readonly<Record<string, unknown>> = settings ?? {};
  return Object.fromEntries(Object.keys(change).map((key) => [key, before[key] ?? null]));
};

/** The change after which nothing is set. */
export const forgettingAll = (settings: Settings | undefined): SettingsChange =>
  Object.fromEntries(Object.keys(settings ?? {}).map((key) => [key, null]));

/** Settings that hold names of what is left out. */
export type NamesKey = 'withoutEquipment' | 'withoutPositions' | 'leftOut';

/** The change that puts a name on a list of what is left out, or takes it off. */
export const naming = (
  settings: Settings | undefined,
  key: NamesKey,
  name: string,
  isOut: boolean,
): SettingsChange => {
  const others = (settings?.[key] ?? []).filter((other) => other !== name);
  return { [key]: isOut ? [...others, name] : others };
};
