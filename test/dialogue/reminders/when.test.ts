import type { Decision } from '../../../lambda/dialogue/decision';
import type { Moment } from '../../../lambda/dialogue/moment';
import { sayNumber, sayTime } from '../../../lambda/dialogue/number';
import { remindOfNeed } from '../../../lambda/dialogue/reminders/in-other-words';
import { changeReminder, remind, remindOf, remindWhen } from '../../../lambda/dialogue/reminders/remind';
import type { ReminderSaid } from '../../../lambda/dialogue/reminders/said';
import { heard, type Stand } from '../stand';
import { asking, BREATHING, reminded, WARMTH, WATER, whenOf } from './reminded';

/** The draft that is talked about, without what it is of. */
const draftOf = ({ state }: Stand): object => {
  if (state.mode !== 'reminding') throw new Error(`not about a reminder, but ${state.mode}`);
  const { kind: _, ...draft } = state.draft;
  return draft;
};

const then = (stand: Stand, said: ReminderSaid): Stand => {
  stand.turn((moment) => remindWhen(moment, said));
  return stand;
};

const DAILY = [0, 1, 2, 3, 4, 5, 6];

describe('it is Friday evening, and somebody says when', () => {
  it.each<[string, ReminderSaid, object]>([
    [
      'at eight in the morning, every morning',
      { clocks: ['08:00'], recurrences: ['every-morning'] },
      { times: ['08:00'], weekdays: DAILY },
    ],
    ['every lunchtime', { recurrences: ['every-lunch'] }, { times: ['12:30'], weekdays: DAILY }],
    [
      'every lunchtime at one',
      { clocks: ['01:00'], recurrences: ['every-lunch'] },
      { times: ['13:00'], weekdays: DAILY },
    ],
    [
      'every lunchtime at half past eleven',
      { clocks: ['11:30'], recurrences: ['every-lunch'] },
      { times: ['11:30'], weekdays: DAILY },
    ],
    [
      'every night at twelve',
      { clocks: ['12:00'], recurrences: ['every-bedtime'] },
      { times: ['00:00'], weekdays: DAILY },
    ],
    [
      'every night at two',
      { clocks: ['02:00'], recurrences: ['every-bedtime'] },
      { times: ['02:00'], weekdays: DAILY },
    ],
    [
      'every evening at noon',
      { clocks: ['12:00'], recurrences: ['every-evening'] },
      { times: ['12:00'], weekdays: DAILY },
    ],
    ['at three', { clocks: ['03:00'] }, { on: '2026-11-21', times: ['15:00'] }],
    [
      'at dinner and at breakfast',
      { parts: ['evening', 'morning'] },
      { times: ['09:00', '19:30'], weekdays: DAILY },
    ],
    [
      'on the weekend at noon',
      { date: '2026-W47-WE', clocks: ['12:00'] },
      { on: '2026-11-21', times: ['12:00'] },
    ],
    ['now, at ten', { date: 'PRESENT_REF', clocks: ['22:00'] }, { on: '2026-11-20', times: ['22:00'] }],
    [
      'today at ten, which can only be the evening',
      { date: '2026-11-20', clocks: ['10:00'] },
      { on: '2026-11-20', times: ['22:00'] },
    ],
    ['in a minute', { seconds: 60 }, { on: '2026-11-20', times: ['19:01'] }],
    [
      'something that we do not know',
      { clocks: ['12:00'], parts: ['teatime-ish'], recurrences: ['fortnightly'] },
      { on: '2026-11-21', times: ['12:00'] },
    ],
  ])('%s', (_, said, draft) => {
    expect(draftOf(asking({ kind: 'heat', ...said }))).toEqual(draft);
  });

  it.each<[string, ReminderSaid, string]>([
    ["at 25 o'clock", { clocks: ['?'] }, 'time'],
    ['in no length of time', { seconds: Number.NaN }, 'time'],
    ['in thirty seconds', { seconds: 30 }, 'often'],
    ['in ten years', { seconds: 10 * 365 * 86_400 }, 'far'],
    ['in two years, by its day', { date: '2028-11-20', clocks: ['12:00'] }, 'far'],
    ['some time next week', { date: '2026-W48', clocks: ['12:00'] }, 'day'],
    ['on the thirtieth of February', { date: '2027-02-30', clocks: ['12:00'] }, 'day'],
    ['today, at an hour that is over', { date: '2026-11-20', clocks: ['17:00'] }, 'past'],
  ])('%s cannot be, and is asked once more', (_, said, why) => {
    const { last, state } = asking({ kind: 'heat', ...said });

    expect(last?.say).toEqual([{ key: 'reminder-wrong', values: { why } }]);
    expect(last?.ask).toMatchObject({ key: 'remind-when' });
    expect(state).toMatchObject({ draft: { kind: 'heat' } });
  });

  it.each([
    [8, 'morning-or-evening', ['08:00']],
    [24, 'shall-i-set', ['00:00']],
    [25, 'remind-when', undefined],
  ])('with nothing but the number %s', (number, key, times) => {
    const stand = asking({ kind: 'heat' });
    const { ask } = stand.turn((moment) => sayNumber(moment, number));

    expect(ask?.key).toBe(key);
    expect((draftOf(stand) as { times?: string[] }).times).toEqual(times);
  });

  it('and hears it said back by its parts of the day, noon and midnight by their names', () => {
    const times = ['00:00', '09:00', '11:30', '12:00', '13:00', '19:00'];
    const stand = reminded({ ...WATER, when: { weekdays: [0], times } });
    stand.turn((moment) => changeReminder(moment, { recurrences: ['weekends'] }));

    expect(whenOf(stand)).toMatch(
      /^on weekends,? at midnight, 9,? and 11:30 (AM|in the morning), noon, 1 (PM|in the afternoon),? and 7 (PM|in the evening)$/,
    );
  });
});

