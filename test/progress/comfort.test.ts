import {
  addRating,
  type Comfort,
  changeOf,
  comfortSummary,
  isResting,
  type Rating,
  trendOf,
  whatHelped,
} from '../../lambda/progress/comfort';
import { addDays } from '../../lambda/progress/days';
import { NO_PROGRESS } from '../../lambda/progress/progress';

/** A Monday. */
const MONDAY = '2026-11-02';

let rated = 0;

const rating = (session: string, before: number, after: number, day = MONDAY): Rating => {
  rated += 1;
  return { completionId: `run-${rated}`, session, day, before, after };
};

const ratingsOf = (...ratings: readonly Rating[]): Comfort | undefined =>
  ratings.reduce<Comfort | undefined>(addRating, undefined);

/** The same rating on so many days. */
const times = (count: number, session: string, before: number, now: number, from = MONDAY): Rating[] =>
  Array.from({ length: count }, (_, index) => rating(session, before, now, addDays(from, index)));

describe('a change of a score', () => {
  it.each([
    [6, 4, 'clear-fall'],
    [10, 7, 'clear-fall'],
    [2, 0, 'clear-fall'],
    [10, 8, 'fall'],
    [9, 7, 'fall'],
    [6, 5, 'fall'],
    [1, 0, 'fall'],
    [0, 0, 'same'],
    [5, 5, 'same'],
    [5, 6, 'rise'],
    [5, 7, 'clear-rise'],
    [0, 2, 'clear-rise'],
  ])('from %d to %d is a %s', (before, now, change) => {
    expect(changeOf(before, now)).toBe(change);
  });
});

describe('a rating', () => {
  it('that is told twice counts once, and is the very same news', () => {
    const once = ratingsOf(rating('br-box', 6, 4)) as Comfort;

    const again = addRating(once, { ...rating('br-box', 9, 1), completionId: once.knownIds[0] as string });

    expect(again).toBe(once);
  });

  it('counts the same in whatever order days are told', () => {
    const [one, two, three] = [
      rating('br-box', 6, 4, '2026-11-02'),
      rating('br-box', 5, 5, '2026-11-12'),
      rating('br-box', 7, 6, '2026-11-25'),
    ] as const;

    expect(ratingsOf(three, one, two)?.weeks).toEqual(ratingsOf(one, two, three)?.weeks);
  });

  it('leaves five falls of a session, sixteen sessions, the first week and four more, however many come', () => {
    const all = Array.from({ length: 400 }, (_, day) =>
      rating(day % 2 === 0 ? 'br-box' : `session-${day % 41}`, 10, day % 11, addDays(MONDAY, day)),
    );

    const comfort = ratingsOf(...all) as Comfort;

    expect(comfort.weeks.map(({ monday }) => monday)).toHaveLength(5);
    expect(comfort.weeks[0]?.monday).toBe(MONDAY);
    expect(Object.keys(comfort.falls)).toHaveLength(16);
    expect(Math.max(...Object.values(comfort.falls).map(({ latest }) => latest.length))).toBe(5);
  });
});

describe('what helped', () => {
  it('is not told of two uses, and is of three', () => {
    expect(whatHelped(ratingsOf(...times(2, 'br-belly', 6, 3)))).toEqual([]);
    expect(whatHelped(ratingsOf(...times(3, 'br-belly', 6, 3)))).toEqual(['br-belly']);
  });

  it('weighs what was seen more often, by n of n and three', () => {
    // A fall of 3 at 3 of 6 is 1.5; of 2.6 at 5 of 8 it is 1.6.
    const often = [3, 3, 3, 2, 2].map((fall) => rating('br-belly', 6, 6 - fall));

    expect(whatHelped(ratingsOf(...times(3, 'br-box', 6, 3), ...often))).toEqual(['br-belly', 'br-box']);
  });

  it('goes by the last five uses', () => {
    expect(whatHelped(ratingsOf(...times(9, 'br-belly', 8, 2), ...times(5, 'br-belly', 4, 4)))).toEqual([]);
  });

  it('is nothing that hardly changes anything, or makes it worse', () => {
    expect(whatHelped(ratingsOf(...times(5, 'br-box', 5, 6), rating('br-belly', 5, 4)))).toEqual([]);
    expect(whatHelped(undefined)).toEqual([]);
  });
});

