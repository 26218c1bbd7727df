import { applyEvent } from '../../lambda/progress/apply';
import {
  NO_PROGRESS,
  type ProgressEvent,
  progressEventSchema,
  progressSchema,
} from '../../lambda/progress/progress';

const run = { session: 'br-box', variant: 'short', completionId: 'run-1' };
const place = { run, atMillis: 40_000, savedAt: 1_000 };
const other = { ...place, run: { ...run, completionId: 'run-2' } };

const events: readonly ProgressEvent[] = [
  { kind: 'begun', place },
  { kind: 'completed', completion: { run, seconds: 168, doneAt: 2_000, day: '2026-11-20' } },
  { kind: 'left', place: other },
  { kind: 'page-refused', limitMillis: 180_000 },
];

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('progress', () => {
  it('is read back from JSON as it was kept', () => {
    const kept = events.reduce(applyEvent, NO_PROGRESS);
    expect(kept.place).toEqual(other);
    expect(progressSchema.safeParse(throughJson(kept))).toEqual({ success: true, data: kept });
    expect(progressSchema.safeParse(throughJson(NO_PROGRESS))).toEqual({ success: true, data: NO_PROGRESS });
  });

  it.each([
    ['negative sums', { ...NO_PROGRESS, seconds: -1 }],
    ['part of a session', { ...NO_PROGRESS, sessions: 1.5 }],
    ['a place without a run', { ...NO_PROGRESS, place: { atMillis: 0, savedAt: 0 } }],
    ['no sums', { ...NO_PROGRESS, sessions: undefined }],
  ])('is not read from %s', (_, broken) => {
    expect(progressSchema.safeParse(broken).success).toBe(false);
  });
});

describe('an event', () => {
  it.each(events.map((event) => [event.kind, event] as const))('"%s" is read back from JSON', (_, event) => {
    expect(progressEventSchema.safeParse(throughJson(event))).toEqual({ success: true, data: event });
  });

  it.each([
    ['of an unknown kind', { kind: 'forgotten', place }],
    [
      'of a run without a completion id',
      { kind: 'left', place: { ...place, run: { ...run, completionId: '' } } },
    ],
    ['without its place', { kind: 'begun' }],
  ])('%s is not read', (_, broken) => {
    expect(progressEventSchema.safeParse(broken).success).toBe(false);
  });
});
