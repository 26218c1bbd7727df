import { no, theOther, yes } from '../../../lambda/dialogue/answer';
import { beginSession } from '../../../lambda/dialogue/begin-session';
import { choose } from '../../../lambda/dialogue/choose';
import type { Decision } from '../../../lambda/dialogue/decision';
import { findSession } from '../../../lambda/dialogue/find-session';
import type { Moment } from '../../../lambda/dialogue/moment';
import { openConversation } from '../../../lambda/dialogue/open';
import { beginPlan, whichPrograms } from '../../../lambda/dialogue/plan/begin-plan';
import {
  flareToday,
  howFar,
  planToday,
  planTomorrow,
  repeatWeek,
  restToday,
  skipToday,
  startToday,
} from '../../../lambda/dialogue/plan/day-plan';
import { askToLeave, growOnRequest } from '../../../lambda/dialogue/plan/replies';
import { tooHard } from '../../../lambda/dialogue/too-hard';
import type { Plan } from '../../../lambda/progress/plan';
import type { Progress } from '../../../lambda/progress/progress';
import { card, over } from '../cards';
import { ASKED_BEFORE, at, EVENING, heard, Stand } from '../stand';

const DAY = at(24 * 60);
const TODAY = '2026-11-20';

const PLAN: Plan = { id: 'p', program: 'four-weeks', day: 1, done: [], results: {} };

const onPlan = (plan: Partial<Plan>, progress: Partial<Progress> = {}): Stand =>
  new Stand({ ...ASKED_BEFORE, welcomedAt: 0, sessions: 1, ...progress, plan: { ...PLAN, ...plan } });

/** What is offered, by session and variant. */
const offered = ({ state }: Decision): string =>
  state.mode === 'offering' ? `${state.session} ${state.variant}` : state.mode;

/** Decides as if one session were not there any more. */
const lacking =
  (session: string, decide: (moment: Moment) => Decision) =>
  (moment: Moment): Decision =>
    decide({ ...moment, shelf: moment.shelf.filter(({ id }) => id !== session) });

const flare = (stand: Stand): Decision =>
  stand.turn((moment) => flareToday(moment, false, (other) => findSession(other, { needs: ['flare'] })));

/** A session that was begun is heard to its end, and no more is wanted. */
const listen = (stand: Stand, minutes = 15): Decision => stand.after(at(minutes)).turn(no);

