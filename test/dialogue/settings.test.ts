import { no, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import type { Decision } from '../../lambda/dialogue/decision';
import type { Moment } from '../../lambda/dialogue/moment';
import { whatNext } from '../../lambda/dialogue/open';
import { pauseSession } from '../../lambda/dialogue/pause';
import { askToForget, forgetThat } from '../../lambda/dialogue/settings-forgotten';
import { leaveIn, leaveOut } from '../../lambda/dialogue/settings-left-out';
import { mySettings } from '../../lambda/dialogue/settings-told';
import { setUsualLength } from '../../lambda/dialogue/usual-length';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import type { Settings } from '../../lambda/progress/settings';
import { at, heard, Stand } from './stand';

const having = (settings: Settings): Stand => new Stand({ ...NO_PROGRESS, settings });

const playing = (session: string, stand = new Stand()): Stand => {
  stand.turn((moment) => beginSession(moment, { session }));
  return stand.after(at(1));
};

/** "What is there?" */
const askWhat = (moment: Moment): Decision => whatNext(moment, []);

const unread = (): Stand => {
  const stand = new Stand();
  stand.progress = undefined;
  return stand;
};

describe('leaving out', () => {
  it('is said back by what it is, and kept under its neutral name alone', () => {
    const stand = new Stand();

    const decision = stand.turn((moment) => leaveOut(moment, 'holds-planks-and-floor'));

    expect(decision.say[0]).toEqual({
      key: 'leaving-out',
      values: { what: 'long breath holds, planks, and anything flat on the floor' },
    });
    expect(stand.progress?.settings).toEqual({ leftOut: ['holds-planks-and-floor'] });
    expect(decision.undo).toEqual({ leftOut: null });
    expect(JSON.stringify(stand.progress)).not.toContain('pregnan');
  });

  it.each([
    ['roller', { withoutEquipment: ['roller'] }],
    ['kneeling', { withoutPositions: ['kneeling'] }],
    ['floor', { leftOut: ['floor'] }],
  ])('of %s is kept as %o', (name, settings) => {
    const stand = new Stand();
    stand.turn((moment) => leaveOut(moment, name));
    expect(stand.progress?.settings).toEqual(settings);
  });

  it('that was said before is said back again, and changes nothing', () => {
    const stand = having({ leftOut: ['floor'] });

    const decision = stand.turn((moment) => leaveOut(moment, 'floor'));

    expect(heard(decision)[0]).toBe('leaving-out');
    expect(decision).toMatchObject({ events: [] });
    expect(decision.undo).toBeUndefined();
  });

  it('goes on with the step that plays', () => {
    const stand = playing('br-even-five');

    const decision = stand.turn((moment) => leaveOut(moment, 'roller'));

    expect(heard(decision)).toEqual(['leaving-out', 'picking-up', 'another?']);
    expect(decision.page?.run.session).toBe('br-even-five');
    expect(decision.page?.fromMillis).toBeGreaterThan(0);
  });

  it('of what plays ends it kindly, keeps its place, and offers what there is instead', () => {
    const stand = playing('br-box');

    const decision = stand.turn((moment) => leaveOut(moment, 'breath-holds'));

    expect(heard(decision)).toEqual(['leaving-out', 'ending-this-one', 'start-with?']);
    expect(decision.page).toBeUndefined();
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'br-even-five' });
    expect(stand.progress?.place?.run.session).toBe('br-box');
  });

  it('of what waits paused ends that, too', () => {
    const stand = playing('br-box');
    stand.turn(pauseSession);

    const decision = stand.turn((moment) => leaveOut(moment, 'breath-holds'));

    expect(heard(decision)).toEqual(['leaving-out', 'ending-this-one', 'start-with?']);
  });

  it('of what is offered offers something else', () => {
    const stand = new Stand();
    stand.state = { mode: 'offering', session: 'ht-rest', variant: 'standard' };

    const decision = stand.turn((moment) => leaveOut(moment, 'heat'));

    expect(heard(decision)).toEqual(['leaving-out', 'start-with?']);
    expect(stand.state).toMatchObject({ session: 'img-warm' });
  });

  it('passes over what is left out for another reason, and names what there is where nothing is meant instead', () => {
    const stand = playing('br-box', having({ leftOut: ['massage'] }));
    stand.turn((moment) => leaveOut(moment, 'breath-counting'));
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'img-place' });

    const roller = playing('sm-roller-wall');
    expect(heard(roller.turn((moment) => leaveOut(moment, 'roller')))[1]).toBe('ending-this-one');
    expect(roller.state.mode).not.toBe('guiding');
  });

  it('of a thing ends a variant that takes it, and offers the session without, or what does instead', () => {
    const stand = playing('sm-roller-wall');

    const decision = stand.turn((moment) => leaveOut(moment, 'roller'));

    expect(heard(decision)).toEqual(['leaving-out', 'ending-this-one', 'start-with?']);
  });

  it('of what is over already leaves the end as it is', () => {
    const stand = playing('br-box').after(at(20));

    const decision = stand.turn((moment) => leaveOut(moment, 'breath-holds'));

    expect(heard(decision)).not.toContain('ending-this-one');
    expect(stand.progress?.sessions).toBe(1);
  });

  it('of nearly everything is refused', () => {
    const stand = having({ withoutPositions: ['standing', 'seated', 'kneeling'] });

    const decision = stand.turn((moment) => leaveOut(moment, 'lying'));

    expect(heard(decision)[0]).toBe('nothing-would-be-left');
    expect(stand.progress?.settings).toEqual({ withoutPositions: ['standing', 'seated', 'kneeling'] });
  });

  it.each([undefined, 'broccoli'])('of %s cannot be done', (name) => {
    const stand = new Stand();

    expect(heard(stand.turn((moment) => leaveOut(moment, name)))[0]).toBe('cannot-leave-out');
    expect(heard(stand.turn((moment) => leaveIn(moment, name)))[0]).toBe('cannot-leave-out');
    expect(stand.events).toEqual([]);
  });
});

