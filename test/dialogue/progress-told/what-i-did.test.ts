import { lastTime } from '../../../lambda/dialogue/progress-told/last-time';
import { whatIDid } from '../../../lambda/dialogue/progress-told/what-i-did';
import type { Done } from '../../../lambda/progress/history';
import { at, heard, Stand } from '../stand';
import { playing, unread } from '../with-settings';
import { done, practised } from './person';

const WEEK: readonly Done[] = [
  done('br-box', '2026-11-19'),
  done('st-neck', '2026-11-19'),
  done('br-box', '2026-11-18'),
  done('br-belly', '2026-11-17'),
  done('br-sigh', '2026-11-16'),
  done('br-even-five', '2026-11-16'),
];

/** What is said of days, the names as they are spoken. */
const did = (value: string | undefined, stand = practised(WEEK)) =>
  stand.turn((moment) => whatIDid(moment, value));

describe('"what did I do"', () => {
  it('yesterday: each by its name', () => {
    expect(did('2026-11-19').say).toEqual([
      {
        key: 'did-then',
        values: { names: 'box breathing and the neck stretch', when: 'yesterday' },
      },
    ]);
  });

  it('this week: three by their names, each once, and how many more', () => {
    const [line] = did('2026-W47').say;
    expect(line?.values?.names).toMatch(
      /^box breathing, the neck stretch, belly breathing, and 2 (more|others)$/,
    );
    expect(line?.values?.when).toBe('this week');
  });

  it.each([
    ['2026-11-17', /(last|on) Tuesday/],
    ['2026-11-03', /^on November 3$/],
    ['2026-W46', /^last week$/],
    ['2026-W45', /November 2$/],
    ['2026-W46-WE', /^last weekend$/],
    ['2026-W45-WE', /November 2$/],
    ['2026-10', /^in October$/],
    ['2026-11', /^this month$/],
    ['2026', /^in 2026$/],
  ])('%s: says which days are meant', (value, when) => {
    const stand = practised([
      ...WEEK,
      ...['2026-11-14', '2026-11-08', '2026-11-03', '2026-10-05'].map((day) => done('br-box', day)),
    ]);
    expect(did(value, stand).say[0]?.values?.when).toMatch(when);
  });

  it('counts, and does not name, what is not there any more', () => {
    const stand = practised([done('st-gone', '2026-11-19'), done('br-box', '2026-11-19')]);

    expect(did('2026-11-19', stand).say[0]?.values?.names).toMatch(/^box breathing, and (1 more|another)$/);
  });

  it('blames nobody for a day on which nothing was done', () => {
    expect(did('2026-11-15').say).toEqual([{ key: 'nothing-then', values: { kind: 'day' } }]);
    expect(did('2026-W44').say).toEqual([{ key: 'nothing-then', values: { kind: 'week' } }]);
  });

  it.each([
    ['?', 'no-such-day'],
    ['2026-W49', 'still-to-come'],
    ['2024', 'too-long-ago'],
  ])('%s: says why it cannot tell', (value, key) => expect(heard(did(value))[0]).toBe(key));

  it('without a day means today, and what has just come to its end is in it, once', () => {
    const stand = playing('br-even-five', practised(WEEK)).after(at(20));
    let looked: Done[] = [];
    const decision = stand.turn((moment) => {
      const asked = whatIDid(moment, undefined);
      // As the store answers: what is kept in this very turn is told with it.
      looked = asked.events.flatMap((event) =>
        event.kind === 'completed' ? [{ ...event.completion, ...event.completion.run }] : [],
      );
      stand.history = looked;
      return asked;
    });
    expect(looked).toHaveLength(1);
    expect(decision.say).toEqual([{ key: 'did-then', values: { names: 'even breathing', when: 'today' } }]);
    expect(decision.events.map(({ kind }) => kind)).toEqual(['completed']);
  });

  it('is not told twice of a session that ended, and was counted, a moment ago', () => {
    const stand = playing('br-even-five', practised(WEEK)).after(at(20));
    const { state } = stand;
    stand.turn((moment) => whatIDid(moment, undefined));
    stand.state = state;

    expect(did(undefined, stand).events).toEqual([]);
  });

  it('goes on with what plays', () => {
    const stand = playing('br-even-five', practised(WEEK));
    expect(heard(did('2026-11-19', stand))).toEqual(['did-then', 'picking-up', 'another?']);
  });

  it('says whose time it goes by where that is not known, and the day may be another there', () => {
    const elsewhere = (value: string) =>
      practised(WEEK).turn((moment) =>
        whatIDid({ ...moment, zone: 'America/New_York', isOwnZone: false }, value),
      );
    expect(elsewhere('2026-11-19').say[1]).toEqual({ key: 'by-which-time', values: { city: 'New York' } });
    expect(heard(elsewhere('2026-11-17'))).not.toContain('by-which-time');
    expect(heard(elsewhere('2026-W47'))).not.toContain('by-which-time');
  });

  it('says so where it cannot be looked up, and tells nobody else', () => {
    const stand = practised();
    stand.history = undefined;
    expect(heard(did('2026-11-19', stand))[0]).toBe('settings-unread');
    const asGuest = practised(WEEK).turn((moment) =>
      whatIDid({ ...moment, talk: { ...moment.talk, voice: 'guest' } }, '2026-11-19'),
    );
    expect(heard(asGuest)[0]).toBe('not-yours');
  });
});

