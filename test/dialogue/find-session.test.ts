import { no, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { browse, browseMore } from '../../lambda/dialogue/browse';
import type { Decision } from '../../lambda/dialogue/decision';
import { findSession } from '../../lambda/dialogue/find-session';
import type { Search } from '../../lambda/dialogue/search';
import { leaveOut } from '../../lambda/dialogue/settings-left-out';
import { repeatStep } from '../../lambda/dialogue/steer';
import type { Progress } from '../../lambda/progress/progress';
import { card, over } from './cards';
import { ASKED_BEFORE, at, heard, Stand } from './stand';

/** Somebody in the middle of a conversation. */
const talking = (settings?: Progress['settings']): Stand => {
  const stand = new Stand({ ...ASKED_BEFORE, ...(settings && { settings }) });
  stand.turn((moment) => browse(moment, {}));
  return stand;
};

const asking = (search: Search, stand = talking()): Stand => {
  stand.turn((moment) => findSession(moment, search));
  return stand;
};

const reasonIn = ({ last }: Stand): unknown => last?.ask?.values?.reason;

describe('asking for something', () => {
  it('is answered with one session, and why', () => {
    const stand = asking({ area: 'neck', isSore: true, seconds: 600, position: 'lying' });

    expect(heard(stand.last as Decision)).toEqual(['start-because?']);
    expect(stand.last?.ask?.values).toEqual({
      title: 'the neck, jaw and shoulder release',
      lengthSeconds: 538,
      reason: 'For your neck, lying down',
    });
    expect(stand.turn(yes).page?.run).toMatchObject({ session: 'pmr-neck', variant: 'long' });
  });

  it('begins at once from across the room, after these few words', () => {
    const decision = asking({ needs: ['headache'] }, new Stand()).last as Decision;

    expect(decision.say).toEqual([{ key: 'chosen-for', values: { reason: 'For a headache' } }]);
    expect(decision.page?.run).toMatchObject({ session: 'hd-ease', variant: 'standard' });
  });

  it('from across the room says the nearest length where it is far off', () => {
    const far = asking({ needs: ['headache'], seconds: 20 * 60 }, new Stand()).last as Decision;
    expect(heard(far)).toEqual(['nearest-length', 'chosen-for', 'another?']);

    const near = asking({ needs: ['headache'], seconds: 6 * 60 }, new Stand()).last as Decision;
    expect(heard(near)).toEqual(['chosen-for', 'another?']);

    const none = asking({ needs: ['headache'], seconds: Number.NaN }, new Stand()).last as Decision;
    expect(heard(none)).toEqual(['chosen-for', 'another?']);
  });

  it('for nothing in particular begins without a reason', () => {
    expect(heard(asking({}, new Stand()).last as Decision)).toEqual(['another?']);
    expect(heard(asking({}).last as Decision)).toEqual(['start-with?']);
  });

  it('while a session plays keeps its place', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-belly' }));
    asking({ needs: ['headache'] }, stand.after(at(2)));

    expect(stand.events).toEqual(['begun', 'left']);
  });

  it('names three reasons at most, and never the kind', () => {
    const stand = asking({
      needs: ['tension', 'work'],
      area: 'between-blades',
      equipment: 'ball',
      kind: 'massage',
      position: 'standing',
    });

    expect(reasonIn(stand)).toBe('For tension, for a break at work, for between the shoulder blades');
  });
});

describe('where nothing is all of it', () => {
  it('says what it lets go, and asks even from across the room', () => {
    const stand = asking({ area: 'jaw', position: 'standing' }, new Stand());

    expect(stand.last?.say).toEqual([
      { key: 'nothing-for-all', values: { what: 'for your jaw standing up' } },
    ]);
    expect(reasonIn(stand)).toBe('For your jaw, sitting down');
  });

  it('lets the thing go before the part of the body', () => {
    const stand = asking({ area: 'jaw', equipment: 'ball' });

    expect(stand.last?.say).toEqual([
      { key: 'nothing-for-all', values: { what: 'for your jaw with the ball' } },
    ]);
    expect(reasonIn(stand)).toBe('For your jaw');
  });

  it('is honest where only the whole body has it in', () => {
    const stand = asking({ area: 'legs', isSore: true });

    expect(stand.last?.say).toEqual([{ key: 'nothing-for-all', values: { what: 'for your legs' } }]);
    expect(reasonIn(stand)).toBe('For the whole body');
  });

  it('tells the position that it has, whichever it is', () => {
    const stand = talking();
    const lying = card('a', { areas: ['jaw'] });
    const anywhere = card('b', { areas: ['neck'], positions: [] });
    const reasonFor = (search: Search): unknown =>
      stand.turn(over([lying, anywhere], (moment) => findSession(moment, search))).ask?.values?.reason;

    expect(reasonFor({ area: 'jaw', position: 'standing' })).toBe('For your jaw, lying down');
    expect(reasonFor({ area: 'neck', position: 'standing' })).toBe('For your neck');
  });

  it('says so of a word that it does not know, and goes by the others', () => {
    const stand = asking({ needs: ['headache'], hasUnknown: true }, new Stand());

    expect(heard(stand.last as Decision)).toEqual(['none-like-that', 'start-because?']);
  });

  it('names three where it knows none of the words, or has nothing without what is not wanted', () => {
    expect(heard(asking({ hasUnknown: true }).last as Decision)).toEqual([
      'none-like-that',
      'which-or-more?',
    ]);

    const stand = talking();
    const shelf = [card('a', { equipment: ['ball'] }), card('b', { equipment: ['ball'] })];
    stand.turn(over(shelf, (moment) => findSession(moment, { without: ['ball'] })));
    expect(heard(stand.last as Decision)).toEqual(['none-like-that', 'which-of-these-two?']);
  });
});