describe('a programme', () => {
  it('begins with one of two names, by its place as well', () => {
    const stand = new Stand();
    const asked = stand.turn((moment) => beginPlan(moment, undefined));
    const begun = stand.turn((moment) => choose(moment, 'second'));

    expect(heard(asked)).toEqual(['which-plan?']);
    expect(heard(begun)).toEqual(['plan-begun', 'plan-today', 'start-with?']);
    expect(stand.progress?.plan).toMatchObject({ program: 'four-weeks', day: 1 });
  });

  it('begins with the first of them on a yes, and names all of them on a no', () => {
    const stand = new Stand();
    stand.turn((moment) => beginPlan(moment, undefined));
    const names = stand.turn(no);
    const again = new Stand();
    again.turn((moment) => beginPlan(moment, undefined));
    again.turn(yes);

    expect(heard(names)).toEqual(['plan-names', 'plan-by-name?']);
    expect(again.progress?.plan?.program).toBe('first-week');
  });

  it('begins at once by its name', () => {
    const stand = new Stand();
    stand.turn((moment) => beginPlan(moment, 'sleep'));

    expect(stand.progress?.plan).toMatchObject({ program: 'sleep', day: 1 });
  });

  it('is the first of them by its place, and a third there is none', () => {
    const stand = new Stand();
    stand.turn((moment) => beginPlan(moment, undefined));
    const third = new Stand();
    third.turn((moment) => beginPlan(moment, undefined));
    stand.turn((moment) => choose(moment, 'first'));

    expect(third.turn((moment) => choose(moment, 'third')).isMiss).toBe(true);
    expect(stand.progress?.plan?.program).toBe('first-week');
    expect(third.progress?.plan).toBeUndefined();
  });

  it('is the second of them for who says "the other one"', () => {
    const stand = new Stand();
    stand.turn((moment) => beginPlan(moment, undefined));

    expect(heard(stand.turn(theOther))).toEqual(['plan-begun', 'plan-today', 'start-with?']);
    expect(stand.progress?.plan?.program).toBe('four-weeks');
  });

  it('is gone on with where it is under way', () => {
    const stand = onPlan({ day: 5 });

    expect(offered(stand.turn((moment) => beginPlan(moment, undefined)))).toBe('st-neck short');
    expect(offered(stand.turn((moment) => beginPlan(moment, 'four-weeks')))).toBe('st-neck short');
    expect(stand.events).toEqual([]);
  });

  it('gives way to another one on a yes alone', () => {
    const stays = onPlan({ day: 5 });
    stays.turn((moment) => beginPlan(moment, 'sleep'));
    stays.turn(no);
    const changes = onPlan({ day: 5 });
    changes.turn((moment) => beginPlan(moment, 'sleep'));
    changes.turn(yes);

    expect(stays.progress?.plan).toMatchObject({ id: 'p', day: 5 });
    expect(changes.progress?.plan).toMatchObject({ program: 'sleep', day: 1 });
  });

  it('that is not there any more is no plan, and nothing of it is lost', () => {
    const stand = onPlan({ program: 'constructor' });

    expect(heard(stand.turn(planToday))).toEqual(['no-plan', 'which-plan?']);
    expect(stand.progress?.plan?.program).toBe('constructor');
  });

  it('by a name that none has any more is asked after, and nothing changes', () => {
    const on = onPlan({ day: 5 });
    const decision = on.turn((moment) => beginPlan(moment, 'constructor'));

    expect(heard(new Stand().turn((moment) => beginPlan(moment, 'constructor')))).toEqual(['which-plan?']);
    expect(offered(decision)).toBe('st-neck short');
    expect(on.events).toEqual([]);
  });

  it.each([
    ['a yes to the first of two', undefined, yes],
    ['"the second one"', undefined, (moment: Moment) => choose(moment, 'second')],
    ['a yes to another one', 'sleep', yes],
  ])('is not begun where it could be read when it was asked, and not any more: %s', (_, named, reply) => {
    const stand = named === undefined ? new Stand() : onPlan({ day: 5 });
    stand.turn((moment) => beginPlan(moment, named));
    stand.progress = undefined;

    expect(heard(stand.turn(reply))[0]).toBe('plan-unread');
  });

  it('is not begun over one that cannot be read', () => {
    const stand = new Stand();
    stand.progress = undefined;
    const decisions = [beginPlan, askToLeave, planToday, skipToday, howFar, repeatWeek].map((decide) =>
      stand.turn((moment) => decide(moment, 'sleep' as never)),
    );

    expect(decisions.map((decision) => heard(decision)[0])).toEqual(decisions.map(() => 'plan-unread'));
    expect(stand.events).toEqual([]);
  });
});

