import { applyEvent } from '../../lambda/progress/apply';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import { changeSettings, forgettingAll, naming, takingBack } from '../../lambda/progress/settings';

const SET = { usualSeconds: 600, leftOut: ['heat'] };

describe('a change of settings', () => {
  it('adds, replaces and forgets', () => {
    expect(changeSettings(undefined, { usualSeconds: 600 })).toEqual({ usualSeconds: 600 });
    expect(changeSettings(SET, { usualSeconds: 300 })).toEqual({ usualSeconds: 300, leftOut: ['heat'] });
    expect(changeSettings(SET, { leftOut: null })).toEqual({ usualSeconds: 600 });
    expect(changeSettings(SET, { leftOut: [] })).toEqual({ usualSeconds: 600 });
  });

  it('that is in already gives back the very same object', () => {
    expect(changeSettings(SET, { usualSeconds: 600 })).toBe(SET);
    expect(changeSettings(undefined, { usualSeconds: null })).toBeUndefined();
    const progress = { ...NO_PROGRESS, settings: SET };
    expect(applyEvent(progress, { kind: 'set', change: { usualSeconds: 300 } }).settings?.usualSeconds).toBe(
      300,
    );
    expect(applyEvent(progress, { kind: 'set', change: { leftOut: ['heat'] } })).toBe(progress);
  });

  it('is taken back to what was there before', () => {
    const change = { usualSeconds: 300, words: 'quiet' as const };
    const changed = changeSettings(SET, change);

    expect(takingBack(SET, change)).toEqual({ usualSeconds: 600, words: null });
    expect(changeSettings(changed, takingBack(SET, change))).toEqual(SET);
    expect(takingBack(undefined, change)).toEqual({ usualSeconds: null, words: null });
  });

  it('forgets all of it', () => {
    expect(changeSettings(SET, forgettingAll(SET))).toBeUndefined();
    expect(forgettingAll(undefined)).toEqual({});
  });

  it('names what is left out once, and takes only that back in', () => {
    const once = naming(SET, 'leftOut', 'floor', true);

    expect(once).toEqual({ leftOut: ['heat', 'floor'] });
    expect(naming({ leftOut: ['heat', 'floor'] }, 'leftOut', 'floor', true)).toEqual(once);
    expect(naming({ leftOut: ['heat', 'floor'] }, 'leftOut', 'heat', false)).toEqual({ leftOut: ['floor'] });
    expect(naming(undefined, 'withoutEquipment', 'roller', true)).toEqual({ withoutEquipment: ['roller'] });
  });
});

describe('the welcome', () => {
  it('is remembered by its first time', () => {
    const welcomed = applyEvent(NO_PROGRESS, { kind: 'welcomed', welcomedAt: 5 });

    expect(welcomed.welcomedAt).toBe(5);
    expect(applyEvent(welcomed, { kind: 'welcomed', welcomedAt: 9 })).toBe(welcomed);
  });
});
