import { no, theOther, yes } from '../../lambda/dialogue/answer';
import { choose } from '../../lambda/dialogue/choose';
import { help } from '../../lambda/dialogue/help';
import { missedIt } from '../../lambda/dialogue/missed';
import { askToForget } from '../../lambda/dialogue/settings-forgotten';
import { breathing, fromOf, offered, paused, valuesOf } from './in-session';
import { at, heard, Stand } from './stand';

/** Not understood that often before. */
const unheard = (misses: number, stand: Stand): Stand => {
  for (let miss = 0; miss < misses; miss += 1) stand.after(at(0, 20)).turn(missedIt);
  return stand;
};

describe('words that fit nothing', () => {
  it('in a session: two other things to say each time, and it goes on by itself', () => {
    const stand = breathing().after(at(2, 10));

    expect(heard(stand.turn(missedIt))).toEqual(['missed-it', 'picking-up', 'another?']);
    expect(fromOf(stand)).toBe(at(1, 47));
    expect(heard(stand.turn(missedIt))).toEqual(['missed-it-again', 'picking-up', 'another?']);
    expect(fromOf(stand)).toBe(at(1, 47));
  });

  it('are told about where the person is', () => {
    expect(valuesOf(unheard(1, breathing()))).toEqual({ where: 'guiding' });
    expect(valuesOf(unheard(1, paused()))).toEqual({ where: 'paused' });
    expect(valuesOf(unheard(1, offered()))).toEqual({ where: 'offering' });
    const over = breathing();
    expect(valuesOf(unheard(1, over.after(over.lead + at(6))))).toEqual({ where: 'idle' });
  });

  it('keep what was offered', () => {
    const stand = unheard(2, offered());

    expect(stand.state).toEqual({ mode: 'offering', session: 'br-belly', variant: 'standard' });
    expect(stand.last?.ask?.key).toBe('start-with');
  });

  it('keep how long it is to be, and what is offered next', () => {
    const choosing = new Stand();
    choosing.state = { mode: 'choosing', offered: ['br-sigh', 'br-box'], seconds: 600 };
    expect(unheard(1, choosing).state).toEqual({
      mode: 'choosing',
      offered: ['br-sigh', 'br-box'],
      seconds: 600,
    });

    const offering = offered();
    const orElse = [{ session: 'br-box', variant: 'short' }];
    offering.state = { mode: 'offering', session: 'br-belly', variant: 'standard', orElse };
    expect(unheard(1, offering).state).toMatchObject({ orElse });
  });

  it('the third time in a row ask whether to stop; yes stops', () => {
    const stand = unheard(3, breathing().after(at(1, 50)));

    expect(heard(stand.last as never)).toEqual(['missed-it-thrice', 'stop-here?']);
    expect(stand.state.mode).toBe('paused');
    expect(heard(stand.turn(yes))).toEqual(['stopping']);
  });

  it('no goes on from there, and counts from one again', () => {
    const stand = unheard(3, breathing().after(at(1, 50)));

    stand.turn(no);

    expect(fromOf(stand)).toBe(at(1, 47));
    expect(heard(stand.turn(missedIt))).toContain('missed-it');
  });

  it('while paused, and with something offered, a no goes back to the question', () => {
    expect(heard(unheard(3, paused()).turn(no))).toContain('picking-up');
    const stand = unheard(4, offered());
    expect(heard(stand.last as never)).toEqual(['missed-it-thrice', 'stop-here?']);
    expect(heard(stand.turn(no))).toEqual(['start-with?']);
    expect(heard(unheard(3, offered()).turn(yes))).toEqual(['goodbye']);
  });

  it('understood in between, they are counted anew', () => {
    const stand = unheard(2, offered());
    stand.turn(help);

    expect(heard(stand.turn(missedIt))).toContain('missed-it');
  });

  it('a place in a list that was never named is one of them', () => {
    expect(new Stand().turn((moment) => choose(moment, 'second')).isMiss).toBe(true);
  });
});

describe('help', () => {
  it.each([
    ['guiding', breathing],
    ['paused', paused],
    ['offering', offered],
    ['idle', () => new Stand()],
  ] as const)('is about where the person is: %s', (where, standIn) => {
    const stand = standIn();

    stand.turn(help);

    expect(valuesOf(stand)).toEqual({ where });
    expect(stand.last?.ask).toBeDefined();
  });

  it('keeps what was offered', () => {
    const stand = offered();

    expect(heard(stand.turn(help))).toEqual(['help', 'start-with?']);
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-belly', variant: 'standard' });
  });
});

describe('a question about all settings', () => {
  it.each([
    ['yes', yes, 'settings-forgotten'],
    ['no', no, 'settings-stay'],
  ] as const)('is answered by %s', (_, decide, key) => {
    const stand = new Stand();
    stand.progress = {
      sessions: 0,
      seconds: 0,
      done: {},
      weeks: { kept: 0, recent: {} },
      latest: [],
      knownIds: [],
      settings: { counts: 'off' },
    };
    stand.turn(askToForget);

    expect(heard(stand.turn(decide))).toContain(key);
  });
});

describe('"the other one"', () => {
  it('is the second of two, and asks again of three', () => {
    const two = new Stand();
    two.state = { mode: 'choosing', offered: ['br-sigh', 'br-box'] };
    expect(two.turn(theOther).page?.run.session).toBe('br-box');

    const three = new Stand();
    three.state = { mode: 'choosing', offered: ['br-sigh', 'br-box', 'br-minute'] };
    expect(heard(three.turn(theOther))).toEqual([expect.stringMatching(/^which-/)]);
  });

  it('is a no to a single one, and nothing where nothing was offered', () => {
    expect(offered().turn(theOther).state).not.toMatchObject({ session: 'br-belly' });
    expect(new Stand().turn(theOther).isMiss).toBe(true);
  });
});
