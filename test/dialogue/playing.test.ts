import { no, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { continueSession } from '../../lambda/dialogue/continue';
import { help } from '../../lambda/dialogue/help';
import { missedIt } from '../../lambda/dialogue/missed';
import { pauseSession } from '../../lambda/dialogue/pause';
import { repeatStep, skipStep, startOver, stepBack } from '../../lambda/dialogue/steer';
import { conversationEnded, stop } from '../../lambda/dialogue/stop';
import type { Decide } from '../../lambda/skill';
import { at, heard, Stand } from './stand';

/** Belly breathing of five minutes: open 0:00, settle 0:20, hands 0:45, warm-up 1:05, sets of about five from 1:47. */
const playing = (maxPageMillis?: number): Stand => {
  const stand = new Stand(undefined, maxPageMillis);
  stand.progress = {
    sessions: 0,
    seconds: 0,
    done: {},
    weeks: { kept: 0, recent: {} },
    latest: [],
    knownIds: [],
  };
  stand.turn((moment) => beginSession(moment, { session: 'br-belly', seconds: 300 }));
  return stand;
};

const over = (stand: Stand): Stand => stand.after(stand.lead + at(5, 20));

const fromOf = (stand: Stand): number | undefined => stand.last?.page?.fromMillis;

describe('pause at 2:10', () => {
  it('keeps the start of the step that was playing, and stays within earshot for two minutes', () => {
    const stand = playing();

    const decision = stand.after(at(2, 10)).turn(pauseSession);

    expect(heard(decision)).toEqual(['paused', 'ready-again?']);
    expect(decision.quietMillis).toBe(120_000);
    expect(stand.state).toMatchObject({ mode: 'paused', atMillis: at(1, 47) });
    expect(stand.progress?.place?.atMillis).toBe(at(1, 47));
  });

  it.each<[string, Decide]>([
    ['resume', continueSession],
    ['yes', yes],
    ['repeat', repeatStep],
  ])('goes on from there on %s', (_, decide) => {
    const stand = playing();
    stand.after(at(2, 10)).turn(pauseSession);

    stand.after(at(1)).turn(decide);

    expect(fromOf(stand)).toBe(at(1, 47));
    expect(stand.lead).toBeGreaterThan(0);
  });

  it('said twice stays paused', () => {
    const stand = playing();
    stand.after(at(2, 10)).turn(pauseSession);

    expect(heard(stand.turn(pauseSession))).toEqual(['paused', 'ready-again?']);
  });

  it('in the closing words counts the session as done', () => {
    const stand = playing();

    expect(heard(stand.after(at(5)).turn(pauseSession))).toEqual(['done-early', 'which-or-more?']);
    expect(stand.progress?.sessions).toBe(1);
  });

  it('without a session says so', () => {
    expect(heard(new Stand().turn(pauseSession))).toEqual(['nothing-playing', 'which-or-more?']);
  });
});

describe('resuming', () => {
  it('the next day continues at the same step, with its title and minutes', () => {
    const stand = playing();
    stand.after(at(2, 10)).turn((moment) => conversationEnded(moment, false));
    stand.after(24 * 60 * at(1));

    const decision = stand.turn(continueSession);

    expect(fromOf(stand)).toBe(at(1, 47));
    expect(decision.say).toEqual([
      { key: 'picking-up-later', values: { title: 'belly breathing', minutes: 2, kind: 'breathing' } },
    ]);
  });

  it('while it plays goes on with the step that plays', () => {
    const stand = playing();

    stand.after(at(2, 10)).turn(continueSession);

    expect(fromOf(stand)).toBe(at(1, 47));
  });

  it('after the end has nothing to pick up, and counts what was done', () => {
    const stand = playing();

    expect(heard(over(stand).turn(continueSession))).toEqual(['nothing-to-pick-up', 'which-or-more?']);
    expect(stand.events).toEqual(['begun', 'completed']);
  });
});

describe('steering', () => {
  it.each<[string, Decide, number]>([
    ['repeat says the step again', repeatStep, at(1, 47)],
    ['skip goes to the next step', skipStep, at(2, 32)],
    ['go back goes to the one before', stepBack, at(1, 5)],
    ['start over begins again', startOver, 0],
  ])('%s', (_, decide, from) => {
    const stand = playing();

    stand.after(at(2, 10)).turn(decide);

    expect(fromOf(stand)).toBe(from);
    expect(stand.state.mode).toBe('guiding');
  });

  it('back from the end keeps what was done', () => {
    const stand = playing();

    over(stand).turn(stepBack);
    stand.turn(stop);

    expect(stand.events).toEqual(['begun', 'completed', 'left']);
    expect(stand.progress).toMatchObject({ sessions: 1, seconds: 312 });
    expect(stand.progress?.place).toBeUndefined();
  });

  it('from the start after the end is once more: it is kept as a place, and counts again', () => {
    const stand = playing();

    over(stand).turn(startOver);
    expect(fromOf(stand)).toBe(0);
    expect(stand.events).toEqual(['begun', 'completed', 'begun']);
    expect(stand.progress?.place).toBeDefined();
    over(stand).turn(stop);

    expect(stand.progress?.sessions).toBe(2);
  });

  it('with nothing playing says so', () => {
    expect(heard(new Stand().turn(skipStep))).toEqual(['nothing-playing', 'which-or-more?']);
  });
});

describe('stop', () => {
  it('closes in one turn, midway and paused', () => {
    const stand = playing();
    expect(heard(stand.after(at(2)).turn(stop))).toEqual(['stopping']);
    expect(stand.state).toEqual({ mode: 'idle' });

    const paused = playing();
    paused.after(at(2)).turn(pauseSession);
    expect(heard(paused.turn(stop))).toEqual(['stopping']);
    expect(heard(new Stand().turn(stop))).toEqual(['goodbye']);
  });

  it('after the last step counts the session', () => {
    const stand = playing();

    expect(heard(over(stand).turn(stop))).toEqual(['goodbye']);
    expect(stand.progress?.done['br-belly']?.times).toBe(1);
  });
});

describe('the end of a conversation', () => {
  it('by silence after the last word counts the session as done', () => {
    const stand = playing();

    over(stand).turn((moment) => conversationEnded(moment, false));

    expect(stand.events).toEqual(['begun', 'completed']);
  });

  it('while nothing plays keeps nothing', () => {
    const stand = playing();
    stand.after(at(1)).turn(pauseSession);

    stand.turn((moment) => conversationEnded(moment, false));

    expect(stand.events).toEqual(['begun', 'left']);
  });

  it('because a long page was refused keeps its beginning, and makes pages short from then on', () => {
    const stand = playing();

    stand.turn((moment) => conversationEnded(moment, true));
    expect(stand.events).toEqual(['begun', 'left', 'page-refused']);

    stand.turn(continueSession);
    expect(stand.last?.page?.toMillis).toBeLessThanOrEqual(180_000);
    expect(heard(stand.last as NonNullable<typeof stand.last>)).toContain('go-on?');
  });

  it('because a short page was refused leaves pages as they are', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-minute' }));

    stand.turn((moment) => conversationEnded(moment, true));

    expect(stand.events).toEqual(['begun', 'left']);
  });
});

