import { no, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { hurts } from '../../lambda/dialogue/hurts';
import { tooEasy } from '../../lambda/dialogue/shorter-longer';
import { tooHard } from '../../lambda/dialogue/too-hard';
import type { Decide } from '../../lambda/skill';
import { begun, paused, stretching } from './in-session';
import { at, heard, Stand } from './stand';

describe('too hard and too easy', () => {
  it('too hard offers the gentle one', () => {
    const stand = stretching();

    expect(heard(stand.after(at(2)).turn(tooHard))).toEqual(['ease-off', 'gentle-one?']);
    expect(stand.turn(yes).page?.run).toMatchObject({ session: 'st-neck', variant: 'flare' });
  });

  it('too hard for a short one is half of it, or rest: its gentle one would take longer', () => {
    const stand = begun('br-belly', { length: 'short' });

    expect(heard(stand.after(at(1)).turn(tooHard))).toEqual(['do-half', 'carry-on?']);
  });

  it('too hard for the gentle one is half of it, or rest, and goes on on a yes', () => {
    const stand = begun('st-neck', { length: 'flare' });

    expect(heard(stand.after(at(2)).turn(tooHard))).toEqual(['do-half', 'carry-on?']);
    stand.turn(yes);
    expect(stand.last?.page?.run.variant).toBe('flare');
  });

  it('"a gentler one" in a session is one of this', () => {
    const stand = stretching();

    stand.after(at(2)).turn((moment) => beginSession(moment, { length: 'flare' }));

    expect(heard(stand.last as never)).toEqual(['ease-off', 'gentle-one?']);
  });

  it('too easy offers the long one, and keeps going where there is none', () => {
    expect(heard(stretching().after(at(2)).turn(tooEasy))).toEqual(['glad-it-is-easy', 'long-one?']);
    expect(heard(begun('br-belly', { length: 'long' }).after(at(2)).turn(tooEasy))).toEqual([
      'easy-is-fine',
      'picking-up',
      'another?',
    ]);
  });
});

describe('"that hurts"', () => {
  it('stops the movement and offers the gentle one; it never goes on by itself', () => {
    const stand = stretching();

    const decision = stand.after(at(2)).turn(hurts);

    expect(heard(decision)).toEqual(['stop-and-ease', 'gentle-one?']);
    expect(decision.page).toBeUndefined();
    expect(stand.turn(yes).page?.run.variant).toBe('flare');
  });

  it('a no to that stops', () => {
    const stand = stretching();
    stand.after(at(2)).turn(hurts);

    expect(heard(stand.turn(no))).toEqual(['stopping']);
    expect(stand.last?.ask).toBeUndefined();
  });

  it.each<[string, Decide, string]>([
    ['yes stops', yes, 'stopping'],
    ['no goes on', no, 'picking-up'],
  ])('in the gentle one asks whether to stop: %s', (_, decide, key) => {
    const stand = begun('st-neck', { length: 'flare' });

    expect(heard(stand.after(at(2)).turn(hurts))).toEqual(['stop-and-ease', 'stop-here?']);
    expect(heard(stand.turn(decide))).toContain(key);
  });

  it('under a heat pad takes the heat off, cools the skin, and offers something without heat', () => {
    const stand = begun('ht-rest');

    expect(heard(stand.after(at(2)).turn(hurts))).toEqual(['red-flag', 'start-with?']);
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'br-minute' });
    expect(stand.events).toEqual(['begun', 'heat', 'left', 'heat']);
    expect(heard(paused(begun('ht-rest')).turn(hurts))).toEqual(['red-flag', 'start-with?']);
  });

  it('with nothing playing offers what is gentlest', () => {
    const stand = new Stand();

    expect(heard(stand.turn(hurts))).toEqual(['sorry-it-hurts', 'start-with?']);
    expect(stand.state).toEqual({ mode: 'offering', session: 'rt-flare', variant: 'short' });
  });
});