describe('a day', () => {
  it('flows from one session into the next, and is done with the last', () => {
    const stand = onPlan({ day: 3 });
    stand.turn(openConversation);
    const first = stand.turn(yes);
    const second = stand.after(at(3)).turn(yes);
    listen(stand);

    expect(first.ask?.key).toBe('second-part');
    expect([first.page?.run.session, second.page?.run.session]).toEqual(['pmr-four', 'st-lying']);
    expect(second.ask?.key).not.toBe('second-part');
    expect(stand.progress?.plan).toMatchObject({ day: 4, lastDay: TODAY });
  });

  it('counts as well when its session is asked for by name, and at another length', () => {
    const stand = onPlan({ day: 8 });
    stand.turn((moment) => beginSession(moment, { session: 'br-even-five', length: 'long' }));
    listen(stand);

    expect(stand.progress?.plan?.day).toBe(9);
  });

  it('does not count another session', () => {
    const stand = onPlan({ day: 8 });
    stand.turn((moment) => beginSession(moment, { session: 'br-box' }));
    listen(stand);

    expect(stand.progress?.plan?.day).toBe(8);
    expect(stand.progress?.sessions).toBe(2);
  });

  it('is offered after a place to go on from', () => {
    const place = {
      run: { session: 'br-belly', variant: 'standard', completionId: 'x' },
      atMillis: 60_000,
      savedAt: EVENING,
    };
    const stand = onPlan({ day: 8 }, { place });

    expect(heard(stand.turn(openConversation))).toContain('carry-on?');
  });

  it('is told without what it is about after the long welcome, in one breath', () => {
    const stand = onPlan({ day: 3 });
    const { welcomedAt: _, ...newcomer } = stand.progress as Progress;
    stand.progress = newcomer;
    const decision = stand.turn(openConversation);

    expect(heard(decision)).toEqual(['welcome-first', 'plan-today', 'start-with?']);
    expect(decision.say[1]?.values?.point).toBe('');
  });

  it('begins at once for who says so', () => {
    const stand = onPlan({ day: 10 });

    expect(stand.turn(startToday).page?.run).toMatchObject({
      session: 'br-long-exhale',
      variant: 'standard',
    });
  });

  it('is told in the middle of a session, which goes on', () => {
    const stand = onPlan({ day: 8 });
    stand.turn((moment) => beginSession(moment, { session: 'br-box' }));
    const told = stand.after(at(1)).turn(planToday);

    expect(heard(told)[0]).toBe('plan-today');
    expect(told.page?.run.session).toBe('br-box');
  });

  it('that is over is told so in the middle of another session, which goes on', () => {
    const told = [
      { day: 9, practisedOn: TODAY, lastDay: TODAY },
      { day: 29, practisedOn: '2026-11-18', lastDay: '2026-11-18' },
    ].map((plan) => {
      const stand = onPlan(plan);
      stand.turn((moment) => beginSession(moment, { session: 'br-box' }));
      return stand.after(at(1)).turn(planToday);
    });

    expect(told.map((decision) => heard(decision)[0])).toEqual(['plan-done-today', 'plan-over']);
    expect(told.map(({ page }) => page?.run.session)).toEqual(['br-box', 'br-box']);
  });

  it('that had two sessions when the first was done, and has one now, is over with that one', () => {
    const stand = onPlan({ day: 8, done: [0], reviewed: 7 });
    const decision = stand.turn(planToday);
    stand.turn(yes);
    listen(stand);

    expect(heard(decision)).toEqual(['plan-part-left', 'start-with?']);
    expect(stand.progress?.plan?.day).toBe(9);
  });

  it('has something calm in place of a session that is not there any more', () => {
    expect(offered(onPlan({ day: 8, reviewed: 7 }).turn(lacking('br-even-five', planToday)))).toBe(
      'br-long-exhale standard',
    );
  });

  it('has something calm where all that comes near to what a person leaves out is in the day anyway', () => {
    const shelf = [
      card('st-blades', { leftOutBy: { rollers: [] } }),
      card('br-minute'),
      card('scan-body', { kind: 'meditation' }),
    ];
    const stand = onPlan({ day: 13 }, { settings: { leftOut: ['rollers'] } });

    expect(offered(stand.turn(over(shelf, planToday)))).toBe('scan-body standard');
  });

  it('takes what is offered in place of what a person leaves out', () => {
    const stand = onPlan({ day: 17 }, { settings: { leftOut: ['rollers'] } });
    const decision = stand.turn(openConversation);

    expect(offered(decision)).toMatch(/^sm-hands /);
    stand.turn(yes);
    stand.after(at(6)).turn(yes);
    listen(stand);
    expect(stand.progress?.plan?.day).toBe(18);
  });

  it('is never held against anybody who was away', () => {
    const stand = onPlan({ day: 8, lastDay: '2026-01-01' });

    expect(heard(stand.turn(openConversation))).not.toContain('plan-done-today');
    expect(stand.progress?.plan?.day).toBe(8);
  });
});

