import { whatNext } from '../../lambda/dialogue/open';
import { pauseSession } from '../../lambda/dialogue/pause';
import { leaveIn, leaveOut, leaveOutAndAsk } from '../../lambda/dialogue/settings-left-out';
import { mySettings } from '../../lambda/dialogue/settings-told';
import { at, heard, Stand } from './stand';
import { having, playing } from './with-settings';

describe('leaving out', () => {
  it('is said back by what it is, and kept under its neutral name alone', () => {
    const stand = new Stand();

    const decision = stand.turn((moment) => leaveOut(moment, 'holds-planks-and-floor'));

    expect(decision.say[0]).toEqual({
      key: 'leaving-out',
      values: { what: 'breath holds, planks and floor work' },
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
    stand.turn((moment) => whatNext(moment, []));

    const decision = stand.turn((moment) => leaveOut(moment, 'heat'));

    expect(heard(decision)).toEqual(['leaving-out', 'and-now?']);
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

describe('leaving something out for a reason that a doctor has to know of', () => {
  it('is told whom to ask as well, and stays with what is quiet; told twice it is kept once', () => {
    const stand = new Stand();

    const first = stand.turn((moment) => leaveOutAndAsk(moment, 'holds-planks-and-floor', 'RF-14'));
    expect(heard(first)).toEqual(['leaving-out', 'red-flag', 'start-with?']);
    expect(first).toMatchObject({ calm: true, undo: { leftOut: null } });

    const again = stand.turn((moment) => leaveOutAndAsk(moment, 'holds-planks-and-floor', 'RF-14'));
    expect(heard(again).slice(0, 2)).toEqual(['leaving-out', 'red-flag']);
    expect(again.events).toEqual([]);
    expect(stand.progress?.settings).toEqual({ leftOut: ['holds-planks-and-floor'] });
  });
});
