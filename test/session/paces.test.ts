import { fasterThan, nearestPace, PACES, pacesOf, rateAt, slowerThan } from '../../lambda/session/paces';
import type { ScoreItem } from '../../lambda/session/score';
import { scoreOf } from './recital';

const pacesFor = (body: readonly ScoreItem[], rate = 85, kind = 'trial'): readonly number[] => {
  const score = { ...scoreOf(body, { held: [{ breath: { in: 4, hold: 7, out: 8 }, times: 4 }] }), kind };
  return pacesOf(score, { ...score.variants.standard, body } as never, rate);
};

const EASY: ScoreItem = { breath: { in: 4, out: 6 }, times: 4 };

describe('the paces of a session', () => {
  it('are all there are where nothing is held', () => {
    expect(pacesFor([{ say: 'how', seconds: 10 }, EASY])).toEqual([...PACES]);
  });

  it.each<[string, ScoreItem]>([
    ['full', { breath: { in: 4, hold: 4, out: 4 }, times: 4 }],
    ['empty', { breath: { in: 4, out: 4, rest: 4 }, times: 4 }],
    ['in a block', { use: 'held' }],
    ['on one side', { each: ['right', 'left'], do: [EASY, { use: 'held' }] }],
  ])('stay short of the slowest where the breath is held %s', (_, item) => {
    expect(pacesFor([EASY, item])).toEqual([80, 90, 100, 115]);
  });

  it('do not change how long heat is on the skin', () => {
    expect(pacesFor([EASY], 85, 'heat')).toEqual([100]);
  });

  it('stay where the voice is pleasant, and the written one is always there', () => {
    expect(pacesFor([EASY], 100)).toEqual([90, 100, 115, 130]);
    expect(pacesFor([EASY], 70)).toEqual([80, 90, 100, 115]);
    expect(pacesFor([EASY], 50)).toEqual([80, 100]);
    expect(pacesFor([{ use: 'unheard-of' }], 40)).toEqual([100]);
  });
});

describe('slower and faster', () => {
  it('are a step each, up to the ends of the range', () => {
    expect([slowerThan(100), slowerThan(115), slowerThan(130)]).toEqual([115, 130, undefined]);
    expect([fasterThan(100), fasterThan(90), fasterThan(80)]).toEqual([90, 80, undefined]);
  });

  it('keep to what a session may have', () => {
    expect(slowerThan(115, [80, 90, 100, 115])).toBeUndefined();
  });

  it('are a step from wherever somebody is', () => {
    expect([slowerThan(105), fasterThan(105)]).toEqual([115, 100]);
  });

  it('have the voice keep up', () => {
    expect([rateAt(85, 100), rateAt(85, 115), rateAt(80, 130)]).toEqual([85, 74, 62]);
  });
});

describe('a pace that a session does not have', () => {
  it('is the nearest that it has', () => {
    expect(nearestPace([80, 90, 100, 115], 130)).toBe(115);
    expect(nearestPace([100], 80)).toBe(100);
    expect(nearestPace([80, 90, 100], 95)).toBe(90);
  });
});