describe('"when was my last session"', () => {
  it.each([
    ['first', ['st-neck', 'br-box', 'br-sigh']],
    ['last', ['br-sigh', 'br-box', 'st-neck']],
  ])('is told of the latest day, and whatever was begun with %s', (_, order) => {
    const days: Readonly<Record<string, string>> = {
      'st-neck': '2026-11-19',
      'br-box': '2026-11-10',
      'br-sigh': '2026-11-03',
    };
    const done = Object.fromEntries(
      order.map((id) => [id, { times: 1, firstDay: days[id] as string, lastDay: days[id] as string }]),
    );
    const { say } = practised([], { latest: [], done }).turn((moment) => lastTime(moment, {}));

    expect(say).toEqual([{ key: 'last-was', values: { title: 'the neck stretch', when: 'yesterday' } }]);
  });
});

describe('"when did I last do"', () => {
  const last = (day: string | undefined, stand = practised()) => {
    stand.progress = {
      ...(stand.progress as NonNullable<typeof stand.progress>),
      done: day === undefined ? {} : { 'st-neck': { times: 1, firstDay: day, lastDay: day } },
    };
    return stand.turn((moment) => lastTime(moment, { id: 'st-neck', heard: 'the neck stretch' }));
  };

  it.each([
    ['2026-11-20', /^today$/],
    ['2026-11-19', /^yesterday$/],
    ['2026-11-17', /^(last|on) Tuesday$/],
    ['2026-11-13', /^a week ago$/],
    ['2026-11-05', /^2 weeks ago$/],
    ['2026-11-07', /^2 weeks ago$/],
    ['2026-09-20', /^2 months ago$/],
    ['2026-08-20', /^3 months ago$/],
  ])('%s is told in words', (day, when) => {
    const [line] = last(day).say;
    expect(line?.key).toBe('last-was');
    expect(line?.values?.title).toBe('the neck stretch');
    expect(line?.values?.when).toMatch(when);
  });

  it('never: says only that nothing is written down', () => {
    expect(last(undefined).say).toEqual([{ key: 'never-did', values: { title: 'the neck stretch' } }]);
  });

  it('any session at all is the last one', () => {
    expect(practised().turn((moment) => lastTime(moment, {})).say[0]?.values).toMatchObject({
      title: 'box breathing',
      when: 'yesterday',
    });
    expect(heard(new Stand().turn((moment) => lastTime(moment, {})))[0]).toBe('nothing-done');
  });

  it('knows no session by that name', () => {
    const decision = practised().turn((moment) => lastTime(moment, { heard: 'flibbertigibbet' }));
    expect(heard(decision)[0]).toBe('unknown-session');
  });

  it('claims nothing where nothing could be read, and tells nobody else', () => {
    expect(heard(unread().turn((moment) => lastTime(moment, {})))[0]).toBe('settings-unread');
    const asGuest = practised().turn((moment) =>
      lastTime({ ...moment, talk: { ...moment.talk, voice: 'guest' } }, {}),
    );
    expect(heard(asGuest)[0]).toBe('not-yours');
  });
});
