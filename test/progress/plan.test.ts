import { applyEvent } from '../../lambda/progress/apply';
import { isKept, isOverOn, mayStep, type PlanStep, stepOf } from '../../lambda/progress/plan';
import { NO_PROGRESS, type Progress, type ProgressEvent, type Run } from '../../lambda/progress/progress';

const PLAN = 'plan-1';

const step = (value: PlanStep): ProgressEvent => ({ kind: 'plan', step: value });

const BEGUN = step({ step: 'begun', id: PLAN, program: 'four-weeks', day: 1 });

let ids = 0;

/** A session of the plan that is done on a day. */
const done = (
  on: string,
  run: Partial<NonNullable<Run['plan']>> & { day: number },
  id?: string,
): ProgressEvent => {
  ids += 1;
  return {
    kind: 'completed',
    completion: {
      run: {
        session: 'st-neck',
        variant: 'short',
        completionId: id ?? `run-${ids}`,
        plan: { plan: PLAN, part: 0, of: 1, kind: 'stretch', ...run },
      },
      seconds: 172,
      doneAt: 0,
      day: on,
    },
  };
};

const passed = (
  on: string,
  day: number,
  how: 'skipped' | 'flare' | 'rest',
  kinds: string[] = ['stretch'],
): ProgressEvent => step({ step: 'passed', id: PLAN, day, on, how, kinds });

const progressAfter = (...events: readonly ProgressEvent[]): Progress =>
  events.reduce(applyEvent, NO_PROGRESS);

const planAfter = (...events: readonly ProgressEvent[]) => progressAfter(BEGUN, ...events).plan;

/** One session of a kind on each of so many days, from 1 November on. */
const daysOf = (count: number, from = 1): ProgressEvent[] =>
  Array.from({ length: count }, (_, index) =>
    done(`2026-11-${String(from + index).padStart(2, '0')}`, { day: from + index }),
  );

describe('a day of a plan', () => {
  it('is over when all of its sessions are done', () => {
    const half = planAfter(done('2026-11-01', { day: 1, of: 2 }));
    const whole = planAfter(
      done('2026-11-01', { day: 1, of: 2 }),
      done('2026-11-01', { day: 1, of: 2, part: 1 }),
    );

    expect(half).toMatchObject({ day: 1, done: [0] });
    expect(whole).toMatchObject({ day: 2, done: [], lastDay: '2026-11-01' });
  });

  it('is over as well when its second session is done first', () => {
    const plan = planAfter(
      done('2026-11-01', { day: 1, of: 2, part: 1 }),
      done('2026-11-02', { day: 1, of: 2, part: 0 }),
    );

    expect(plan).toMatchObject({ day: 2, lastDay: '2026-11-02' });
  });

  it('counts once, told by two devices or done twice', () => {
    const again = done('2026-11-01', { day: 1 }, 'the-same');

    expect(planAfter(again, again)?.day).toBe(2);
    expect(planAfter(done('2026-11-01', { day: 1 }), done('2026-11-01', { day: 1 }))?.day).toBe(2);
    expect(planAfter(done('2026-11-01', { day: 1, of: 2 }), done('2026-11-01', { day: 1, of: 2 }))?.day).toBe(
      1,
    );
  });

  it('is one a calendar day: doing it twice adds nothing', () => {
    const plan = planAfter(done('2026-11-01', { day: 1 }), done('2026-11-01', { day: 2 }));

    expect(plan).toMatchObject({ day: 2, results: { stretch: 'd' } });
    expect(plan && isOverOn(plan, '2026-11-01')).toBe(true);
  });

  it('waits, however long nobody came', () => {
    const before = planAfter(done('2026-11-01', { day: 1 }));
    const later = planAfter(done('2026-11-01', { day: 1 }), done('2027-03-01', { day: 2 }));

    expect(later).toEqual({
      ...before,
      day: 3,
      lastDay: '2027-03-01',
      practisedOn: '2027-03-01',
      results: { stretch: 'dd' },
    });
  });

  it('is not held up by a clock that was wrong', () => {
    const plan = planAfter(done('2039-01-01', { day: 1 }), done('2026-11-02', { day: 2 }));

    expect(plan?.day).toBe(3);
  });

  it('is over with any session where it has fewer than it had', () => {
    expect(planAfter(done('2026-11-01', { day: 1, of: 2 }), done('2026-11-02', { day: 1, of: 1 }))?.day).toBe(
      2,
    );
  });
});

