import { yes } from '../../lambda/dialogue/answer';
import {
  countsOff,
  countsOn,
  explainStep,
  faster,
  lessTalking,
  moreTalking,
  slower,
} from '../../lambda/dialogue/slower-quieter';
import type { Decide } from '../../lambda/skill';
import { begun, breathing, fromOf, mannerOf, offered, paused, stretching } from './in-session';
import { at, heard, Stand } from './stand';

describe('slower and faster', () => {
  it('hold from the step that plays, and for next time', () => {
    const stand = breathing();

    const decision = stand.after(at(2, 10)).turn(slower);

    expect(heard(decision)).toEqual(['slower', 'picking-up', 'another?']);
    expect(mannerOf(stand)).toEqual({ pacePercent: 115 });
    expect(fromOf(stand)).toBe(Math.round(at(1, 47) * 1.15));
    expect(stand.progress?.settings).toEqual({ pacePercent: 115 });
    expect(decision.undo).toEqual({ pacePercent: null });
  });

  it('take each other back', () => {
    const stand = breathing();

    stand.after(at(2, 10)).turn(slower);
    stand.after(at(0, 10)).turn(faster);

    expect(mannerOf(stand)).toBeUndefined();
    expect(fromOf(stand)).toBe(at(1, 47));
    expect(stand.progress?.settings).toBeUndefined();
  });

  it.each<[string, Decide, string]>([
    ['slower', slower, 'slowest'],
    ['faster', faster, 'fastest'],
  ])('%s ends at the end of the range, and it goes on', (_, decide, key) => {
    const stand = breathing();
    for (let turns = 0; turns < 3; turns += 1) stand.turn(decide);

    expect(heard(stand.turn(decide))).toEqual([key, 'picking-up', 'another?']);
  });

  it('leave the clock of a heat pad alone', () => {
    expect(heard(begun('ht-rest').after(at(2)).turn(slower))).toContain('slowest');
  });

  it('are a setting where nothing plays', () => {
    const stand = offered();

    expect(heard(stand.turn(slower))).toEqual(['slower', 'start-with?']);
    expect(stand.turn(yes).page?.run.manner).toEqual({ pacePercent: 115 });
    expect(heard(new Stand().turn(faster))[0]).toBe('faster');
  });

  it('while paused stay paused, at the same step', () => {
    const stand = paused();

    expect(heard(stand.turn(slower))).toEqual(['slower', 'carry-on?']);
    expect(stand.state).toMatchObject({ mode: 'paused', atMillis: Math.round(at(1, 47) * 1.15) });
    expect(stand.progress?.place).toMatchObject({
      run: { manner: { pacePercent: 115 } },
      atMillis: Math.round(at(1, 47) * 1.15),
    });
    stand.turn(yes);
    expect(mannerOf(stand)).toEqual({ pacePercent: 115 });
  });

  it('are not promised for longer where nothing could be read', () => {
    const stand = new Stand();
    stand.progress = undefined;

    expect(heard(stand.turn(slower)).slice(0, 2)).toEqual(['slower', 'for-now']);
  });
});

describe('fewer words and more', () => {
  it('less talking holds at once and is kept; said again it says so', () => {
    const stand = breathing();

    expect(heard(stand.after(at(2, 10)).turn(lessTalking))).toContain('quieter');
    expect(mannerOf(stand)).toEqual({ words: 'quiet' });
    expect(fromOf(stand)).toBe(at(1, 47));
    expect(stand.progress?.settings).toEqual({ words: 'quiet' });
    expect(heard(stand.turn(lessTalking))).toContain('quiet-already');
    expect(heard(new Stand(stand.progress).turn(lessTalking))).toContain('quiet-already');
  });

  it('more talking brings all the words back; said again it says so', () => {
    const stand = breathing();
    stand.after(at(2, 10)).turn(lessTalking);

    const decision = stand.turn(moreTalking);

    expect(heard(decision)).toContain('fuller');
    expect(mannerOf(stand)).toBeUndefined();
    expect(decision.undo).toEqual({ words: 'quiet' });
    expect(heard(stand.turn(moreTalking))).toContain('full-already');
  });

  it('counts go and come', () => {
    const stand = breathing();

    stand.after(at(2, 10)).turn(countsOff);
    expect(mannerOf(stand)).toEqual({ counts: 'off' });
    expect(stand.progress?.settings).toEqual({ counts: 'off' });

    stand.turn(countsOn);
    expect(mannerOf(stand)).toBeUndefined();
    expect(stand.progress?.settings).toBeUndefined();
  });

  it('"how do I do that again" tells this step in full, from its start', () => {
    const stand = stretching();
    stand.after(stand.lead + at(2)).turn(lessTalking);
    const from = fromOf(stand);

    stand.after(stand.lead + at(0, 5)).turn(explainStep);

    expect(heard(stand.last as never)).toContain('explaining');
    expect(fromOf(stand)).toBe(from);
    expect(mannerOf(stand)).toEqual({ words: 'quiet', explainedMillis: from });
  });
});
