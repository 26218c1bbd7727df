import { begin } from '../../lambda/dialogue/guide';
import { mannerFor } from '../../lambda/dialogue/manner';
import type { Moment } from '../../lambda/dialogue/moment';
import { openConversation } from '../../lambda/dialogue/open';
import { decideSettled } from '../../lambda/dialogue/overdue';
import { stop } from '../../lambda/dialogue/stop';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import type { Settings } from '../../lambda/progress/settings';
import { at, Stand } from './stand';

const momentOf = (progress: Progress | undefined, settings?: Settings): Moment =>
  ({ progress, settings }) as Moment;

/** How box breathing is performed for somebody who has done it so often. */
const doneBefore = (times: number, settings?: Settings) =>
  mannerFor(
    momentOf(
      { ...NO_PROGRESS, done: { 'br-box': { times, firstDay: '2026-11-20', lastDay: '2026-11-20' } } },
      settings,
    ),
    'br-box',
  );

describe('how a session is told', () => {
  it('is in full twice, briefly from the third time on, and by cues from the sixth', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((times) => doneBefore(times)?.words)).toEqual([
      undefined,
      undefined,
      'brief',
      'brief',
      'brief',
      'cues',
      'cues',
    ]);
  });

  it('is in full for whoever is new to this one, and for whom nothing is known of', () => {
    const progress = {
      ...NO_PROGRESS,
      done: { 'br-box': { times: 9, firstDay: '2026-11-20', lastDay: '2026-11-20' } },
    };
    expect(mannerFor(momentOf(progress), 'st-neck')).toBeUndefined();
    expect(mannerFor(momentOf(undefined), 'br-box')).toBeUndefined();
  });

  it('is as the person wants it, however often it was done', () => {
    expect(doneBefore(0, { words: 'quiet' })).toEqual({ words: 'quiet' });
    expect(doneBefore(0, { words: 'brief' })).toEqual({ words: 'brief' });
    expect(doneBefore(9, { words: 'full' })).toBeUndefined();
    expect(mannerFor(momentOf(undefined, { words: 'quiet' }), 'br-box')).toEqual({ words: 'quiet' });
  });
});

describe('how a session is counted and paced', () => {
  it('is as the person wants it', () => {
    expect(doneBefore(0, { counts: 'off', pacePercent: 115 })).toEqual({ counts: 'off', pacePercent: 115 });
    expect(doneBefore(5, { pacePercent: 90 })).toEqual({ words: 'cues', pacePercent: 90 });
  });

  it('is as it is written at the written pace', () => {
    expect(doneBefore(0, { pacePercent: 100 })).toBeUndefined();
  });
});

describe('a session at another pace', () => {
  const slowly = (): Stand => new Stand({ ...NO_PROGRESS, settings: { pacePercent: 115 } });

  it('counts for as long as it took', () => {
    const stand = slowly();
    stand.turn((moment) => begin(moment, 'br-minute', 'micro'));
    expect(stand.last?.page).toMatchObject({ fromMillis: 0, toMillis: 74_750 });
    expect(stand.last?.page?.run.manner).toEqual({ pacePercent: 115 });

    stand.after(at(2)).turn(stop);
    expect(stand.progress).toMatchObject({ sessions: 1, seconds: 75 });
  });

  it('counts so too where it ended in sleep', () => {
    const stand = slowly();
    stand.turn((moment) => begin(moment, 'sl-wind', 'short'));
    stand.after(at(10)).turn((moment) => decideSettled(moment, openConversation));
    expect(stand.progress).toMatchObject({ sessions: 1, seconds: 276 });
  });
});
