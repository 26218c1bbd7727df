import fc from 'fast-check';
import { applyEvent } from '../../lambda/progress/apply';
import {
  afterHeat,
  afterLeaving,
  breakUntil,
  type Heat,
  type HeatStep,
  heatTimers,
  isCheckDue,
  isEnough,
} from '../../lambda/progress/heat';
import { NO_PROGRESS } from '../../lambda/progress/progress';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-20T12:00:00Z');
const DAY = '2026-11-20';

const on = (afterMinutes: number, minutes = 15, more: Partial<HeatStep & { do: 'on' }> = {}): HeatStep => ({
  do: 'on',
  at: NOON + afterMinutes * MINUTE,
  endsAt: NOON + (afterMinutes + minutes) * MINUTE,
  day: DAY,
  ...more,
});

const folded = (...steps: readonly HeatStep[]): Heat => steps.reduce<Heat>(afterHeat, {});

const breakAt = (heat: Heat, afterMinutes: number): number | undefined => {
  const until = breakUntil(heat, NOON + afterMinutes * MINUTE);
  return until && (until - NOON) / MINUTE;
};

describe('the skin', () => {
  it('has a break of an hour after the heat, to the minute', () => {
    const heat = folded(on(0));
    expect(breakAt(heat, 1)).toBe(75);
    expect(breakAt(heat, 74)).toBe(75);
    expect(breakAt(heat, 75)).toBeUndefined();
    expect(breakAt({}, 0)).toBeUndefined();
  });

  it('has its break from when the heat came off, where that was sooner', () => {
    const heat = folded(on(0), { do: 'off', at: NOON + 5 * MINUTE });
    expect(breakAt(heat, 64)).toBe(65);
    expect(breakAt(heat, 65)).toBeUndefined();
  });

  it('is not kept waiting for days by a clock that was wrong once', () => {
    expect(breakAt(folded(on(7 * 24 * 60)), 0)).toBeUndefined();
  });
});

describe('times a day', () => {
  it('three are enough, and tomorrow is another day', () => {
    const heat = folded(on(0), on(80), on(160));
    expect(isEnough(folded(on(0), on(80)), DAY)).toBe(false);
    expect(isEnough(heat, DAY)).toBe(true);
    expect(isEnough(heat, '2026-11-21')).toBe(false);
    expect(folded(on(0), on(80), on(24 * 60, 15, { day: '2026-11-21' })).used?.times).toBe(1);
  });

  it('what goes on after a pause is no second time', () => {
    const heat = folded(on(0), { do: 'off', at: NOON + 5 * MINUTE }, on(8, 10));
    expect(heat.used).toMatchObject({ times: 1, endsAt: NOON + 18 * MINUTE });
  });
});

describe('timers', () => {
  it('are known while they ring, and not once the heat is off', () => {
    const heat = folded(on(0, 15, { timers: ['one', 'two'] }));
    expect(heatTimers(heat, NOON + 14 * MINUTE)).toEqual(['one', 'two']);
    expect(heatTimers(heat, NOON + 15 * MINUTE)).toEqual([]);
    expect(heatTimers(afterHeat(heat, { do: 'off', at: NOON + MINUTE }), NOON + 2 * MINUTE)).toEqual([]);
    expect(heatTimers(folded(on(0)), NOON)).toEqual([]);
  });

  it('ring on when another session is left, and heat in company ends with its own', () => {
    const timed = folded(on(0, 15, { timers: ['one'] }));
    expect(afterLeaving(timed, NOON + MINUTE)).toBe(timed);
    expect(afterLeaving(folded(on(0)), NOON + MINUTE).used?.endsAt).toBe(NOON + MINUTE);
  });
});

describe('the check', () => {
  it.each([
    ['nobody was asked', {}, true],
    ['they were asked today', { checked: { day: DAY, isOffered: true } }, false],
    ['89 days ago', { checked: { day: '2026-08-23', isOffered: true } }, false],
    ['90 days ago', { checked: { day: '2026-08-22', isOffered: true } }, true],
    ['they had better not', { checked: { day: DAY, isOffered: false } }, true],
    ['a clock said so that was a year ahead', { checked: { day: '2027-11-20', isOffered: true } }, true],
  ])('where %s', (_, heat, isDue) => {
    expect(isCheckDue(heat, DAY)).toBe(isDue);
  });

  it('keeps the day and whether heat is offered, and nothing else', () => {
    const checked = { day: DAY, isOffered: false };
    const progress = applyEvent(NO_PROGRESS, { kind: 'heat-checked', checked });
    expect(progress.heat).toEqual({ checked });
    expect(applyEvent(progress, { kind: 'heat-checked', checked })).toBe(progress);
  });
});

describe('whatever is told twice', () => {
  const minute = fc.integer({ min: 0, max: 600 });
  const step: fc.Arbitrary<HeatStep> = fc.oneof(
    fc.tuple(minute, fc.constantFrom(10, 15, 20)).map(([at, minutes]) => on(at, minutes)),
    fc.tuple(minute, fc.uuid()).map(([at, id]) => on(at, 15, { timers: [id] })),
    minute.map((at): HeatStep => ({ do: 'off', at: NOON + at * MINUTE })),
    minute.map((at): HeatStep => ({ do: 'burnt', at: NOON + at * MINUTE, day: DAY })),
  );

  it('is the same news', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const ordered = steps.toSorted((one, other) => one.at - other.at);
        const heat = folded(...ordered);
        expect(ordered.reduce(afterHeat, heat)).toEqual(heat);
        const last = ordered.at(-1);
        if (last !== undefined) expect(afterHeat(heat, last)).toBe(heat);
      }),
    );
  });
});
