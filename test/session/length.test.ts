import fc from 'fast-check';
import { nearestLength, spokenLength } from '../../lambda/session/length';

describe('a spoken length', () => {
  it.each([
    [60, 'exact', 1],
    [65, 'exact', 1],
    [66, 'over', 1],
    [84, 'over', 1],
    [85, 'half', 1],
    [90, 'half', 1],
    [95, 'half', 1],
    [96, 'under', 2],
    [114, 'under', 2],
    [115, 'exact', 2],
    [120, 'exact', 2],
    [30, 'half', 0],
    [3_599, 'exact', 60],
  ] as const)('of %i seconds is "%s" %i minutes', (seconds, form, minutes) => {
    expect(spokenLength(seconds)).toEqual({ form, minutes });
  });

  it('never claims a half or whole minute that is more than five seconds off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 4_000 }), (seconds) => {
        const { form, minutes } = spokenLength(seconds);
        if (form === 'exact') return Math.abs(seconds - minutes * 60) <= 5;
        if (form === 'half') return Math.abs(seconds - minutes * 60 - 30) <= 5;
        const past = seconds - minutes * 60;
        return form === 'over' ? past > 5 && past < 25 : past < -5 && past > -25;
      }),
    );
  });
});

describe('the nearest length', () => {
  const lengths = [{ seconds: 600 }, { seconds: 180 }, { seconds: 300 }];

  it.each([
    [0, 180],
    [180, 180],
    [250, 300],
    [451, 600],
    [9_000, 600],
  ])('to %i seconds is the one of %i', (wanted, seconds) => {
    expect(nearestLength(lengths, wanted)?.seconds).toBe(seconds);
  });

  it('is the shorter of two that are as near', () => {
    expect(nearestLength(lengths, 240)?.seconds).toBe(180);
    expect(nearestLength(lengths, 450)?.seconds).toBe(300);
  });

  it('is none where there is nothing to choose from', () => {
    expect(nearestLength([], 300)).toBeUndefined();
  });

  it('leaves the order of the candidates as it was', () => {
    nearestLength(lengths, 240);
    expect(lengths.map(({ seconds }) => seconds)).toEqual([600, 180, 300]);
  });
});