describe('P2 and P3: at the end of a week', () => {
  const KEPT = { results: { stretch: 'dddd' } };
  /** The last week once more: nothing in it is new, or longer. */
  const AGAIN = { program: 'move', day: 8, furthest: 15, ...KEPT };

  it('may grow where it was kept, and grows on a yes', () => {
    const stand = onPlan(AGAIN);
    const asked = stand.turn(openConversation);

    expect(asked.ask).toEqual({ key: 'plan-grow', values: { kind: 'stretch' } });
    expect(offered(stand.turn(yes))).toBe('st-lying long');
  });

  it('stays as it is on a no', () => {
    const stand = onPlan(AGAIN);
    stand.turn(openConversation);

    expect(offered(stand.turn(no))).toBe('st-lying standard');
  });

  it('gets easier for who says that it is too hard, and longer for who says longer', () => {
    const easier = onPlan(AGAIN);
    easier.turn(openConversation);
    const longer = onPlan(AGAIN);
    longer.turn(openConversation);

    expect(offered(easier.turn(tooHard))).toBe('st-lying short');
    expect(offered(longer.turn((moment) => beginSession(moment, { length: 'long' })))).toBe('st-lying long');
  });

  it.each([
    ['it was mixed', { results: { stretch: 'dnnd' } }],
    ['something grew less than a week ago', { steppedOn: '2026-11-15', longer: ['massage'] }],
    ['it is gentle after a flare', { gentler: 1 }],
    ['the week ahead is longer by itself', { furthest: 8 }],
    ['the week ahead brings strength', { program: 'four-weeks', day: 15, furthest: 15 }],
  ])('is not asked to grow where %s, however it is asked for', (_, plan) => {
    const stand = onPlan({ ...AGAIN, ...plan });
    const asked = stand.turn(openConversation);
    stand.turn((moment) => beginSession(moment, { length: 'long' }));

    expect(asked.ask?.key).toBe('plan-stay');
    expect(stand.progress?.plan?.longer ?? []).not.toContain('stretch');
  });

  it('lets what is new begin as it is planned, and grow when it comes again', () => {
    const grown = { longer: ['stretch'], day: 9, reviewed: 7 };

    expect(offered(onPlan(grown).turn(planToday))).toBe('st-lying standard');
    expect(offered(onPlan({ ...grown, furthest: 15 }).turn(planToday))).toBe('st-lying long');
  });

  it('is asked once', () => {
    const stand = onPlan(AGAIN);
    stand.turn(openConversation);
    stand.turn(no);

    expect(heard(stand.turn(openConversation))).toContain('start-with?');
  });
});

describe('P4: after a flare on the next day', () => {
  it('is one step shorter until two sessions went well', () => {
    const stand = onPlan({ day: 8, practisedOn: '2026-11-19', lastDay: '2026-11-19' });
    flare(stand);
    const days = [0, 1, 2].map(() => {
      stand.after(DAY);
      const decision = stand.turn(openConversation);
      stand.turn(yes);
      listen(stand);
      return offered(decision);
    });

    expect(days).toEqual(['st-lying short', 'br-long-exhale short', 'st-neck standard']);
  });
});

describe('P5: on a good day', () => {
  it('it is enough when the day is done: something else is quiet, and only for who asks', () => {
    const stand = onPlan({ day: 10 });
    stand.turn(startToday);
    const more = stand.after(at(5, 20)).turn(yes);

    expect(heard(more)).toEqual(['plan-done-today', 'start-with?']);
    expect(['br', 'img', 'mind', 'scan', 'kind']).toContain(offered(more).split('-')[0]);
    expect(heard(stand.turn(openConversation))).toEqual(['welcome-back', 'plan-done-today', 'and-now?']);
    expect(heard(stand.turn(startToday))).toEqual(['plan-done-today', 'and-now?']);
  });
});