describe('the half of the day', () => {
  it('is asked at eight, and not again', () => {
    const stand = asking({ kind: 'heat', clocks: ['08:00'] });
    expect(heard(stand.last as Decision)).toEqual(['morning-or-evening?']);
    then(stand, { clocks: ['EV'] });

    expect(draftOf(stand)).toEqual({ on: '2026-11-20', times: ['20:00'] });
  });

  it('is that of the reminder that rings already', () => {
    expect(draftOf(asking({ kind: 'heat', clocks: ['09:00'] }, reminded(WARMTH)))).toMatchObject({
      times: ['21:00'],
    });
    expect(draftOf(asking({ kind: 'water', clocks: ['08:00'] }, reminded(WATER)))).toMatchObject({
      times: ['08:00'],
    });
    expect(draftOf(asking({ kind: 'breathing', clocks: ['11:00'] }, reminded(BREATHING)))).toMatchObject({
      times: ['23:00'],
    });
  });

  it('is the afternoon at half past two, until somebody says that it is not', () => {
    const stand = asking({ kind: 'heat', clocks: ['02:30'] });
    expect(draftOf(stand)).toMatchObject({ times: ['14:30'] });

    expect(draftOf(then(stand, { clocks: ['MO'] }))).toEqual({ on: '2026-11-21', times: ['02:30'] });
  });

  it('is the night at half past two, for who says at night; and what is late already stays', () => {
    const small = then(asking({ kind: 'heat', clocks: ['02:30'] }), { clocks: ['NI'] });
    const late = then(asking({ kind: 'heat', clocks: ['22:00'] }), { clocks: ['NI'] });

    expect(draftOf(small)).toEqual({ on: '2026-11-21', times: ['02:30'] });
    expect(draftOf(late)).toEqual({ on: '2026-11-20', times: ['22:00'] });
  });

  it('goes for all times that were said', () => {
    const stand = asking({ kind: 'heat', clocks: ['02:30', '08:00'] });
    expect(heard(stand.last as Decision)).toEqual(['morning-or-evening?']);

    expect(draftOf(then(stand, { parts: ['morning'] }))).toMatchObject({ times: ['02:30', '08:00'] });
  });

  it('is no more open where a part of the day is said to a time that is plain', () => {
    const stand = asking({ kind: 'heat', clocks: ['16:30'] });

    expect(draftOf(then(stand, { clocks: ['EV'] }))).toMatchObject({ times: ['19:30'] });
    expect(draftOf(then(asking({ kind: 'heat', clocks: ['02:30'] }), { clocks: ['EV'] }))).toMatchObject({
      times: ['19:30'],
    });
  });

  it('does not make a day of one that there is not', () => {
    const stand = then(asking({ kind: 'heat', clocks: ['08:00'] }), { clocks: ['EV'], date: '2027-02-30' });

    expect(stand.last?.say).toEqual([{ key: 'reminder-wrong', values: { why: 'day' } }]);
    expect(heard(stand.last as Decision)).toEqual(['reminder-wrong', 'remind-when?']);
  });

  it('is kept when only the day is said after it', () => {
    const stand = asking({ kind: 'heat', clocks: ['02:30'] });
    then(stand, { recurrences: ['daily'] });

    expect(draftOf(stand)).toEqual({ times: ['14:30'], weekdays: DAILY });
    expect(draftOf(then(asking({ clocks: ['08:00'] }), { date: '2026-11-22' }))).toEqual({
      on: '2026-11-22',
      times: ['08:00'],
      isVague: true,
    });
  });
});

describe('"remind me", in the middle of it', () => {
  it('of when is about the same reminder, and of what about another one', () => {
    const stand = asking({ kind: 'heat', clocks: ['12:00'] });
    stand.turn((moment) => remind(moment, { recurrences: ['daily'] }));
    expect(stand.state).toMatchObject({ draft: { kind: 'heat', times: ['12:00'], weekdays: DAILY } });

    stand.turn((moment) => remind(moment, { kind: 'breathing' }));
    expect(stand.state).toMatchObject({ asked: 'when', draft: { kind: 'breathing' } });
    expect(draftOf(stand)).toEqual({});
  });
});