describe('a session of several pages', () => {
  it.each<[string, Decide]>([
    ['yes', yes],
    ['resume', continueSession],
    ['something unheard', missedIt],
  ])('goes on to the next page on %s, and joins without a gap', (_, decide) => {
    const stand = playing(120_000);
    const first = stand.last?.page;

    stand.after(at(2, 20)).turn(decide);

    expect(first?.fromMillis).toBe(0);
    expect(fromOf(stand)).toBe(first?.toMillis);
  });
});

describe('yes and no', () => {
  it('after the end: yes offers one thing more, no closes', () => {
    const stand = playing();
    expect(heard(over(stand).turn(yes))).toEqual(['start-with?']);
    expect(stand.events).toEqual(['begun', 'completed']);

    expect(heard(over(playing()).turn(no))).toEqual(['goodbye']);
  });

  it.each<[string, Decide]>([
    ['yes', yes],
    ['no', no],
  ])('a stray %s in the middle of a breath just goes on', (_, decide) => {
    const stand = playing();

    stand.after(at(2, 10)).turn(decide);

    expect(fromOf(stand)).toBe(at(1, 47));
  });

  it('to an offer begin it, or ask what instead', () => {
    const stand = new Stand();
    stand.state = { mode: 'offering', session: 'br-box', variant: 'short' };
    expect(stand.turn(yes).page?.run).toMatchObject({ session: 'br-box', variant: 'short' });

    stand.state = { mode: 'offering', session: 'br-box', variant: 'short' };
    expect(heard(stand.turn(no))).toEqual(['which-or-more?']);
  });

  it('to a choice take the first, or leave it', () => {
    const stand = new Stand();
    stand.state = { mode: 'choosing', offered: ['br-sigh', 'br-box'] };
    expect(stand.turn(yes).page?.run.session).toBe('br-sigh');

    stand.state = { mode: 'choosing', offered: ['br-sigh', 'br-box'] };
    expect(heard(stand.turn(no))).toEqual(['goodbye']);
  });

  it('to a pause: no asks what instead', () => {
    const stand = playing();
    stand.after(at(2)).turn(pauseSession);

    expect(heard(stand.turn(no))).toEqual(['which-or-more?']);
  });

  it('to nothing: yes opens, no closes', () => {
    expect(heard(new Stand().turn(yes))).toEqual(['welcome-first', 'start-with?']);
    expect(heard(new Stand().turn(no))).toEqual(['goodbye']);
  });
});

describe('help', () => {
  it('in a session keeps the place and asks', () => {
    const stand = playing();

    expect(heard(stand.after(at(2, 10)).turn(help))).toEqual(['help', 'carry-on?']);
    expect(stand.state).toMatchObject({ mode: 'paused', atMillis: at(1, 47) });
    expect(heard(stand.turn(help))).toEqual(['help', 'carry-on?']);
  });

  it('after a session counts it, and says what there is', () => {
    const stand = over(playing());

    expect(heard(stand.turn(help))).toEqual(['help', 'which-or-more?']);
    expect(stand.events).toEqual(['begun', 'completed']);
  });
});
