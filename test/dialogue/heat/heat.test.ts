import { no, yes } from '../../../lambda/dialogue/answer';
import { beginSession } from '../../../lambda/dialogue/begin-session';
import { choose } from '../../../lambda/dialogue/choose';
import { continueSession } from '../../../lambda/dialogue/continue';
import { variantFor } from '../../../lambda/dialogue/heat/ask';
import { firstForm, isWarmByNow } from '../../../lambda/dialogue/heat/before';
import { isHeatOver } from '../../../lambda/dialogue/heat/kept-from';
import { timersAnswered } from '../../../lambda/dialogue/heat/quiet';
import { refuseHeat } from '../../../lambda/dialogue/heat/refuse';
import { chooseWay } from '../../../lambda/dialogue/heat/replies';
import { stopAll, stopHeat } from '../../../lambda/dialogue/heat/stop-heat';
import { hurts } from '../../../lambda/dialogue/hurts';
import type { Moment } from '../../../lambda/dialogue/moment';
import { sayNumber } from '../../../lambda/dialogue/number';
import { openConversation } from '../../../lambda/dialogue/open';
import { pauseSession } from '../../../lambda/dialogue/pause';
import { leaveOut } from '../../../lambda/dialogue/settings-left-out';
import { startOver } from '../../../lambda/dialogue/steer';
import { stop } from '../../../lambda/dialogue/stop';
import { somethingElse, unsure } from '../../../lambda/dialogue/to-a-caution';
import { NO_PROGRESS } from '../../../lambda/progress/progress';
import type { Refusal } from '../../../lambda/progress/reminders';
import { ASKED_BEFORE, at, EVENING, heard, Stand } from '../stand';

const HOUR = 60;

/** "Heat therapy", "fifteen minutes of heat". */
const wanting = (stand = new Stand(), minutes?: number): Stand => {
  stand.turn((moment) =>
    beginSession(moment, { kind: 'heat', ...(minutes !== undefined && { seconds: minutes * 60 }) }),
  );
  return stand;
};

const quiet = (stand: Stand): Stand => {
  stand.turn((moment) => chooseWay(moment, 'quiet'));
  return stand;
};

const minutesOf = ({ state }: Stand): number | undefined =>
  state.mode === 'heat' ? state.minutes : undefined;

/** What a decision is made from. */
const momentOf = (stand = new Stand()): Moment => {
  let known: Moment | undefined;
  stand.turn((moment) => {
    known = moment;
    return { say: [], state: moment.state, events: [] };
  });
  return known as Moment;
};

/** Another conversation, some time later. */
const later = (stand: Stand, minutes: number): Stand => {
  stand.state = { mode: 'idle' };
  stand.asked = undefined;
  stand.calm = undefined;
  return stand.after(at(minutes));
};

describe('before the first heat', () => {
  it('three short questions are asked, and nothing is kept of the answers but that it is offered', () => {
    const stand = wanting(new Stand(NO_PROGRESS));
    expect(heard(stand.last as never)).toEqual(['heat-numb?']);
    expect(heard(stand.turn(no))).toEqual(['heat-broken?']);
    expect(heard(stand.turn(no))).toEqual(['heat-heart?']);
    expect(stand.events).toEqual([]);
    expect(heard(stand.turn(no))).toEqual(['heat-offer', 'heat-way?']);
    expect(stand.progress?.heat).toEqual({ checked: { day: '2026-11-20', isOffered: true } });
  });

  it.each([
    ['the first', 0, yes],
    ['the second', 1, yes],
    ['the third', 2, yes],
    ['the second, not sure', 1, unsure],
  ])('a yes to %s leaves heat out', (_, noes, decide) => {
    const stand = wanting(new Stand(NO_PROGRESS));
    for (let index = 0; index < noes; index += 1) stand.turn(no);
    expect(heard(stand.turn(decide))).toEqual(['heat-skip', 'imagine-warmth?']);
    expect(stand.progress).toMatchObject({
      settings: { leftOut: ['heat'] },
      heat: { checked: { isOffered: false } },
    });
  });

  it('it is ten minutes the first time, whatever was asked for, and in company too', () => {
    const stand = wanting(
      new Stand({ ...NO_PROGRESS, heat: { checked: { day: '2026-11-20', isOffered: true } } }),
      20,
    );
    expect(heard(stand.last as never)).toEqual(['heat-first-time', 'heat-offer', 'heat-way?']);
    expect(minutesOf(stand)).toBe(10);
    expect(stand.turn((moment) => chooseWay(moment, 'company')).page?.run.variant).toBe('short');
  });

  it('the guided rest that was asked for begins after the check, the short one', () => {
    const stand = new Stand(NO_PROGRESS);
    stand.turn((moment) => beginSession(moment, { session: 'ht-rest' }));
    expect(heard(stand.last as never)).toEqual(['heat-numb?']);
    stand.turn(no);
    stand.turn(no);
    expect(stand.turn(no).page?.run).toMatchObject({ session: 'ht-rest', variant: 'short' });
  });

  it('where nothing can be read it is asked each time, and begins all the same', () => {
    const stand = new Stand();
    stand.progress = undefined;
    wanting(stand);
    stand.turn(no);
    stand.turn(no);
    expect(heard(stand.turn(no))).toEqual(['heat-offer', 'heat-way?']);
    expect(quiet(stand).calls).toHaveLength(1);
  });

  it('something else never begins it', () => {
    expect(wanting(new Stand(NO_PROGRESS)).turn(somethingElse).state.mode).toBe('choosing');
  });
});