describe('before the yes', () => {
  const first = ({ last }: Stand): unknown => last?.ask?.values?.first;

  it('it is said once that a time is in the quiet hours, but not of going to bed', () => {
    expect(first(asking({ kind: 'heat', clocks: ['21:00'] }))).toBe('quiet');
    expect(first(asking({ kind: 'heat', clocks: ['07:59'], recurrences: ['every-morning'] }))).toBe('quiet');
    expect(first(asking({ kind: 'heat', clocks: ['20:59'] }))).toBe('none');
    expect(first(asking({ kind: 'bed', clocks: ['22:30'] }))).toBe('none');
  });

  it('it is said that two kinds are easier, of a third one that is new', () => {
    const noon = { clocks: ['12:00'] };

    expect(first(asking({ kind: 'bed', clocks: ['22:00'] }, reminded(WARMTH, WATER)))).toBe('many');
    expect(first(asking({ kind: 'water', ...noon }, reminded(WARMTH, WATER)))).toBe('none');
    expect(first(asking({ kind: 'bed', ...noon }, reminded(WARMTH)))).toBe('none');
    const moved = reminded(WARMTH, WATER, BREATHING);
    moved.turn((moment) => changeReminder(moment, { kind: 'breathing', ...noon }));
    expect(first(moved)).toBe('none');
  });
});

describe('words that are for something else at other times', () => {
  const need = (stand: Stand, ...needs: string[]): Decision | undefined => {
    let decision: Decision | undefined;
    stand.turn((moment) => {
      decision = remindOfNeed(moment, needs);
      return decision ?? { say: [], state: moment.state, events: [] };
    });
    return decision;
  };

  it('are a part of the day, or a kind, while a reminder is talked about', () => {
    const evening = asking({ kind: 'heat' });
    need(evening, 'evening');
    expect(draftOf(evening)).toMatchObject({ times: ['19:30'] });
    expect(need(asking({}), 'sleep')?.state).toMatchObject({ draft: { kind: 'bed' } });
  });

  it('are looked for where they say nothing of it', () => {
    expect(need(asking({}), 'headache')).toBeUndefined();
    expect(need(asking({ kind: 'heat' }), 'sleep')).toBeUndefined();
    expect(remindOfNeed({ state: { mode: 'idle' } } as Moment, ['sleep'])).toBeUndefined();
    expect(
      remindOfNeed({ state: { mode: 'reminding', asked: 'what', draft: {} } } as Moment),
    ).toBeUndefined();
  });

  it('are not understood out of the blue', () => {
    expect(reminded().turn((moment) => remindOf(moment, { kind: 'water' })).isMiss).toBe(true);
    expect(reminded().turn((moment) => remindWhen(moment, { clocks: ['09:00'] })).isMiss).toBe(true);
    expect(reminded().turn((moment) => sayTime(moment, { parts: ['evening'] })).isMiss).toBe(true);
  });

  it('are said at once, of something that Alexa does herself', () => {
    expect(heard(reminded().turn((moment) => remind(moment, { isElse: true })))).toEqual([
      'remind-elsewhere',
      'remind-of-what?',
    ]);
  });
});

describe('"move my reminder"', () => {
  const moved = (stand: Stand, said: ReminderSaid): Decision =>
    stand.turn((moment) => changeReminder(moment, said));

  it('asks when, and keeps its days', () => {
    const stand = reminded(WARMTH);
    expect(heard(moved(stand, {}))).toEqual(['remind-when?']);
    then(stand, { clocks: ['21:00'] });

    expect(draftOf(stand)).toMatchObject({ times: ['21:00'], weekdays: DAILY, replaces: ['warmth'] });
  });

  it('keeps its time where only the day is another one', () => {
    const stand = reminded(BREATHING);
    moved(stand, { kind: 'breathing', date: '2026-11-23' });

    expect(draftOf(stand)).toEqual({ on: '2026-11-23', times: ['12:00'], replaces: ['breathing'] });
  });

  it('to what cannot be asks again, and it is still that one', () => {
    const stand = reminded(WARMTH);

    expect(heard(moved(stand, { clocks: ['?'] }))).toEqual(['reminder-wrong', 'remind-when?']);
    expect(draftOf(stand)).toEqual({ replaces: ['warmth'] });
  });

  it('says which there are, or that there is none', () => {
    expect(heard(moved(reminded(WARMTH, WATER), {}))[0]).toBe('say-which');
    expect(heard(moved(reminded(WARMTH), { kind: 'bed' }))[0]).toBe('no-such-reminder');
    expect(heard(moved(reminded(), {}))[0]).toBe('no-reminders');
  });
});