describe('what is no part of the plan', () => {
  it.each([
    ['a session of another plan', { plan: 'plan-0', day: 1 }],
    ['a session of a day that is over', { day: 0 }],
    ['a session of a day to come', { day: 4 }],
  ])('is %s: a completion older than the plan changes nothing in it', (_, run) => {
    expect(planAfter(done('2026-11-01', run))).toEqual(planAfter());
  });

  it('counts as a session all the same', () => {
    expect(progressAfter(BEGUN, done('2026-11-01', { plan: 'plan-0', day: 1 })).sessions).toBe(1);
  });

  it('is a step of a plan that was left, on a device that did not hear of it', () => {
    const left = step({ step: 'left', id: PLAN });

    expect(progressAfter(BEGUN, left, passed('2026-11-01', 1, 'skipped')).plan).toBeUndefined();
    expect(progressAfter(BEGUN, step({ step: 'left', id: 'plan-0' })).plan?.id).toBe(PLAN);
  });
});

describe('a day without its sessions', () => {
  it.each(['skipped', 'flare', 'rest'] as const)('is over too: %s', (how) => {
    expect(planAfter(passed('2026-11-01', 1, how))).toMatchObject({ day: 2, lastDay: '2026-11-01' });
  });

  it('is told twice, and counts once', () => {
    const skipped = passed('2026-11-01', 1, 'skipped');
    const once = progressAfter(BEGUN, skipped);

    expect(applyEvent(once, skipped)).toBe(once);
  });

  it('takes no second day after the one that was done', () => {
    expect(planAfter(done('2026-11-01', { day: 1 }), passed('2026-11-01', 2, 'skipped'))?.day).toBe(2);
  });
});

describe('P1 and P2: growing', () => {
  it('needs three of the last four', () => {
    const kept = planAfter(...daysOf(2), passed('2026-11-03', 3, 'skipped'), done('2026-11-04', { day: 4 }));
    const mixed = planAfter(
      done('2026-11-01', { day: 1 }),
      passed('2026-11-02', 2, 'skipped'),
      passed('2026-11-03', 3, 'skipped'),
      done('2026-11-04', { day: 4 }),
    );

    expect(kept && isKept(kept, 'stretch')).toBe(true);
    // P3: mixed holds.
    expect(mixed && isKept(mixed, 'stretch')).toBe(false);
  });

  it('looks at the last four alone, and at that kind alone', () => {
    const lately = planAfter(
      ...daysOf(3),
      passed('2026-11-04', 4, 'skipped'),
      passed('2026-11-05', 5, 'skipped'),
    );

    expect(lately && isKept(lately, 'stretch')).toBe(false);
    expect(lately && isKept(lately, 'massage')).toBe(false);
  });

  it('takes a yes, one thing, and a week before the next', () => {
    const reviewed = (after: number, on: string, longer?: string): ProgressEvent =>
      step({ step: 'reviewed', id: PLAN, after, on, ...(longer !== undefined && { longer }) });
    const plan = planAfter(...daysOf(7), reviewed(7, '2026-11-08', 'stretch'));
    const held = planAfter(...daysOf(7), reviewed(7, '2026-11-08'));

    expect(plan && stepOf(plan, 'stretch')).toBe(1);
    expect(plan && stepOf(plan, 'massage')).toBe(0);
    expect(plan && [mayStep(plan, '2026-11-14'), mayStep(plan, '2026-11-15')]).toEqual([false, true]);
    expect(held && stepOf(held, 'stretch')).toBe(0);
  });

  it('is answered once, told twice', () => {
    const reviewed = step({ step: 'reviewed', id: PLAN, after: 7, on: '2026-11-08', longer: 'stretch' });
    const once = progressAfter(BEGUN, ...daysOf(7), reviewed);

    expect(applyEvent(once, reviewed)).toBe(once);
  });

  it('is one step: what was made longer is not made longer again', () => {
    const grown = step({ step: 'grown', id: PLAN, kind: 'breathing', on: '2026-11-08' });
    const once = progressAfter(BEGUN, grown);

    expect(applyEvent(once, grown)).toBe(once);
    expect(once.plan && isKept(once.plan, 'breathing')).toBe(false);
  });
});