describe('how long', () => {
  it.each([
    [undefined, 15],
    [5, 10],
    [12, 10],
    [15, 15],
    [19, 15],
    [20, 20],
  ])('%s minutes are %s', (asked, minutes) => {
    expect(minutesOf(wanting(new Stand(), asked))).toBe(minutes);
  });

  it.each([21, 60, 24 * 60])('%s minutes are too many: fifteen are asked about', (asked) => {
    const stand = wanting(new Stand(), asked);
    expect(heard(stand.last as never)).toEqual(['heat-cap', 'heat-minutes?']);
    expect(heard(stand.turn(yes))).toEqual(['heat-offer', 'heat-way?']);
    expect(minutesOf(stand)).toBe(15);
  });

  it('is what was asked for the last time, where nothing is said', () => {
    const stand = later(quiet(wanting(new Stand(), 20)), 2 * HOUR);
    expect(minutesOf(wanting(stand))).toBe(20);
  });

  it('may be said as a number, or be changed while it is asked how', () => {
    const stand = wanting();
    stand.turn((moment) => sayNumber(moment, 20));
    expect(minutesOf(stand)).toBe(20);
    stand.turn((moment) => beginSession(moment, { seconds: 600 }));
    expect(minutesOf(stand)).toBe(10);
  });
});

