import { startStopwatch } from '../../../simulator/terminal/stopwatch';
import { startTicker } from '../../../simulator/terminal/ticker';
import { clockText } from '../../../simulator/terminal/view';

describe('a stopwatch', () => {
  it('gives whole milliseconds and carries the fraction on', () => {
    let now = 0.4;
    const stopwatch = startStopwatch(() => now);
    const taken = [100.9, 201.4, 201.4].map((later) => {
      now = later;
      return stopwatch.take();
    });
    expect(taken).toEqual([100, 101, 0]);
  });

  it('forgets the time until it is restarted', () => {
    let now = 0;
    const stopwatch = startStopwatch(() => now);
    now = 5_000;
    stopwatch.restart();
    now = 5_010;
    expect(stopwatch.take()).toBe(10);
  });
});

describe('a ticker', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('beats until it is stopped', async () => {
    const step = jest.fn().mockResolvedValue(undefined);
    const stop = startTicker(step, 100);
    await jest.advanceTimersByTimeAsync(350);
    stop();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(step).toHaveBeenCalledTimes(3);
  });

  it('never runs two steps at a time', async () => {
    let finish = (): void => undefined;
    const step = jest.fn(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const stop = startTicker(step, 100);
    await jest.advanceTimersByTimeAsync(500);
    expect(step).toHaveBeenCalledTimes(1);
    finish();
    await jest.advanceTimersByTimeAsync(100);
    expect(step).toHaveBeenCalledTimes(2);
    stop();
  });
});

describe('a length on a clock', () => {
  it('shows minutes and two digits of seconds, rounded up', () => {
    expect([0, 1, 59_001, 251_200, 3_600_000].map(clockText)).toEqual([
      '0:00',
      '0:01',
      '1:00',
      '4:12',
      '60:00',
    ]);
  });
});
