import fc from 'fast-check';
import { applyEvent } from '../../lambda/progress/apply';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import { readShape, SHAPE, writeShape } from '../../lambda/storage/state-shape';
import { anyProgress } from './any-progress';

const RUNS = 500;

describe('progress', () => {
  it('is read as it was written, whatever it is', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(readShape(SHAPE, writeShape(progress))).toEqual(progress);
      }),
      { numRuns: RUNS, seed: 42 },
    );
  });

  it('of somebody who is new, too', () => {
    expect(readShape(SHAPE, writeShape(NO_PROGRESS))).toEqual(NO_PROGRESS);
  });
});

const written = (change: Readonly<Record<string, unknown>>): string => {
  const run = { session: 'br-box', variant: 'short', completionId: 'AbCdEf12' };
  const progress: Progress = applyEvent(NO_PROGRESS, {
    kind: 'completed',
    completion: { run, seconds: 168, doneAt: 1_793_818_800_000, day: '2026-11-20' },
  });
  return JSON.stringify({ ...JSON.parse(writeShape(progress)), ...change });
};

describe('a text that is nearly what was written', () => {
  it('is what it is read as, unchanged', () => {
    expect(readShape(SHAPE, written({}))?.done).toEqual({
      'br-box': { times: 1, firstDay: '2026-11-20', lastDay: '2026-11-20' },
    });
  });

  it.each([
    ['a session without its days', { done: 'br-box 1' }],
    ['a number that is none', { done: 'br-box 1!g1kg1k' }],
    ['a number cut off', { done: 'br-box 1.5g1kg1k' }],
    ['less than nothing', { done: 'br-box -1g1kg1k' }],
    ['a session that is there twice', { done: 'br-box 1g1kg1k br-box 2g1kg1k' }],
    ['a day that no calendar has', { done: 'br-box 1?1k??k' }],
    ['a latest one of no length', { latest: 'br-box short l?ng mv2d8g00' }],
    ['a place that is nowhere', { place: { at: 'br-box short' } }],
    ['a zone that was never asked for', { zone: 'Europe/Berlin' }],
    ['something grave of no grade', { flagged: 'Z mv2d8g00' }],
    ['gentle days in words', { gentle: 'many!' }],
    ['a day after the year 9999', { weeks: '1 1zzzz 3' }],
    ['no weeks', { weeks: '' }],
    ['a week without its practices', { weeks: '1 g1k' }],
    ['weeks in words', { weeks: 'many g1k 3!' }],
    ['sums in words', { sessions: 'many' }],
  ])('%s: is not read', (_, change) => {
    expect(readShape(SHAPE, written(change))).toBeUndefined();
  });
});
