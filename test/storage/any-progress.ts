import fc from 'fast-check';
import { addDays } from '../../lambda/progress/days';
import type { Progress, Run } from '../../lambda/progress/progress';

const count = fc.nat({ max: 100_000 });
const millis = fc.integer({ min: 0, max: 4_102_444_800_000 });
const positive = fc.integer({ min: 1, max: 100_000 });
const day = fc.integer({ min: -3_000, max: 25_000 }).map((days) => addDays('2026-11-20', days));
/** Names of sessions, tips and the like: small letters, and digits that never stand first. */
const name = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const names = fc.uniqueArray(name, { maxLength: 5 });
/** As `completionIdOf` makes them. */
const id = fc.stringMatching(/^[\w-]{8}$/);

/** What may be there or not. */
const some = <Parts extends object>(parts: { [Key in keyof Parts]: fc.Arbitrary<Parts[Key]> }) =>
  fc.record(parts, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<Parts>>;

const manner = some({
  words: fc.constantFrom('brief' as const, 'cues' as const, 'quiet' as const),
  counts: fc.constant('off' as const),
  pacePercent: positive,
  explainedMillis: count,
  cut: fc.record({ fromMillis: count, toMillis: count }),
});

const run = fc.tuple(
  fc.record({ session: name, variant: name, completionId: id }),
  some({
    begunAt: millis,
    manner,
    plan: fc.record({ plan: name, day: positive, part: count, of: positive, kind: name }),
  }),
);
const anyRun = run.map(([known, more]): Run => ({ ...known, ...more }) as Run);

const place = fc
  .tuple(fc.record({ run: anyRun, atMillis: count, savedAt: millis }), some({ endsAt: millis }))
  .map(([known, more]) => ({ ...known, ...more }));

const settings = some({
  usualSeconds: positive,
  pacePercent: positive,
  words: fc.constantFrom('full' as const, 'brief' as const, 'quiet' as const),
  counts: fc.constant('off' as const),
  withoutEquipment: names,
  withoutPositions: names,
  leftOut: names,
  checkIns: fc.constantFrom('on' as const, 'off' as const),
  tally: fc.constant('off' as const),
});

const plan = fc
  .tuple(
    fc.record({
      id,
      program: name,
      day: positive,
      done: fc.array(count, { maxLength: 3 }),
      results: fc.dictionary(name, fc.stringMatching(/^[dn]{0,4}$/), { maxKeys: 4, noNullPrototype: true }),
    }),
    some({
      furthest: positive,
      lastDay: day,
      practisedOn: day,
      longer: names,
      gentler: positive,
      steppedOn: day,
      reviewed: positive,
    }),
  )
  .map(([known, more]) => ({ ...known, ...more }));

const comfort = fc.record({
  weeks: fc.array(fc.record({ monday: day, times: count, before: count, after: count }), { maxLength: 5 }),
  falls: fc.dictionary(
    name,
    fc.record({
      lastDay: day,
      latest: fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 5 }),
    }),
    { maxKeys: 6, noNullPrototype: true },
  ),
  knownIds: fc.uniqueArray(id, { maxLength: 8 }),
});

const done = fc.dictionary(name, fc.record({ times: count, firstDay: day, lastDay: day }), {
  maxKeys: 41,
  noNullPrototype: true,
});

const latest = fc
  .tuple(fc.record({ session: name, variant: name, seconds: count }), some({ doneAt: millis }))
  .map(([known, more]) => ({ ...known, ...more }));

const heat = some({
  checked: fc.record({ day, isOffered: fc.boolean() }),
  minutes: fc.integer({ min: 1, max: 20 }),
  burntOn: day,
  used: fc
    .tuple(
      fc.record({ at: millis, lasts: count, day, times: fc.integer({ min: 1, max: 3 }) }),
      some({ timers: fc.array(id, { minLength: 1, maxLength: 3 }) }),
    )
    .map(([{ at, lasts, ...used }, more]) => ({ ...used, at, endsAt: at + lasts, ...more })),
});

/** Whatever may be known of a person. */
export const anyProgress: fc.Arbitrary<Progress> = fc
  .tuple(
    fc.record({
      sessions: count,
      seconds: count,
      done,
      weeks: fc.record({
        kept: count,
        recent: fc.dictionary(day, count, { maxKeys: 8, noNullPrototype: true }),
      }),
      latest: fc.array(latest, { maxLength: 3 }),
      knownIds: fc.uniqueArray(id, { maxLength: 32 }),
    }),
    some({
      gentle: fc.record({ days: count, lastDay: day }),
      place,
      pageLimitMillis: count,
      zone: fc.record({ name: fc.constantFrom('Europe/Berlin', 'Mars/Base'), checkedAt: millis }),
      plan,
      settings,
      welcomedAt: millis,
      tips: names,
      cautioned: names,
      flagged: fc.record({
        tier: fc.constantFrom('E' as const, 'crisis' as const, 'S' as const),
        at: millis,
      }),
      comfort,
      heat,
    }),
  )
  .map(([known, more]) => ({ ...known, ...more }) as Progress);