describe('a session after which it went up', () => {
  const twice = ratingsOf(rating('st-neck', 3, 5), rating('st-neck', 3, 3), rating('st-neck', 3, 6));

  it('twice in its last three uses is not suggested for fourteen days', () => {
    expect(isResting(twice, 'st-neck', MONDAY)).toBe(true);
    expect(isResting(twice, 'st-neck', addDays(MONDAY, 13))).toBe(true);
    expect(isResting(twice, 'st-neck', addDays(MONDAY, 14))).toBe(false);
  });

  it('once, or by one, or longer ago, still is', () => {
    expect(isResting(ratingsOf(rating('st-neck', 3, 5)), 'st-neck', MONDAY)).toBe(false);
    expect(isResting(ratingsOf(...times(3, 'st-neck', 3, 4)), 'st-neck', MONDAY)).toBe(false);
    const since = [twice, rating('st-neck', 3, 3), rating('st-neck', 3, 3)] as const;
    expect(isResting(addRating(addRating(since[0], since[1]), since[2]), 'st-neck', MONDAY)).toBe(false);
  });

  it('says nothing about another, or about what every object has', () => {
    expect(isResting(twice, 'br-box', MONDAY)).toBe(false);
    expect(isResting(twice, 'constructor', MONDAY)).toBe(false);
    expect(isResting(undefined, 'st-neck', MONDAY)).toBe(false);
  });
});

describe('a trend', () => {
  const week = (index: number): string => addDays(MONDAY, 7 * index);
  const weeks = (...scores: readonly number[]): Comfort | undefined =>
    ratingsOf(...scores.map((score, index) => rating('br-box', score, 0, week(index))));

  it('needs a week after the first, and ratings in this one', () => {
    expect(trendOf(undefined, MONDAY)).toBeUndefined();
    expect(trendOf(weeks(6), week(0))).toBeUndefined();
    expect(trendOf(weeks(6, 3), week(2))).toBeUndefined();
    expect(trendOf(weeks(6, 3), week(1))).toEqual({ way: 'better', first: 6, now: 3 });
  });

  it.each([
    ['two points', 9, 7, 'better'],
    ['30 %', 5, 3.5, 'better'],
    ['less than either', 6, 5, 'same'],
    ['from nearly nothing, where a share says nothing', 1, 0, 'same'],
    ['up in one week only', 3, 6, 'same'],
  ])('by %s: from %d to %d is %s', (_, first, now, way) => {
    const comfort = ratingsOf(
      rating('br-box', first, 0),
      rating('br-box', Math.floor(now), 0, week(1)),
      rating('br-box', Math.ceil(now), 0, week(1)),
    );

    expect(trendOf(comfort, week(1))?.way).toBe(way);
  });

  it('is worse only after a week that was so, too', () => {
    expect(trendOf(weeks(3, 5, 6), week(2))?.way).toBe('worse');
    expect(trendOf(weeks(3, 4, 6), week(2))?.way).toBe('same');
  });
});

describe('what a care team is told', () => {
  it('is averages and what helped, without a word besides', () => {
    const comfort = ratingsOf(...times(3, 'br-belly', 6, 3), rating('br-box', 4, 5));

    expect(comfortSummary({ ...NO_PROGRESS, ...(comfort && { comfort }) })).toEqual({
      ratings: 4,
      before: 5.5,
      after: 3.5,
      helped: ['br-belly'],
    });
  });

  it('is nothing of whoever was never asked', () => {
    expect(comfortSummary(NO_PROGRESS)).toBeUndefined();
  });
});
