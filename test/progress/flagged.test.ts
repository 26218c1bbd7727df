import { applyEvent } from '../../lambda/progress/apply';
import { NO_PROGRESS, type Progress, type ProgressEvent } from '../../lambda/progress/progress';

const place = { run: { session: 'br-box', variant: 'short', completionId: 'one' }, atMillis: 0, savedAt: 1 };
const flagged = (tier: 'E' | 'crisis' | 'S', at = 5): ProgressEvent => ({
  kind: 'flagged',
  flagged: { tier, at },
});
const since = (...events: ProgressEvent[]): Progress => events.reduce(applyEvent, { ...NO_PROGRESS, place });

describe('that help was advised', () => {
  it('is kept with its time and nothing else', () => {
    expect(since(flagged('E'))).toEqual({ ...NO_PROGRESS, flagged: { tier: 'E', at: 5 } });
    expect(since(flagged('S'))).toEqual({ ...NO_PROGRESS, place, flagged: { tier: 'S', at: 5 } });
  });

  it('is the same when it is told twice', () => {
    const once = since(flagged('crisis'));
    expect(applyEvent(once, flagged('crisis'))).toBe(once);
  });

  it('gravely is not overwritten before it was asked after', () => {
    expect(since(flagged('E'), flagged('S', 9)).flagged).toEqual({ tier: 'E', at: 5 });
    expect(since(flagged('E'), flagged('crisis', 9)).flagged).toEqual({ tier: 'crisis', at: 9 });
    expect(since(flagged('S'), flagged('S', 9)).flagged).toEqual({ tier: 'S', at: 9 });
  });

  it('is forgotten once it was asked after, but for the fortnight', () => {
    expect(since(flagged('E'), { kind: 'asked-after' }).flagged).toBeUndefined();
    expect(since(flagged('S'), { kind: 'asked-after' }).flagged).toBeDefined();
    const none = since();
    expect(applyEvent(none, { kind: 'asked-after' })).toBe(none);
  });
});
