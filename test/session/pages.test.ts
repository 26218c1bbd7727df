import { type Atom, stepOf } from '../../lambda/session/cues';
import { cutPages, type PageLimits, PageTooLongError } from '../../lambda/session/pages';
import type { Timeline } from '../../lambda/session/timeline';

const CHARACTERS = 100;
const WIDE: PageLimits = { maxCharacters: 100_000 };

/** A timeline of these steps, each given by the seconds of its atoms. */
const timelineOf = (steps: readonly (readonly number[])[]): Timeline => {
  let at = 0;
  const laid = steps.map((lengths) => {
    const atoms = lengths.map((length): Atom => {
      const startMillis = at;
      at += length * 1_000;
      return { startMillis, endMillis: at, cues: [] };
    });
    return stepOf(atoms, []);
  });
  return { steps: laid, bodyEndMillis: at, totalMillis: at, pacePercent: 100 };
};

/** Pages as seconds, "0-60"; every atom has a hundred characters. */
const cut = (timeline: Timeline, limits: PageLimits, fromSeconds = 0): string[] =>
  cutPages(timeline, fromSeconds * 1_000, limits, () => CHARACTERS).map(
    ({ fromMillis, toMillis }) => `${fromMillis / 1_000}-${toMillis / 1_000}`,
  );

const sixMinutes = timelineOf([[60], [60], [60], [60], [60], [60]]);
const breaths = timelineOf([[20], [10, 10, 10, 10, 10], [20]]);

describe('pages', () => {
  it('are one where everything fits: nobody lying down has to speak to go on', () => {
    expect(cut(sixMinutes, WIDE)).toEqual(['0-360']);
    expect(cut(sixMinutes, { maxCharacters: 6 * CHARACTERS, maxMillis: 360_000 })).toEqual(['0-360']);
  });

  it('are divided by characters, at nearly equal length', () => {
    expect(cut(sixMinutes, { maxCharacters: 5 * CHARACTERS })).toEqual(['0-180', '180-360']);
  });

  it('are divided by time, at nearly equal length', () => {
    expect(cut(sixMinutes, { ...WIDE, maxMillis: 250_000 })).toEqual(['0-180', '180-360']);
    expect(cut(sixMinutes, { ...WIDE, maxMillis: 120_000 })).toEqual(['0-120', '120-240', '240-360']);
  });

  it('fall between steps, and never divide the breaths of a set that fits', () => {
    expect(cut(breaths, { ...WIDE, maxMillis: 70_000 })).toEqual(['0-70', '70-90']);
    expect(cut(breaths, { ...WIDE, maxMillis: 60_000 })).toEqual(['0-20', '20-70', '70-90']);
  });

  it('divide a step that no page can hold, but between its breaths', () => {
    expect(cut(breaths, { ...WIDE, maxMillis: 45_000 })).toEqual(['0-30', '30-60', '60-90']);
    expect(cut(breaths, { maxCharacters: 3 * CHARACTERS })).toEqual(['0-30', '30-60', '60-90']);
  });

  it('give one breath or hold that is longer than the limit a page of its own', () => {
    expect(cut(timelineOf([[20], [200], [20]]), { ...WIDE, maxMillis: 60_000 })).toEqual([
      '0-20',
      '20-220',
      '220-240',
    ]);
  });

  it('keep a page full to the last character and millisecond', () => {
    expect(cut(timelineOf([[30], [30]]), { maxCharacters: 2 * CHARACTERS, maxMillis: 60_000 })).toEqual([
      '0-60',
    ]);
    expect(cut(timelineOf([[30], [30]]), { maxCharacters: 2 * CHARACTERS - 1 })).toEqual(['0-30', '30-60']);
    expect(cut(timelineOf([[30], [30]]), { ...WIDE, maxMillis: 59_999 })).toEqual(['0-30', '30-60']);
  });

  it('go on from a step as if nothing had been before', () => {
    expect(cut(sixMinutes, WIDE, 120)).toEqual(['120-360']);
    expect(cut(sixMinutes, { ...WIDE, maxMillis: 120_000 }, 120)).toEqual(['120-240', '240-360']);
  });

  it('go on from the middle of a divided step', () => {
    expect(cut(breaths, { ...WIDE, maxMillis: 60_000 }, 40)).toEqual(['40-90']);
  });

  it('are none where nothing is left', () => {
    expect(cut(breaths, WIDE, 90)).toEqual([]);
  });

  it('refuse a single slot that has more characters than a page', () => {
    const tooLong = () => cut(timelineOf([[30, 30]]), { maxCharacters: CHARACTERS - 1 });
    expect(tooLong).toThrow(PageTooLongError);
    expect(tooLong).toThrow('One slot of a score takes 100 characters, more than one response holds.');
    expect(tooLong).toThrow(expect.objectContaining({ code: 'session.page-too-long' }));
  });

  it('take a single slot that fills a page to its last character', () => {
    expect(cut(timelineOf([[30, 30]]), { maxCharacters: CHARACTERS })).toEqual(['0-30', '30-60']);
  });
});
