import { daysSinceFirst, favourite, lastDone, usualNow, usualSeconds } from '../../lambda/progress/habits';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';

const DAY = 86_400_000;

const person: Progress = {
  ...NO_PROGRESS,
  done: {
    'br-sigh': { times: 2, firstDay: '1970-01-04', lastDay: '1970-01-04' },
    'br-box': { times: 5, firstDay: '1970-01-03', lastDay: '1970-01-03' },
    'br-belly': { times: 5, firstDay: '1970-01-02', lastDay: '1970-01-02' },
  },
  latest: [
    { session: 'br-sigh', variant: 'standard', seconds: 301 },
    { session: 'br-box', variant: 'short', seconds: 168 },
    { session: 'br-belly', variant: 'long', seconds: 604 },
  ],
};

const all = () => true;
const none = () => false;
const without = (left: string) => (session: string) => session !== left;

describe('the session done last', () => {
  it('is the newest', () => {
    expect(lastDone(person, all)).toBe('br-sigh');
  });

  it('is the newest of those that the person may do', () => {
    expect(lastDone(person, without('br-sigh'))).toBe('br-box');
  });

  it('is none for a new person, or where nothing is allowed', () => {
    expect(lastDone(NO_PROGRESS, all)).toBeUndefined();
    expect(lastDone(person, none)).toBeUndefined();
  });
});

describe('the favourite', () => {
  it('is what was done most often, of equals the one begun earliest', () => {
    expect(favourite(person, all)).toBe('br-belly');
  });

  it('is the next one where it is not allowed', () => {
    expect(favourite(person, without('br-belly'))).toBe('br-box');
  });

  it('is none for a new person, or where nothing is allowed', () => {
    expect(favourite(NO_PROGRESS, all)).toBeUndefined();
    expect(favourite(person, none)).toBeUndefined();
  });
});

describe('the usual length', () => {
  it('is the middle one of the latest sessions', () => {
    expect(usualSeconds(person)).toBe(301);
  });

  it('is the shorter of two', () => {
    expect(usualSeconds({ ...person, latest: person.latest.slice(0, 2) })).toBe(168);
  });

  it('is that of the only session', () => {
    expect(usualSeconds({ ...person, latest: person.latest.slice(2) })).toBe(604);
  });

  it('is unknown of a new person', () => {
    expect(usualSeconds(NO_PROGRESS)).toBeUndefined();
  });
});

describe('days since a session was first done', () => {
  it.each([
    ['1970-01-03', 0],
    ['1970-01-04', 1],
    ['1970-02-02', 30],
  ])('on %s are %i', (today, days) => {
    expect(daysSinceFirst(person, 'br-box', today)).toBe(days);
  });

  it('are none where it never was', () => {
    expect(daysSinceFirst(person, 'br-478', '1970-01-10')).toBeUndefined();
  });
});

describe('what is usual at this time of day', () => {
  const HOUR = DAY / 24;
  const did = (...times: readonly (readonly [session: string, atHours: number | undefined])[]): Progress => ({
    ...NO_PROGRESS,
    latest: times.map(([session, hours]) => ({
      session,
      variant: 'standard',
      seconds: 300,
      ...(hours !== undefined && { doneAt: hours * HOUR }),
    })),
  });
  /** At seven in the evening of the tenth day. */
  const now = (10 * 24 + 19) * HOUR;
  const evening = (day: number, hour = 19): number => day * 24 + hour;

  it.each([
    [
      'twice of the last three',
      did(['br-box', evening(9)], ['mv-flow', evening(9, 8)], ['br-belly', evening(8)]),
      'br-box',
    ],
    [
      'within an hour and a half of it',
      did(['br-box', evening(9, 17.5)], ['br-belly', evening(8, 20.5)]),
      'br-box',
    ],
    ['further off', did(['br-box', evening(9, 17.4)], ['br-belly', evening(8, 20.6)]), undefined],
    ['once only', did(['br-box', evening(9)], ['br-belly', evening(8, 9)]), undefined],
    ['twice in one evening', did(['br-box', evening(9, 19)], ['br-belly', evening(9, 18.5)]), undefined],
    [
      'and today already',
      did(['br-box', evening(10, 18.7)], ['br-box', evening(9)], ['br-box', evening(8)]),
      undefined,
    ],
    ['at a time that was not noted', did(['br-box', undefined], ['br-belly', undefined]), undefined],
    ['never', NO_PROGRESS, undefined],
  ])('when it was done %s', (_, progress, session) => {
    expect(usualNow(progress, now)).toBe(session);
  });

  it('looks past midnight', () => {
    const late = did(['sl-wind', evening(9, 23.5)], ['sl-wind', evening(8, 23.8)]);
    expect(usualNow(late, (11 * 24 + 0.5) * HOUR)).toBe('sl-wind');
  });
});