describe('a setting while choosing', () => {
  it('does not name the three again, but is still about them', () => {
    const stand = new Stand();
    stand.turn(askWhat);

    const decision = stand.turn((moment) => leaveOut(moment, 'heat'));

    expect(heard(decision)).toEqual(['leaving-out', 'and-now?']);
    expect(decision.ask?.values).toHaveProperty('third');
    expect(heard(stand.turn(mySettings))).toEqual(['set-left-out', 'and-now?']);
    expect(stand.state).toMatchObject({ mode: 'choosing', offered: { length: 3 } });
  });
});

describe('putting back in', () => {
  it('takes one thing off the list', () => {
    const stand = having({ leftOut: ['heat', 'floor'], withoutEquipment: ['roller'] });

    expect(heard(stand.turn((moment) => leaveIn(moment, 'roller')))[0]).toBe('leaving-in');
    stand.turn((moment) => leaveIn(moment, 'heat'));

    expect(stand.progress?.settings).toEqual({ leftOut: ['floor'] });
  });
});

describe('the usual length', () => {
  it('is said back, kept, and used where no length is said', () => {
    const stand = new Stand();

    const decision = stand.turn((moment) => setUsualLength(moment, 600));
    expect(decision.say[0]).toEqual({ key: 'usual-length', values: { lengthSeconds: 600 } });

    stand.turn((moment) => beginSession(moment, { session: 'br-even-five' }));
    expect(stand.state).toMatchObject({ run: { session: 'br-even-five', variant: 'long' } });
  });

  it('wins over the habit', () => {
    const latest = [{ session: 'br-belly', variant: 'long', seconds: 604 }];
    const stand = new Stand({ ...NO_PROGRESS, latest, settings: { usualSeconds: 180 } });

    stand.turn((moment) => beginSession(moment, { session: 'br-even-five' }));

    expect(stand.state).toMatchObject({ run: { variant: 'short' } });
  });

  it('changes what is offered', () => {
    const stand = new Stand();
    stand.state = { mode: 'offering', session: 'br-belly', variant: 'standard' };

    expect(heard(stand.turn((moment) => setUsualLength(moment, 600)))).toEqual([
      'usual-length',
      'start-with?',
    ]);
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-belly', variant: 'long' });
  });

  it.each([
    [undefined, 'say-how-long'],
    [Number.NaN, 'no-usual-length'],
    [0, 'no-usual-length'],
    [86_400, 'no-usual-length'],
  ])('of %s is answered by %s', (seconds, key) => {
    const stand = new Stand();

    expect(heard(stand.turn((moment) => setUsualLength(moment, seconds)))[0]).toBe(key);
    expect(stand.events).toEqual([]);
  });
});