describe('in quiet', () => {
  it.each([
    [10, [300, 600]],
    [15, [300, 600, 900]],
    [20, [300, 600, 1_200]],
  ])('%s minutes ring at the looks at the skin and at the end', (minutes, seconds) => {
    const stand = quiet(wanting(new Stand(), minutes));
    const [call] = stand.calls;
    const timers = call?.do === 'start-timers' ? call.timers : [];
    expect(timers.map((timer) => timer.seconds)).toEqual(seconds);
    expect(new Set(timers.map(({ label }) => label)).size).toBe(timers.length);
    expect(timers.at(-1)?.text).toMatch(/unplug/);
    expect(timers[0]?.text).toMatch(/numb/);
    expect(heard(stand.last as never)).toEqual(['heat-set']);
    expect(stand.progress?.heat?.used).toMatchObject({ timers: ['token-1'], times: 2 - 1 });
  });

  it('"the first one" is quiet, and "the second one" company', () => {
    expect(wanting().turn((moment) => choose(moment, 'first')).say[0]?.key).toBe('heat-set');
    expect(wanting().turn((moment) => choose(moment, 'second')).page?.run.session).toBe('ht-rest');
    expect(wanting().turn(yes).say[0]?.key).toBe('heat-set');
  });

  it('Alexa asks for the permission where there is none, with the minutes in her token', () => {
    const stand = wanting(new Stand(), 20);
    stand.alerts = () => ({ is: 'refused', why: 'not-allowed' });
    const decision = quiet(stand).last;
    expect(decision?.ask).toBeUndefined();
    expect(decision).toMatchObject({
      permission: { of: 'timers', token: '{"for":"heat","minutes":20}' },
    });
    expect(stand.progress?.heat?.used?.day).toBe('2026-11-19');
  });

  it('a permission that is given sets the timers, and one that is not is not asked for again at once', () => {
    const stand = new Stand();
    stand.turn((moment) => timersAnswered(moment, 'ACCEPTED', 20));
    expect(heard(stand.last as never)).toEqual(['heat-set']);

    const other = new Stand();
    other.alerts = () => ({ is: 'refused', why: 'not-allowed' });
    expect(heard(other.turn((moment) => timersAnswered(moment, 'ACCEPTED', 20)))).toEqual([
      'heat-no-timers',
      'heat-stay?',
    ]);
    expect(other.last?.permission).toBeUndefined();
  });

  it.each(['DENIED', 'NOT_ANSWERED'] as const)('%s: the guided rest is offered, and needs none', (answer) => {
    const stand = new Stand();
    expect(heard(stand.turn((moment) => timersAnswered(moment, answer, 15)))).toEqual([
      'heat-no-timers',
      'heat-stay?',
    ]);
    expect(stand.events).toEqual(answer === 'DENIED' ? ['permission-refused'] : []);
    expect(stand.turn(yes).page?.run).toMatchObject({ session: 'ht-rest', variant: 'standard' });
  });

  it('who said no lately is not asked for it again', () => {
    const stand = new Stand();
    stand.turn((moment) => timersAnswered(moment, 'DENIED', 15));
    stand.alerts = () => ({ is: 'refused', why: 'not-allowed' });
    expect(quiet(wanting(later(stand, 6 * 24 * HOUR))).last?.permission).toBeUndefined();
    expect(quiet(wanting(later(stand, 24 * HOUR))).last?.permission).toBeDefined();
  });

  it.each<[Refusal, string]>([
    ['not-here', 'here'],
    ['too-many', 'here'],
    ['offline', 'unsure'],
    ['busy', 'unsure'],
    ['unavailable', 'unsure'],
    ['not-like-that', 'unsure'],
  ])('%s: nothing is said to be set', (why, what) => {
    const stand = wanting();
    stand.alerts = () => ({ is: 'refused', why });
    expect(quiet(stand).last).toMatchObject({ say: [{ key: 'heat-no-timers', values: { what } }] });
    expect(stand.events).not.toContain('heat');
  });

  it('is no answer where heat is not talked about', () => {
    expect(quiet(new Stand()).last?.isMiss).toBe(true);
  });
});

