import { daysSinceFirst, favourite, lastDone, usualSeconds } from '../../lambda/progress/habits';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';

const DAY = 86_400_000;

const person: Progress = {
  ...NO_PROGRESS,
  done: {
    'br-sigh': { times: 2, firstAt: 3 * DAY },
    'br-box': { times: 5, firstAt: 2 * DAY },
    'br-belly': { times: 5, firstAt: DAY },
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
    [2 * DAY, 0],
    [3 * DAY - 1, 0],
    [3 * DAY, 1],
    [32 * DAY, 30],
  ])('at %i are %i, whole ones', (now, days) => {
    expect(daysSinceFirst(person, 'br-box', now)).toBe(days);
  });

  it('are none where it never was', () => {
    expect(daysSinceFirst(person, 'br-478', 9 * DAY)).toBeUndefined();
  });
});