describe('my settings', () => {
  it('are told in one breath, four at most', () => {
    const stand = having({
      usualSeconds: 600,
      pacePercent: 115,
      words: 'quiet',
      leftOut: ['heat', 'floor'],
      withoutEquipment: ['roller'],
    });

    const { say } = stand.turn(mySettings);

    expect(say).toEqual([
      { key: 'set-length', values: { lengthSeconds: 600 } },
      { key: 'set-pace', values: { pace: 'slower' } },
      { key: 'set-words', values: { words: 'quiet' } },
      { key: 'set-left-out', values: { what: 'heat' } },
      { key: 'and-more' },
    ]);
  });

  it('are all told where they are few', () => {
    const stand = having({ counts: 'off', pacePercent: 90, withoutPositions: ['kneeling'] });

    expect(stand.turn(mySettings).say).toEqual([
      { key: 'set-pace', values: { pace: 'faster' } },
      { key: 'set-counts' },
      { key: 'set-left-out', values: { what: 'anything on hands and knees' } },
    ]);
  });

  it('name four things that are left out, and not the fifth', () => {
    const stand = having({ leftOut: ['heat', 'floor', 'massage', 'strength', 'neck-turns'] });

    const { say } = stand.turn(mySettings);

    expect(say.map(({ key }) => key)).toEqual([
      'set-left-out',
      'set-left-out-too',
      'set-left-out-too',
      'set-left-out-too',
      'and-more',
    ]);
    expect(say[3]?.values).toEqual({ what: 'strength exercises' });
  });

  it('say "and more" alone where four others came first', () => {
    const stand = having({
      usualSeconds: 600,
      pacePercent: 115,
      words: 'full',
      counts: 'off',
      leftOut: ['heat'],
    });
    expect(stand.turn(mySettings).say.map(({ key }) => key)).toEqual([
      'set-length',
      'set-pace',
      'set-words',
      'set-counts',
      'and-more',
    ]);
  });

  it('are none at first, and unknown where nothing could be read', () => {
    expect(heard(new Stand().turn(mySettings))[0]).toBe('nothing-set');
    expect(heard(unread().turn(mySettings))[0]).toBe('settings-unread');
  });

  it('go on with what plays', () => {
    const decision = playing('br-even-five').turn(mySettings);
    expect(heard(decision)).toEqual(['nothing-set', 'picking-up', 'another?']);
  });
});

describe('a store that cannot be read', () => {
  it('is owned up to, and the setting holds for the conversation', () => {
    const stand = unread();

    const decision = stand.turn((moment) => leaveOut(moment, 'heat'));
    expect(heard(decision).slice(0, 2)).toEqual(['leaving-out', 'for-now']);

    expect(stand.turn(mySettings).say).toEqual([{ key: 'set-left-out', values: { what: 'heat' } }]);
  });
});