describe('P6: on a bad day', () => {
  it('a rest counts, keeps a minute of the routine, and takes the day', () => {
    const stand = onPlan({ day: 9 });
    const decision = stand.turn(restToday);

    expect(heard(decision)).toEqual(['rest-day', 'start-with?']);
    expect(offered(decision)).toBe('br-minute micro');
    expect(stand.progress).toMatchObject({ plan: { day: 10 }, gentle: { days: 1 } });
    expect(heard(stand.turn(planToday))).toEqual(['plan-quiet-today', 'and-now?']);
  });

  it('a rest counts where the minute is left out: then it is asked what they would like', () => {
    const stand = onPlan({ day: 9 });
    const decision = stand.turn(lacking('br-minute', restToday));

    expect(heard(decision)[0]).toBe('rest-day');
    expect(stand.state.mode).toBe('choosing');
    expect(stand.progress).toMatchObject({ plan: { day: 10 }, gentle: { days: 1 } });
  });

  it('a rest counts for somebody without a plan', () => {
    const stand = new Stand();
    stand.turn(restToday);

    expect(stand.progress?.gentle?.days).toBe(1);
  });

  it('a flare makes the day a gentle one, and it counts, once', () => {
    const stand = onPlan({ day: 9 });
    const decision = flare(stand);
    flare(stand);

    expect(heard(decision)).toEqual(['flare-day', 'start-with?']);
    expect(offered(decision)).toBe('rt-flare short');
    expect(stand.progress).toMatchObject({ plan: { day: 10 }, gentle: { days: 1 } });
  });

  it('a flare leads to what was asked for with it, and the day is a gentle one', () => {
    const stand = onPlan({ day: 9 });
    const decision = stand.turn((moment) =>
      flareToday(moment, true, (other) => findSession(other, { needs: ['flare'] })),
    );

    expect(heard(decision)[0]).toBe('flare-day');
    expect(stand.progress).toMatchObject({ plan: { day: 10 }, gentle: { days: 1 } });
  });

  it('a day is skipped without a word about it, once', () => {
    const stand = onPlan({ day: 9 });

    expect(heard(stand.turn(skipToday))).toEqual(['plan-skipped', 'and-now?']);
    expect(heard(stand.turn(skipToday))).toEqual(['plan-quiet-today', 'and-now?']);
    expect(stand.progress?.plan?.day).toBe(10);
  });

  it('a flare is what it was for somebody without a plan', () => {
    const [stand, other] = [new Stand(), new Stand()];

    expect(flare(stand)).toEqual(other.turn((moment) => findSession(moment, { needs: ['flare'] })));
  });
});

describe('P7: strength', () => {
  const strength = (lastDay: string) => ({ done: { 'sg-core': { times: 1, firstDay: lastDay, lastDay } } });

  it('is never done two days running, wherever it was done the day before', () => {
    const stand = onPlan({ day: 24 }, strength('2026-11-19'));
    const decision = stand.turn(planToday);

    expect(heard(decision)).toContain('plan-no-strength');
    expect(offered(decision)).toBe('br-long-exhale standard');
    stand.turn(yes);
    listen(stand);
    expect(stand.progress?.plan?.day).toBe(25);
  });

  it('is done where there was a day in between', () => {
    expect(offered(onPlan({ day: 24 }, strength('2026-11-18')).turn(planToday))).toBe('sg-posture standard');
  });

  it('gives way to whatever else there is where nothing calm is left', () => {
    const shelf = [card('st-neck'), card('sg-posture', { kind: 'strength' })];
    const stand = onPlan(
      { day: 24 },
      { done: { 'sg-posture': { times: 1, firstDay: '2026-11-19', lastDay: '2026-11-19' } } },
    );

    expect(offered(stand.turn(over(shelf, planToday)))).toBe('st-neck standard');
  });

  it('gives way to something that the day does not have anyway', () => {
    expect(offered(onPlan({ day: 15, reviewed: 14 }, strength('2026-11-19')).turn(planToday))).toBe(
      'img-place short',
    );
  });
});

describe('P8: breathing', () => {
  it('is never asked to grow', () => {
    const stand = onPlan({ program: 'calm', day: 8, furthest: 15, results: { breathing: 'dddd' } });

    expect(stand.turn(openConversation).ask?.key).toBe('plan-stay');
  });

  it('is what is meant where nothing is named', () => {
    expect(offered(onPlan({ day: 10 }).turn((moment) => growOnRequest(moment)))).toBe('br-long-exhale long');
  });

  it('grows for who asks, and what else grows has to be kept first', () => {
    const breathing = onPlan({ day: 10 });
    const stretch = onPlan({ day: 11, furthest: 29 });

    expect(offered(breathing.turn((moment) => growOnRequest(moment, 'breathing')))).toBe(
      'br-long-exhale long',
    );
    expect(heard(stretch.turn((moment) => growOnRequest(moment, 'stretch')))).toContain('plan-holds');
    expect(offered(stretch.turn(planToday))).toBe('st-neck standard');
  });
});

