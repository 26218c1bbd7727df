import fc from 'fast-check';
import { applyEvent } from '../../lambda/progress/apply';
import { NO_PROGRESS, type Progress, type ProgressEvent, type Run } from '../../lambda/progress/progress';

const box: Run = { session: 'br-box', variant: 'short', completionId: 'run-1' };

const placed = (atMillis: number, savedAt: number, run: Run = box): ProgressEvent => ({
  kind: 'left',
  place: { run, atMillis, savedAt },
});

const done = (doneAt: number, run: Run = box, seconds = 168): ProgressEvent => ({
  kind: 'completed',
  completion: { run, seconds, doneAt, day: '2026-11-20' },
});

const THEN = { firstDay: '2026-11-20', lastDay: '2026-11-20' };

const refused = (limitMillis: number): ProgressEvent => ({ kind: 'page-refused', limitMillis });

const knownFrom = (events: readonly ProgressEvent[]): Progress => events.reduce(applyEvent, NO_PROGRESS);

const runs = (count: number): Run[] =>
  Array.from({ length: count }, (_, index) => ({ ...box, completionId: `run-${index}` }));

describe('a finished session', () => {
  it('is added to the sums', () => {
    expect(
      knownFrom([done(1_000), done(2_000, { ...box, session: 'br-sigh', completionId: 'run-2' }, 301)]),
    ).toEqual({
      sessions: 2,
      seconds: 469,
      done: { 'br-box': { times: 1, ...THEN }, 'br-sigh': { times: 1, ...THEN } },
      weeks: { kept: 0, recent: { '2026-11-16': 2 } },
      milestone: 'session',
      latest: [
        { session: 'br-sigh', variant: 'short', seconds: 301, doneAt: 2_000 },
        { session: 'br-box', variant: 'short', seconds: 168, doneAt: 1_000 },
      ],
      knownIds: ['run-2', 'run-1'],
    });
  });

  it('is counted once, however often it is told', () => {
    const once = knownFrom([done(1_000)]);
    expect(applyEvent(once, done(9_000))).toBe(once);
  });

  it('keeps when its session was first finished', () => {
    const [first, second] = runs(2) as [Run, Run];
    expect(knownFrom([done(1_000, first), done(2_000, second)]).done['br-box']).toEqual({
      times: 2,
      ...THEN,
    });
  });

  it('has no place any more', () => {
    expect(knownFrom([placed(40_000, 1_000), done(2_000)]).place).toBeUndefined();
    expect(knownFrom([done(2_000), placed(40_000, 3_000)]).place).toBeUndefined();
  });

  it('leaves the place of another run alone', () => {
    const other = { ...box, session: 'br-sigh', completionId: 'run-2' };
    expect(knownFrom([placed(40_000, 1_000, other), done(2_000)]).place?.run).toEqual(other);
  });

  it('leaves what is known of a person small for ever', () => {
    const progress = knownFrom(runs(500).map((run, day) => done(day, run)));
    expect(progress.sessions).toBe(500);
    expect(progress.latest).toHaveLength(3);
    expect(progress.knownIds).toHaveLength(16);
    expect(progress.knownIds[0]).toBe('run-499');
  });
});

describe('a place', () => {
  it('is where the run was left last', () => {
    expect(knownFrom([placed(0, 1_000), placed(40_000, 2_000)]).place).toEqual({
      run: box,
      atMillis: 40_000,
      savedAt: 2_000,
    });
  });

  it('is never overwritten by an older one that comes late', () => {
    const kept = knownFrom([placed(40_000, 2_000)]);
    expect(applyEvent(kept, placed(0, 1_000))).toBe(kept);
  });

  it('follows the later words of the same moment', () => {
    expect(knownFrom([placed(40_000, 2_000), placed(0, 2_000)]).place?.atMillis).toBe(0);
  });

  it('changes nothing when it is told again', () => {
    const kept = knownFrom([placed(40_000, 2_000)]);
    expect(applyEvent(kept, placed(40_000, 2_000))).toBe(kept);
  });

  it('moves to a run that begins', () => {
    const other = { ...box, completionId: 'run-2' };
    const begun: ProgressEvent = { kind: 'begun', place: { run: other, atMillis: 40_000, savedAt: 2_000 } };
    expect(knownFrom([placed(40_000, 2_000), begun]).place?.run).toEqual(other);
  });

  it('is saved anew where the same run stands at the same step later', () => {
    expect(knownFrom([placed(40_000, 2_000), placed(40_000, 5_000)]).place?.savedAt).toBe(5_000);
  });
});