describe('P4: a flare on the day after', () => {
  const flared = [done('2026-11-01', { day: 1 }), passed('2026-11-02', 2, 'flare')];

  it('makes it one step shorter, and two good sessions bring it back', () => {
    const [eased, one, two] = [
      planAfter(...flared),
      planAfter(...flared, done('2026-11-03', { day: 3 })),
      planAfter(...flared, done('2026-11-03', { day: 3 }), done('2026-11-04', { day: 4 })),
    ].map((plan) => plan && stepOf(plan, 'stretch'));

    expect([eased, one, two]).toEqual([-1, -1, 0]);
  });

  it('counts in the evening of the day itself, and takes no second day for it', () => {
    const plan = planAfter(done('2026-11-01', { day: 1 }), passed('2026-11-01', 2, 'flare'));

    expect(plan).toMatchObject({ day: 2, gentler: 2 });
  });

  it.each([
    ['a flare two days later', passed('2026-11-03', 2, 'flare')],
    ['a day of rest', passed('2026-11-02', 2, 'rest')],
  ])('is not %s', (_, event) => {
    const plan = planAfter(done('2026-11-01', { day: 1 }), event);

    expect(plan && stepOf(plan, 'stretch')).toBe(0);
  });

  it('is told twice, and makes it shorter once', () => {
    const evening = passed('2026-11-01', 1, 'flare');
    const once = progressAfter(BEGUN, done('2026-11-01', { day: 1 }), evening);

    expect(applyEvent(once, evening)).toBe(once);
  });

  it('takes back what was made longer, and no more', () => {
    const grown = step({ step: 'grown', id: PLAN, kind: 'stretch', on: '2026-11-01' });
    const plan = planAfter(grown, ...flared);

    expect(plan && [stepOf(plan, 'stretch'), stepOf(plan, 'massage')]).toEqual([0, -1]);
  });

  it('holds everything else as it is', () => {
    const plan = planAfter(...flared);

    expect(plan && mayStep(plan, '2026-11-20')).toBe(false);
  });
});

describe('going back', () => {
  const back = step({ step: 'moved', id: PLAN, from: 8, to: 1 });

  it('leads to another day, and is asked again how to go on there', () => {
    const reviewed = step({ step: 'reviewed', id: PLAN, after: 7, on: '2026-11-08' });
    const plan = planAfter(...daysOf(7), reviewed, back);

    expect(plan).toMatchObject({ day: 1, done: [] });
    expect(plan?.reviewed).toBeUndefined();
  });

  it('is told twice, and is done once', () => {
    const once = progressAfter(BEGUN, ...daysOf(7), back);

    expect(applyEvent(once, back)).toBe(once);
  });

  it('loses nothing of what was done', () => {
    const before = progressAfter(BEGUN, ...daysOf(7));
    const { sessions, seconds, weeks } = applyEvent(before, back);

    expect({ sessions, seconds, weeks }).toEqual({
      sessions: before.sessions,
      seconds: before.seconds,
      weeks: before.weeks,
    });
  });
});

describe('what is kept of a plan', () => {
  it('stays small, whatever is done', () => {
    const year = Array.from({ length: 365 }, (_, index) =>
      done(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10), {
        day: index + 1,
        kind: ['stretch', 'breathing', 'strength', 'massage', 'meditation', 'imagery'][index % 6] as string,
      }),
    );

    expect(JSON.stringify(planAfter(...year)).length).toBeLessThan(400);
  });

  it('is begun once, told twice', () => {
    const begun = progressAfter(BEGUN, done('2026-11-01', { day: 1 }));

    expect(applyEvent(begun, BEGUN)).toBe(begun);
  });
});