describe('its limits', () => {
  it.each([
    ['in quiet', () => quiet(wanting())],
    [
      'in company',
      () => {
        const stand = wanting();
        stand.turn((moment) => chooseWay(moment, 'company'));
        stand.after(at(15)).turn(stop);
        return stand;
      },
    ],
    [
      'begun by its name',
      () => {
        const stand = new Stand();
        stand.turn((moment) => beginSession(moment, { session: 'ht-rest' }));
        stand.after(at(15)).turn(stop);
        return stand;
      },
    ],
  ])('an hour without it, after heat %s, and it is not offered meanwhile', (_, begun) => {
    const stand = later(begun(), 20);
    expect(heard(wanting(stand).last as never)).toEqual(['heat-break', 'imagine-warmth?']);
    expect(heard(stand.turn((moment) => beginSession(moment, { session: 'ht-rest' })))[0]).toBe('heat-break');
    expect(heard(wanting(later(stand, 60)).last as never)).toEqual(['heat-offer', 'heat-way?']);
  });

  it('tells how long where nobody knows what the clock says', () => {
    const stand = later(quiet(wanting()), 35);
    const told = stand.turn((moment) => beginSession({ ...moment, isOwnZone: false }, { kind: 'heat' }));
    expect(told.say[0]?.values).toEqual({ when: 'none', minutes: 40 });
    expect(wanting(stand).last?.say[0]?.values).toEqual({ when: '8:15', minutes: 40 });
  });

  it('three times a day', () => {
    const stand = new Stand();
    stand.now -= at(10 * HOUR);
    for (const _ of [1, 2, 3]) later(quiet(wanting(stand)), 90);
    expect(heard(wanting(stand).last as never)).toEqual(['heat-enough', 'imagine-warmth?']);
    expect(heard(wanting(later(stand, 24 * HOUR)).last as never)).toEqual(['heat-offer', 'heat-way?']);
  });

  it('a session that is gone on with is no second time, and needs no break', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'ht-rest' }));
    stand.after(at(4)).turn(pauseSession);
    expect(stand.after(at(1)).turn(continueSession).say[0]?.values).toEqual({ kind: 'heat' });
    stand.after(at(2)).turn(stop);
    expect(later(stand, 10).turn(continueSession).page).toBeDefined();
    expect(stand.progress?.heat?.used?.times).toBe(1);
  });

  it('a session that was left before other heat is not gone on with in its break', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'ht-rest' }));
    stand.after(at(4)).turn(stop);
    quiet(wanting(later(stand, 90)));
    expect(heard(later(stand, 20).turn(continueSession))[0]).toBe('nothing-to-pick-up');
    expect(later(stand, 90).turn(continueSession).page).toBeDefined();
  });

  it('over again is more heat, once it is over', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'ht-rest' }));
    expect(heard(stand.after(at(16)).turn(startOver))).toContain('heat-break');
  });

  it.each([
    ['at once', 1, true],
    ['when the skin was looked at', 6, false],
  ])('over again in the middle, %s', (_, minutes, isThere) => {
    for (const again of [startOver, (moment: Moment) => beginSession(moment, { session: 'ht-rest' })]) {
      const stand = new Stand();
      stand.turn((moment) => beginSession(moment, { session: 'ht-rest' }));
      expect(stand.after(at(minutes)).turn(again).page !== undefined).toBe(isThere);
    }
  });
});

describe('too hot', () => {
  it('ends it, stops what would ring, and there is no more heat that day', () => {
    const stand = later(quiet(wanting()), 3);
    stand.turn(hurts);
    expect(heard(stand.last as never)).toEqual(['red-flag']);
    expect(stand.calls.at(-1)).toEqual({ do: 'stop-timers', ids: ['token-1'] });
    expect(heard(wanting(later(stand, 2 * HOUR)).last as never)).toEqual(['heat-burnt', 'imagine-warmth?']);
    expect(heard(wanting(later(stand, 24 * HOUR)).last as never)).toEqual(['heat-offer', 'heat-way?']);
  });

  it('is told in the same words where Alexa cannot be reached', () => {
    const stand = later(quiet(wanting()), 3);
    stand.alerts = () => ({ is: 'refused', why: 'unavailable' });
    expect(heard(stand.turn(hurts))).toEqual(['red-flag']);
    expect(stand.progress?.heat?.burntOn).toBe('2026-11-20');
  });

  it('ends the session as well, and it is neither gone on with nor offered', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'ht-rest' }));
    stand.after(at(4)).turn(hurts);
    expect(heard(later(stand, 2 * HOUR).turn(continueSession))[0]).toBe('nothing-to-pick-up');
    expect(heard(later(stand, 0).turn(openConversation))).not.toContain('last-time');
    expect(later(stand, 24 * HOUR).turn(continueSession).page?.run.session).toBe('ht-rest');
  });
});

describe('"stop the heat"', () => {
  it('says to take it off, and that nothing rings any more, only where that is so', () => {
    const stand = later(quiet(wanting()), 3);
    expect(stand.turn(stopHeat).say).toEqual([{ key: 'heat-off', values: { what: 'gone' } }]);
    expect(heard(stand.turn(stopHeat))).toEqual(['heat-not-on']);

    const other = later(quiet(wanting()), 3);
    other.alerts = () => ({ is: 'refused', why: 'unavailable' });
    expect(other.turn(stopHeat).say).toEqual([{ key: 'heat-off', values: { what: 'still' } }]);
  });

  it('is what "stop" means from afar, while nothing else is on', () => {
    const stand = later(quiet(wanting()), 3);
    const fromAfar = stand.turn((moment) => stopAll({ ...moment, talk: { ...moment.talk, isNew: true } }));
    expect(heard(fromAfar)).toEqual(['heat-off']);
    expect(heard(new Stand().turn(stopAll))).toEqual(['goodbye']);
  });

  it('ends the guided rest as stopping does', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'ht-rest' }));
    expect(heard(stand.after(at(3)).turn(stopHeat))).toEqual(['stopping']);
  });
});