describe('"forget that"', () => {
  it('takes back the latest change, and only once', () => {
    const stand = having({ usualSeconds: 300 });
    stand.turn((moment) => leaveOut(moment, 'heat'));
    stand.turn((moment) => setUsualLength(moment, 600));

    expect(heard(stand.turn(forgetThat))[0]).toBe('taken-back');
    expect(stand.progress?.settings).toEqual({ usualSeconds: 300, leftOut: ['heat'] });

    expect(heard(stand.turn(forgetThat))).toEqual(['forget-what?']);
    expect(stand.progress?.settings).toEqual({ usualSeconds: 300, leftOut: ['heat'] });
  });

  it('asks what, where nothing was changed', () => {
    const decision = new Stand().turn(forgetThat);

    expect(heard(decision)).toEqual(['forget-what?']);
    expect(decision.events).toEqual([]);
  });

  it('asks what, and lets what plays wait at its step', () => {
    const stand = playing('br-even-five');

    const decision = stand.turn(forgetThat);

    expect(heard(decision)).toEqual(['forget-what?']);
    expect(stand.state).toMatchObject({ mode: 'paused', run: { session: 'br-even-five' } });
    expect(decision.events.map(({ kind }) => kind)).toEqual(['left']);
  });

  it('asks what after the end of a session, too', () => {
    const stand = playing('br-even-five').after(at(20));

    stand.turn(forgetThat);

    expect(stand.state).toEqual({ mode: 'idle' });
    expect(stand.progress?.sessions).toBe(1);
  });

  it('brings the pace back to a session that plays', () => {
    const stand = having({ pacePercent: 115 });
    playing('br-even-five', stand);
    expect(stand.state).toMatchObject({ run: { manner: { pacePercent: 115 } } });
    stand.undo = { pacePercent: null };

    expect(heard(stand.turn(forgetThat))[0]).toBe('taken-back');

    expect(stand.state).toMatchObject({ mode: 'guiding', run: { session: 'br-even-five' } });
    expect(stand.state).not.toHaveProperty('run.manner');
  });

  it('gives a session that plays the pace that was forgotten before', () => {
    const stand = playing('br-even-five');
    stand.undo = { pacePercent: 115 };

    stand.turn(forgetThat);

    expect(stand.state).toHaveProperty('run.manner', { pacePercent: 115 });
  });

  it('leaves what was asked for this session alone', () => {
    const stand = having({ pacePercent: 115 });
    playing('br-even-five', stand);
    if (stand.state.mode === 'guiding')
      stand.state = {
        ...stand.state,
        run: { ...stand.state.run, manner: { pacePercent: 115, explainedMillis: 0 } },
      };
    stand.undo = { pacePercent: null };

    stand.turn(forgetThat);

    expect(stand.state).toHaveProperty('run.manner', { explainedMillis: 0 });
  });
});

describe('"forget all my settings"', () => {
  it('asks once, and a yes forgets', () => {
    const stand = having({ usualSeconds: 600, leftOut: ['heat'] });

    expect(heard(stand.turn(askToForget))).toEqual(['forget-settings?']);
    expect(stand.progress?.settings).toBeDefined();
    expect(heard(stand.turn(yes))[0]).toBe('settings-forgotten');

    expect(stand.progress?.settings).toBeUndefined();
  });

  it('keeps them after a no', () => {
    const stand = having({ usualSeconds: 600 });
    stand.turn(askToForget);

    expect(heard(stand.turn(no))[0]).toBe('settings-stay');
    expect(stand.progress?.settings).toEqual({ usualSeconds: 600 });
  });

  it('is no longer open once something else was said', () => {
    const stand = playing('br-even-five', having({ usualSeconds: 600 }));
    stand.turn(askToForget);
    stand.turn(mySettings);

    stand.turn(yes);

    expect(stand.progress?.settings).toEqual({ usualSeconds: 600 });
    expect(stand.state).toMatchObject({ mode: 'guiding', run: { session: 'br-even-five' } });
  });

  it('can be taken back', () => {
    const stand = having({ usualSeconds: 600, words: 'quiet' });
    stand.turn(askToForget);
    stand.turn(yes);

    stand.turn(forgetThat);

    expect(stand.progress?.settings).toEqual({ usualSeconds: 600, words: 'quiet' });
  });

  it('has nothing to ask where nothing is set', () => {
    expect(heard(new Stand().turn(askToForget))[0]).toBe('nothing-set');
  });

  it('asks all the same where nothing could be read', () => {
    const stand = unread();
    expect(heard(stand.turn(askToForget))).toEqual(['forget-settings?']);
    expect(heard(stand.turn(yes)).slice(0, 2)).toEqual(['settings-forgotten', 'for-now']);
  });
});
