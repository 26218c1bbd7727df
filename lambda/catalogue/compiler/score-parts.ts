import { z } from 'zod';
import { type BreathItem, PHASES, type ScoreItem } from '../../session/score';
import { namesOf } from '../../session/words';
import { byInput, isMapping, mapping, refused } from './by-input';
import { nearest } from './nearest';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const NAME = 'write a name in small letters, numbers and hyphens, as in let-go';

/** A name: of a session, a variant, a block, an item. */
export const name = z.string(NAME).regex(KEBAB, NAME);

/** Names by which words are looked up for how much is told. */
const TOLD: readonly string[] = namesOf([], 'quiet');
const NOT_TOLD = `write another name, because ${TOLD.join(', ')} say how much is told`;

/** A name by which words may differ: of an item, a step, a variant. */
export const itemName = name.refine((written) => !TOLD.includes(written), NOT_TOLD);

const WORDS_KEY = 'write the key of words, as in let-go; the words themselves go in the file in en/';
const wordsKey = z.string(WORDS_KEY).regex(KEBAB, WORDS_KEY);

/** Whole seconds, from one. */
export const seconds = z.number().int('use whole seconds').min(1, 'use one second or more');

/** How often, from one. */
export const times = z.number().int('use a whole number').min(1, 'use one or more');

const maybe = seconds.optional();
const phasesInOrder = mapping({
  in: seconds,
  more: maybe,
  hold: maybe,
  out: seconds,
  rest: maybe,
}) as z.ZodType<BreathItem['breath']>;

const phases = byInput((input) => {
  if (!isMapping(input)) return refused('is not a breath', 'write it as in { in: 4, hold: 4, out: 4 }');
  const written = PHASES.filter((phase) => phase in input);
  const order = Object.keys(input).filter((key) => (written as readonly string[]).includes(key));
  if (order.join() !== written.join()) {
    return refused('has its phases in another order', `write them in the order ${PHASES.join(', ')}`);
  }
  return phasesInOrder;
});

const breath = mapping({
  breath: phases,
  times,
  'count-aloud': times.optional(),
  'line-every': times.optional(),
  'words-every': times.min(2, 'use two or more; without words-every, every breath has its words').optional(),
  'last-line': wordsKey.optional(),
}).transform(
  (item): BreathItem => ({
    breath: item.breath,
    times: item.times,
    ...(item['count-aloud'] !== undefined && { countAloud: item['count-aloud'] }),
    ...(item['line-every'] !== undefined && { lineEvery: item['line-every'] }),
    ...(item['words-every'] !== undefined && { wordsEvery: item['words-every'] }),
    ...(item['last-line'] !== undefined && { lastLine: item['last-line'] }),
  }),
);

/** Stays when somebody makes the session shorter. */
const keep = z.literal(true, 'write keep: true, or take it out');

const say = mapping({
  say: wordsKey,
  seconds,
  half: wordsKey.optional(),
  'before-end': wordsKey.optional(),
  keep: keep.optional(),
}).transform(({ 'before-end': beforeEnd, half, keep: isKept, ...item }) => ({
  ...item,
  ...(half !== undefined && { half }),
  ...(beforeEnd !== undefined && { beforeEnd }),
  ...(isKept && { isKept }),
}));

const bothSides: z.ZodType<string[]> = z.array(z.string());
const sides = byInput((input) =>
  Array.isArray(input) && input.join() === 'right,left'
    ? bothSides
    : refused('is not both sides', 'write sides: [right, left], in this order'),
);

const AT_LEAST_ONE = 'put at least one part here, each with a dash before it';

/** Parts of a score, in order. */
export const items: z.ZodType<ScoreItem[]> = z.lazy(() => z.array(item, AT_LEAST_ONE).min(1, AT_LEAST_ONE));

/** What a part may begin with; made once, because making a schema takes longer than using it. */
const SCHEMAS = {
  say,
  breath,
  step: mapping({ step: itemName, keep: keep.optional(), do: items }).transform(
    ({ step, keep: isKept, do: parts }) => ({ step, ...(isKept && { isKept }), do: parts }),
  ),
  each: mapping({ each: z.array(itemName).min(1, 'name at least one'), do: items }),
  sides: mapping({ sides, do: items }).transform(({ sides: each, do: repeated }) => ({ each, do: repeated })),
  reps: mapping({ reps: times, do: items }),
  rounds: mapping({ rounds: times, do: items }),
  use: mapping({ use: name }),
} satisfies Record<string, z.ZodType<ScoreItem>>;
const PARTS = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

const item = byInput<ScoreItem>((input) => {
  const begin = `begin it with one of ${PARTS.join(', ')}`;
  if (!isMapping(input))
    return refused('is not a part of a score', `${begin}, as in { say: how, seconds: 10 }`);
  const [part, ...more] = PARTS.filter((known) => known in input);
  if (more.length > 0) {
    return refused(
      `is ${[part, ...more].join(' and ')} at once`,
      'make a part of each, with a dash of its own',
    );
  }
  if (part !== undefined) return SCHEMAS[part];
  const slip = Object.keys(input).find((key) => nearest(key, PARTS) !== undefined);
  return slip === undefined
    ? refused('is not a part of a score', begin)
    : refused('unknown', `did you mean ${nearest(slip, PARTS)}?`, [slip]);
});