describe('"what\'s tomorrow"', () => {
  it('on the last day, where no other comes, is where somebody is', () => {
    const { say } = onPlan({ program: 'first-week', day: 7 }).turn(planTomorrow);

    expect(say).toMatchObject([{ key: 'plan-where', values: { day: 7, days: 7 } }]);
  });

  it('is told as of now where the calendar leaves tomorrow out, as it once did in Samoa', () => {
    const inSamoa = (moment: Moment): Decision =>
      planTomorrow({ ...moment, zone: 'Pacific/Apia', atMillis: Date.parse('2011-12-30T05:00:00Z') });

    const strength = { 'sg-core': { times: 1, firstDay: '2011-12-28', lastDay: '2011-12-28' } };
    const [line] = onPlan({ day: 23 }, { done: strength }).turn(inSamoa).say;

    expect(line).toMatchObject({ key: 'plan-tomorrow', values: { first: 'the long out-breath' } });
  });
});

describe('P9: after the last day', () => {
  it('goes on with the programme that comes after it, where that one goes on', () => {
    const stand = onPlan({ program: 'first-week', day: 8 });
    const asked = stand.turn(openConversation);
    stand.turn(yes);

    expect(heard(asked)).toEqual(['welcome-back', 'plan-over', 'plan-then?']);
    expect(stand.progress?.plan).toMatchObject({ program: 'four-weeks', day: 8 });
  });

  it('begins the one that comes after it where that one has no day to go on with', () => {
    const stand = onPlan({ program: 'first-week', day: 8 });
    stand.turn(openConversation);
    stand.turn((moment) => {
      const { programs } = moment.library;
      const next = programs['four-weeks'] as NonNullable<(typeof programs)[string]>;
      const short = { ...next, days: next.days.slice(0, 7) };
      return yes({
        ...moment,
        library: { ...moment.library, programs: { ...programs, 'four-weeks': short } },
      });
    });

    expect(stand.progress?.plan).toMatchObject({ program: 'four-weeks', day: 1 });
  });

  it('offers the day of another plan that was begun elsewhere before the yes', () => {
    const stand = onPlan({ program: 'first-week', day: 8 });
    stand.turn(openConversation);
    stand.progress = { ...(stand.progress as Progress), plan: { ...PLAN, id: 'q', program: 'move', day: 2 } };
    const decision = stand.turn(yes);

    expect(offered(decision)).toBe('st-neck short');
    expect(stand.progress?.plan).toMatchObject({ id: 'q', day: 2 });
  });

  it('goes through the last week once more on a yes, where nothing comes after', () => {
    const stand = onPlan({ program: 'four-weeks', day: 29 });
    const asked = stand.turn(openConversation);

    expect(asked.ask?.key).toBe('last-week-again');
    expect(heard(stand.turn(yes))[0]).toBe('week-again');
    expect(stand.progress?.plan?.day).toBe(22);
  });

  it('leaves it at that on a no, and what was done stays', () => {
    const stand = onPlan({ program: 'four-weeks', day: 29 });
    stand.turn(openConversation);
    stand.turn(no);

    expect(stand.progress?.plan).toBeUndefined();
    expect(stand.progress?.sessions).toBe(1);
  });
});

describe('going back', () => {
  it('repeats the week that has just ended, in the evening of its last day', () => {
    const stand = onPlan({ day: 15, lastDay: TODAY, practisedOn: TODAY });
    stand.turn(repeatWeek);

    expect(stand.progress?.plan?.day).toBe(8);
  });

  it('names what there is to whoever asks, plan or none', () => {
    expect(heard(onPlan({}).turn(whichPrograms))).toEqual(['plan-names', 'plan-by-name?']);
  });

  it('leaves no plan by mistake: a no to that goes on with what was playing', () => {
    const stand = onPlan({ day: 9 });
    stand.turn(startToday);
    stand.after(at(1)).turn(askToLeave);
    const stays = stand.turn(no);

    expect(heard(stays)).toEqual(['plan-stays', 'carry-on?']);
    expect(stand.progress?.plan?.id).toBe('p');
  });
});
