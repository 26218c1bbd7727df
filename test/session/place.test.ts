import { nextStepStart, positionIn, previousStepStart, stepStart } from '../../lambda/session/place';
import { realTimeline, realVariants } from '../speech/repertory';
import { perform, recitalOf } from './recital';
import { pmrSeven, pmrWords } from './sketches';

/** Seven muscle groups of 38 seconds from 45 on, after an opening of 20 and a settling of 25. */
const timeline = perform(pmrSeven, recitalOf([pmrWords]));

const variants = realVariants.map(({ session, variant }) => [session, variant] as const);

describe('where the voice was', () => {
  const page = { fromMillis: 45_000, toMillis: 121_000 };

  it('is the time since the page began, on the session’s own clock', () => {
    expect(positionIn(page, 30_000)).toBe(75_000);
  });

  it('is the end of the page once that is over', () => {
    expect(positionIn(page, 76_000)).toBe(121_000);
    expect(positionIn(page, 600_000)).toBe(121_000);
  });

  it('is the start of the page while its introduction is still spoken', () => {
    expect(positionIn(page, -4_000)).toBe(45_000);
  });
});

describe('the step that plays', () => {
  it('is come back to at its start', () => {
    expect(stepStart(timeline, 100_000)).toBe(83_000);
  });

  it('begins with its first millisecond and ends before the next one’s', () => {
    expect([82_999, 83_000].map((at) => stepStart(timeline, at))).toEqual([45_000, 83_000]);
  });

  it('is the last one at the very end', () => {
    expect(stepStart(timeline, 336_000)).toBe(311_000);
  });

  it('has the next group after it and the one before it', () => {
    expect(nextStepStart(timeline, 100_000)).toBe(121_000);
    expect(previousStepStart(timeline, 100_000)).toBe(45_000);
  });

  it('has nothing before the opening and nothing after the closing words', () => {
    expect(previousStepStart(timeline, 10_000)).toBe(0);
    expect(nextStepStart(timeline, 320_000)).toBe(311_000);
  });
});

describe.each(variants)('%s %s', (session, variant) => {
  const { steps, totalMillis } = realTimeline({ session, variant });
  const starts = steps.map(({ startMillis }) => startMillis);
  const played = { steps, totalMillis, bodyEndMillis: 0, pacePercent: 100 };
  const seconds = Array.from({ length: totalMillis / 1_000 + 1 }, (_, second) => second * 1_000);

  it('is paused at the start of the step that plays, whatever the second', () => {
    const strays = seconds.filter((at) => {
      const start = stepStart(played, at);
      const index = starts.indexOf(start);
      const end = steps[index]?.endMillis ?? 0;
      return index < 0 || start > at || (at >= end && at < totalMillis);
    });
    expect(strays).toEqual([]);
  });

  it('goes to the neighbours of the step that plays, whatever the second', () => {
    const strays = seconds.filter((at) => {
      const index = starts.indexOf(stepStart(played, at));
      const next = starts[Math.min(index + 1, starts.length - 1)];
      const previous = starts[Math.max(index - 1, 0)];
      return nextStepStart(played, at) !== next || previousStepStart(played, at) !== previous;
    });
    expect(strays).toEqual([]);
  });
});