describe('who left heat out', () => {
  it('by a wish of their own is offered something else', () => {
    const stand = new Stand();
    stand.turn((moment) => leaveOut(moment, 'heat'));
    expect(heard(wanting(stand).last as never)[0]).toBe('left-out-here');
  });

  it('while it was talked about is not asked again how they would have it', () => {
    const stand = wanting();
    expect(heard(stand.turn((moment) => leaveOut(moment, 'heat')))).not.toContain('heat-way?');
  });
});

describe('heat that is not offered any more', () => {
  it('since it was asked how to spend it does not go on', () => {
    const stand = wanting();
    stand.progress = { ...stand.progress, heat: { ...stand.progress?.heat, burntOn: '2026-11-20' } } as never;

    expect(heard(quiet(stand).last as never)).toEqual(['heat-burnt', 'imagine-warmth?']);
    expect(stand.calls).toEqual([]);
  });

  it('is asked about again in its check, whatever way is named, and nowhere else', () => {
    const checking = wanting(new Stand(NO_PROGRESS));
    expect(heard(quiet(checking).last as never)).toEqual(['heat-numb?']);
    expect(quiet(new Stand()).last?.isMiss).toBe(true);
  });

  it('gives way to something else where that suits better, or to whatever there is', () => {
    const burnt = { ...ASKED_BEFORE, heat: { ...ASKED_BEFORE.heat, burntOn: '2026-11-20' } };
    const stand = new Stand({ ...burnt, settings: { leftOut: ['heat-balls-and-rollers'] } });
    expect(heard(wanting(stand).last as never)).toEqual(['heat-burnt', 'start-with?']);

    const onlyHeat = (moment: Moment): Moment => ({
      ...moment,
      shelf: moment.shelf.filter(({ id }) => id === 'ht-rest'),
    });
    const bare = new Stand(burnt).turn((moment) => refuseHeat(onlyHeat(moment), 'burnt'));
    expect(heard(bare)[0]).toBe('heat-burnt');
    expect(bare.state).not.toMatchObject({ session: 'img-warm' });
  });

  it('is checked anew after ninety days, with the minutes that were asked for', () => {
    const checked = { day: '2026-08-01', isOffered: true };
    const stand = new Stand({ ...ASKED_BEFORE, heat: { ...ASKED_BEFORE.heat, checked } });

    expect(heard(wanting(stand, 20).last as never)).toEqual(['heat-numb?']);
    expect(minutesOf(stand)).toBe(20);
  });

  it('is not gone on with where there was other heat since it was left', () => {
    const HOUR_MILLIS = HOUR * 60_000;
    const over = (used: object | undefined, leftAt: number): boolean => {
      const heat = { checked: { day: '2026-11-01', isOffered: true }, ...(used && { used }) };
      return isHeatOver(momentOf(new Stand({ ...ASKED_BEFORE, heat } as never)), leftAt);
    };
    const used = { at: EVENING - HOUR_MILLIS / 2, endsAt: EVENING - 60_000, day: '2026-11-20', times: 1 };

    expect(over(undefined, EVENING - HOUR_MILLIS)).toBe(false);
    expect(over(used, EVENING - 60_000)).toBe(false);
    expect(over(used, EVENING - HOUR_MILLIS)).toBe(true);
  });
});

describe('a length of heat that there is none of', () => {
  it('is the shortest that there is', () => {
    expect(variantFor(momentOf(), 5)).toBe(variantFor(momentOf(), 10));
    expect(variantFor(momentOf(), 19)).toBe(variantFor(momentOf(), 15));
  });

  it('is no reason to begin with another the first time', () => {
    expect(firstForm(momentOf(new Stand(NO_PROGRESS)), 'ht-rest', 'no-such', [])).toEqual({
      variant: 'no-such',
      say: [],
    });
  });

  it('of which nobody knows when it began does not begin again', () => {
    expect(isWarmByNow(momentOf(), { session: 'ht-rest', variant: 'short', length: 600 } as never)).toBe(
      true,
    );
  });
});