describe('a refused page', () => {
  it('limits all later ones', () => {
    expect(knownFrom([refused(180_000)]).pageLimitMillis).toBe(180_000);
  });

  it('changes nothing when it is told again', () => {
    const limited = knownFrom([refused(180_000)]);
    expect(applyEvent(limited, refused(180_000))).toBe(limited);
  });

  it('never lets pages grow again', () => {
    expect(knownFrom([refused(180_000), refused(90_000), refused(180_000)]).pageLimitMillis).toBe(90_000);
  });
});

const anyRun = fc.record({
  session: fc.constantFrom('br-box', 'br-sigh', 'br-belly'),
  variant: fc.constantFrom('short', 'standard'),
  completionId: fc.constantFrom(...runs(8).map(({ completionId }) => completionId)),
});
const seconds = fc.nat(900);
const atMillis = fc.nat(900_000);

const placeAt = (savedAt: number) => fc.record({ run: anyRun, atMillis, savedAt: fc.constant(savedAt) });

/** What one turn tells: perhaps a refused page, a run that is left or finished, a run that begins. */
const turnAt = (moment: number): fc.Arbitrary<ProgressEvent[]> => {
  const left = fc.record({ kind: fc.constant('left' as const), place: placeAt(moment) });
  const begun = fc.record({ kind: fc.constant('begun' as const), place: placeAt(moment) });
  const completed = fc.record({
    kind: fc.constant('completed' as const),
    completion: fc.record({
      run: anyRun,
      seconds,
      doneAt: fc.constant(moment),
      day: fc.constant('2026-11-20'),
    }),
  });
  const limit = fc.integer({ min: 1, max: 600_000 }).map(refused);
  const perhaps = (event: fc.Arbitrary<ProgressEvent>) => fc.array(event, { maxLength: 1 });
  return fc
    .tuple(perhaps(limit), perhaps(fc.oneof(left, completed)), perhaps(begun))
    .map((events) => events.flat());
};

/** A life with the skill: turns a second apart. */
const life = fc
  .integer({ min: 1, max: 12 })
  .chain((turns) => fc.tuple(...Array.from({ length: turns }, (_, index) => turnAt(index * 1_000))));

/** A life in which some turns are delivered twice. */
const withRetries = life.chain((turns) =>
  fc.array(fc.boolean(), { minLength: turns.length, maxLength: turns.length }).map((isTwice) => ({
    events: turns.flat(),
    told: turns.flatMap((events, index) => (isTwice[index] ? [...events, ...events] : events)),
  })),
);

/** A life in which any event may come back at any later time. */
const withEchoes = life
  .map((turns) => turns.flat())
  .chain((events) =>
    fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 10 }).map((echoes) => ({
      events,
      told: events.flatMap((event, now) => {
        const returning = echoes.filter(([of, at]) => at === now && of <= now);
        return [event, ...returning.map(([of]) => events[of] as ProgressEvent)];
      }),
    })),
  );

const sums = ({ place: _, ...rest }: Progress): Omit<Progress, 'place'> => rest;