describe('"no, something else"', () => {
  it('brings the next best, then three names, then peace', () => {
    const stand = asking({ needs: ['headache'] });

    expect(stand.turn(no).ask?.key).toBe('or-rather');
    expect(stand.state).toEqual({ mode: 'offering', session: 'pmr-neck', variant: 'standard' });
    expect(stand.turn(no).ask?.key).toBe('which-or-more');
    expect(stand.state).not.toMatchObject({ offered: expect.arrayContaining(['pmr-neck']) });
    expect(heard(stand.turn(no))).toEqual(['goodbye']);
  });

  it('brings three names at once where nothing else was as good, or where it is gone', () => {
    expect(asking({ kind: 'heat' }).turn(no).ask?.key).toBe('which-or-more');

    const stand = asking({ needs: ['headache'] });
    stand.state = {
      mode: 'offering',
      session: 'hd-ease',
      variant: 'short',
      orElse: [{ session: 'br-gone', variant: 'short' }],
    };
    expect(stand.turn(no).ask?.key).toBe('which-or-more');
  });

  it('is what "what else" brings, too', () => {
    expect(asking({ needs: ['headache'] }).turn(browseMore).ask).toMatchObject({
      key: 'start-with',
      values: { title: 'the neck, jaw and shoulder release' },
    });
    expect(asking({ kind: 'heat' }).turn(browseMore).ask?.key).toBe('which-or-more');
  });
});

describe('what was left out', () => {
  it.each<[string, Progress['settings'], string, string]>([
    ['a group', { leftOut: ['breath-holds'] }, 'br-box', 'br-even-five'],
    ['a thing', { withoutEquipment: ['heat-pad'] }, 'ht-rest', 'img-warm'],
    ['a position', { withoutPositions: ['lying'] }, 'st-lying', 'st-blades'],
  ])('by %s is not begun by its name: another is offered', (_, settings, session, instead) => {
    const stand = talking(settings);

    const decision = stand.turn((moment) => beginSession(moment, { session }));

    expect(heard(decision)).toEqual(['left-out-here', 'start-with?']);
    expect(stand.state).toMatchObject({ session: instead });
  });

  it('is said in the words in which it was left out', () => {
    const stand = talking({ withoutPositions: ['lying'] });

    const { say } = stand.turn((moment) => beginSession(moment, { session: 'st-lying' }));

    expect(say[0]?.values).toEqual({ what: 'anything lying down', title: 'the lying-down stretch' });
  });

  it('is not begun, found or listed by its kind', () => {
    const settings = { leftOut: ['breath-counting'] };

    const begun = talking(settings).turn((moment) => beginSession(moment, { kind: 'breathing' }));
    expect(heard(begun)).toEqual(['left-out-here', 'start-with?']);

    const listed = talking(settings).turn((moment) => browse(moment, { kind: 'breathing' }));
    expect(heard(listed)).toEqual(['left-out-here', 'start-with?']);
  });

  it('is begun in its other form where it has one', () => {
    const stand = talking({ withoutEquipment: ['ball'] });

    const { page } = stand.turn((moment) => beginSession(moment, { session: 'sm-ball-wall' }));

    expect(page?.run).toMatchObject({ session: 'sm-ball-wall', variant: 'flare' });
  });

  it('is there again for whoever asks for it by the thing or the position', () => {
    const settings = { withoutEquipment: ['ball'], withoutPositions: ['standing'] };

    expect(asking({ equipment: 'ball', position: 'standing' }, talking(settings)).state).toMatchObject({
      session: 'sm-ball-wall',
      variant: 'standard',
    });
    expect(asking({ position: 'standing' }, talking({ usualSeconds: 300 })).last?.say).toEqual([]);
  });

  it('is not named again when the question is', () => {
    const stand = talking();
    const [first] = (stand.state as { offered: string[] }).offered;
    stand.turn((moment) => leaveOut(moment, 'breath-counting'));

    const again = stand.turn(repeatStep);

    expect(first).toBe('br-long-exhale');
    expect(again.state).not.toMatchObject({ offered: expect.arrayContaining(['br-long-exhale']) });
  });

  it('leaves whatever there is, though it is one session, or none', () => {
    const settings = { leftOut: ['floor'] };
    const left = card('a', { leftOutBy: { floor: ['gone'] }, instead: ['a', 'flare'] });
    const only = over([left], (moment) => beginSession(moment, { session: 'a' }));
    expect(heard(talking(settings).turn(only))).toEqual(['left-out-here', 'start-with?']);

    const unknown = over([card('b'), left], (moment) => beginSession(moment, { unknownName: 'c' }));
    expect(heard(talking(settings).turn(unknown))).toEqual(['unknown-session', 'start-with?']);
  });
});