describe('what is known of a person', () => {
  it('is the same whether a turn is delivered once or twice', () => {
    fc.assert(
      fc.property(withRetries, ({ events, told }) => {
        expect(knownFrom(told)).toEqual(knownFrom(events));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has the same sums whenever an event comes back', () => {
    fc.assert(
      fc.property(withEchoes, ({ events, told }) => {
        expect(sums(knownFrom(told))).toEqual(sums(knownFrom(events)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has the same place whenever an older place comes back', () => {
    const places = life.map((turns) => turns.map((events) => events.filter(({ kind }) => kind === 'begun')));
    fc.assert(
      fc.property(places, (turns) => {
        const events = turns.flat();
        expect(knownFrom([...events, ...events.toReversed()])).toEqual(knownFrom(events));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never loses a session or a second, and never keeps the place of a finished run', () => {
    fc.assert(
      fc.property(withEchoes, ({ told }) => {
        let before = NO_PROGRESS;
        for (const event of told) {
          const now = applyEvent(before, event);
          expect(now.sessions).toBeGreaterThanOrEqual(before.sessions);
          expect(now.seconds).toBeGreaterThanOrEqual(before.seconds);
          expect(now.knownIds).not.toContain(now.place?.run.completionId);
          before = now;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a permission that was refused', () => {
  const no = (at: number): ProgressEvent => ({ kind: 'permission-refused', of: 'reminders', at });

  it('was refused when it was last, however late the older news comes', () => {
    const known = knownFrom([no(2_000)]);

    expect(applyEvent(known, no(2_000))).toBe(known);
    expect(applyEvent(known, no(1_000))).toBe(known);
    expect(applyEvent(known, no(3_000)).refused).toEqual({ reminders: 3_000 });
  });
});

describe('how it felt', () => {
  it('is the same news, told twice', () => {
    const rating = { completionId: 'run-1', session: 'br-box', day: '2026-11-20', before: 6, after: 4 };
    const rated: ProgressEvent = { kind: 'rated', rating };
    const once = knownFrom([rated]);

    expect(applyEvent(once, rated)).toBe(once);
  });
});

describe('a tip that was told', () => {
  const told = (tip: string): ProgressEvent => ({ kind: 'tip-told', tip });

  it('is the latest, and once in the list', () => {
    expect(knownFrom([told('T1'), told('T2'), told('T1')]).tips).toEqual(['T1', 'T2']);
  });

  it('changes nothing when it is told again', () => {
    const kept = knownFrom([told('T1')]);
    expect(applyEvent(kept, told('T1'))).toBe(kept);
  });

  it('is forgotten after twenty-two others', () => {
    const tips = knownFrom(Array.from({ length: 40 }, (_, index) => told(`T${index}`))).tips;
    expect(tips).toHaveLength(23);
    expect(tips?.[0]).toBe('T39');
  });
});

describe('where somebody is', () => {
  const zone = (name: string, checkedAt: number): ProgressEvent => ({
    kind: 'zone',
    zone: { name, checkedAt },
  });

  it('is what was found out last, and the same news told twice', () => {
    const atHome = knownFrom([zone('Europe/London', 1_000)]);

    expect(applyEvent(atHome, zone('Europe/London', 1_000))).toBe(atHome);
    expect(applyEvent(atHome, zone('Europe/London', 2_000)).zone?.checkedAt).toBe(2_000);
    expect(applyEvent(atHome, zone('Asia/Kolkata', 2_000)).zone?.name).toBe('Asia/Kolkata');
  });
});

describe('a day of rest', () => {
  const rested: ProgressEvent = { kind: 'rested', day: '2026-11-20' };
  const [first, second] = runs(2) as [Run, Run];
  const practices = (...events: readonly ProgressEvent[]): number | undefined =>
    knownFrom(events).weeks.recent['2026-11-16'];

  it('counts as practice, once', () => {
    expect(practices(rested)).toBe(1);
    expect(practices(rested, rested)).toBe(1);
  });

  it('and the gentle session that is done on it are one practice, in whatever order they are told', () => {
    expect(practices(rested, done(1_000, first))).toBe(1);
    expect(practices(done(1_000, first), rested)).toBe(1);
    expect(practices(rested, done(1_000, first), done(2_000, second))).toBe(2);
  });
});
