import { no, theOther, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { help } from '../../lambda/dialogue/help';
import { missedIt } from '../../lambda/dialogue/missed';
import { forgetThat } from '../../lambda/dialogue/settings-forgotten';
import { noneOfThat, somethingElse, unsure } from '../../lambda/dialogue/to-a-caution';
import { applyEvent } from '../../lambda/progress/apply';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import { at, heard, Stand } from './stand';

/** Somebody new, who asks for a session by its name. */
const asking = (session: string, stand = new Stand(NO_PROGRESS)): Stand => {
  stand.turn((moment) => beginSession(moment, { session }));
  return stand;
};

const cautionsOf = ({ state }: Stand): readonly string[] | undefined =>
  state.mode === 'offering' ? state.cautions : undefined;

describe('before the first session of its kind', () => {
  it.each([
    ['sm-roller-wall', 'rollers'],
    ['sm-ball-wall', 'balls'],
    ['br-box', 'breath-holds'],
    ['br-478', 'breath-holds'],
    ['st-floor', 'floor'],
    ['sg-core', 'floor'],
  ])('%s asks who should leave out %s', (session, group) => {
    const stand = asking(session);

    expect(heard(stand.last as never)).toEqual(['first-caution?']);
    expect(cautionsOf(stand)).toEqual([group]);
    expect(stand.events).toEqual([]);
  });

  it('nothing is asked where there is nothing to leave out', () => {
    expect(asking('br-belly').last?.page).toBeDefined();
  });

  it.each(['sm-roller-wall', 'sm-ball-wall', 'br-box', 'br-478'])(
    'nothing is asked before the gentle form of %s, which goes without, and then before the usual one',
    (session) => {
      const stand = new Stand(NO_PROGRESS);
      stand.turn((moment) => beginSession(moment, { session, length: 'flare' }));
      expect(stand.last?.page?.run).toMatchObject({ session, variant: 'flare' });

      stand.after(at(1)).turn((moment) => beginSession(moment, { session, length: 'standard' }));
      expect(heard(stand.last as never)).toEqual(['first-caution?']);
      expect(stand.progress?.cautioned).toBeUndefined();
    },
  );

  it('the floor is asked about in every form, and the roller only where there is one', () => {
    const stand = new Stand(NO_PROGRESS);
    stand.turn((moment) => beginSession(moment, { session: 'sm-roller-floor', length: 'flare' }));
    expect(cautionsOf(stand)).toEqual(['floor']);
    expect(stand.turn(no).page?.run.variant).toBe('flare');
  });

  it('the reason why another length was taken comes before the question', () => {
    const stand = new Stand(NO_PROGRESS);
    const decision = stand.turn((moment) => beginSession(moment, { session: 'br-478', length: 'long' }));
    expect(heard(decision)).toEqual(['not-yet', 'first-caution?']);
  });

  it('what plays is left at its place first', () => {
    const stand = asking('br-belly');
    asking('br-box', stand.after(at(2)));
    expect(stand.events).toEqual(['begun', 'left']);
    expect(heard(stand.last as never)).toEqual(['first-caution?']);
  });

  it('who is in the middle of it is not asked there, whatever could not be read', () => {
    const stand = asking('br-box');
    stand.turn(no);
    stand.progress = undefined;
    stand.after(at(1)).turn((moment) => beginSession(moment, { session: 'br-box', length: 'short' }));
    expect(stand.last?.page?.run.variant).toBe('short');
  });
});

describe('"none of that"', () => {
  it.each([
    ['no', no],
    ['none of that', noneOfThat],
  ])('%s begins it, and is not asked again', (_, decide) => {
    const stand = asking('sm-roller-wall');

    expect(stand.turn(decide).page?.run.session).toBe('sm-roller-wall');
    expect(stand.events).toEqual(['cautioned', 'begun']);
    expect(asking('sm-roller-wall', stand).last?.page).toBeDefined();
  });

  it('to a session with two cautions hears the other one, too', () => {
    const stand = asking('sm-roller-floor');
    expect(cautionsOf(stand)).toEqual(['floor']);

    stand.turn(no);
    expect(cautionsOf(stand)).toEqual(['floor', 'rollers']);

    expect(stand.turn(no).page?.run.session).toBe('sm-roller-floor');
    expect(stand.progress?.cautioned).toEqual(['floor', 'rollers']);
  });

  it('does so where nothing could be read, and comes to an end there', () => {
    const stand = new Stand(NO_PROGRESS);
    stand.progress = undefined;
    asking('sm-roller-floor', stand).turn(no);

    expect(stand.turn(no).page?.run.session).toBe('sm-roller-floor');
  });

  it('asks for more where nothing was asked', () => {
    expect(new Stand().turn(noneOfThat).state.mode).toBe('choosing');
  });
});

describe('"yes", or not sure', () => {
  it.each([
    ['yes', yes],
    ['not sure', unsure],
  ])('%s leaves it out from now on, and offers something else', (_, decide) => {
    const stand = asking('sm-ball-wall');

    expect(heard(stand.turn(decide))).toEqual(['leaving-out', 'start-with?']);
    expect(stand.progress).toMatchObject({ settings: { leftOut: ['balls'] } });
    expect(stand.progress?.cautioned).toBeUndefined();
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'st-blades' });
    expect(heard(asking('sm-ball-wall', stand).last as never)).toEqual(['left-out-here', 'start-with?']);
  });

  it('asks again where it was taken back', () => {
    const stand = asking('sm-ball-wall');
    stand.turn(yes);
    stand.turn(forgetThat);
    expect(stand.progress?.settings).toBeUndefined();
    expect(heard(asking('sm-ball-wall', stand).last as never)).toEqual(['first-caution?']);
  });

  it('promises no more than it can keep where nothing could be read', () => {
    const stand = new Stand(NO_PROGRESS);
    stand.progress = undefined;
    expect(heard(asking('sm-ball-wall', stand).turn(yes))).toEqual(['leaving-out', 'for-now', 'start-with?']);
  });

  it('names three where nothing is left in its place', () => {
    const stand = asking('sm-ball-wall');
    const decision = stand.turn((moment) =>
      yes({ ...moment, shelf: moment.shelf.filter(({ id }) => id === 'sm-ball-wall') }),
    );
    expect(decision.say[0]?.key).toBe('leaving-out');
    expect(decision.page).toBeUndefined();
    expect(decision.events).toEqual([{ kind: 'set', change: { leftOut: ['balls'] } }]);
  });

  it('says it once where it was left out already', () => {
    const stand = asking('sm-ball-wall');
    stand.progress = { ...NO_PROGRESS, settings: { leftOut: ['balls'] } };
    expect(stand.turn(yes)).toMatchObject({ events: [] });
  });

  it('not sure takes its time anywhere else', () => {
    expect(heard(new Stand().turn(unsure))[0]).toBe('take-your-time');
    const playing = asking('br-belly').after(at(1));
    expect(heard(playing.turn(unsure))[0]).toBe('take-your-time');
    expect(playing.last?.page).toBeDefined();
  });
});

describe('whatever else is said to a caution', () => {
  it.each([
    ['something else', somethingElse],
    ['the other one', theOther],
    ['help', help],
    ['what is not understood', missedIt],
  ])('%s never begins it', (_, decide) => {
    const stand = asking('br-box');
    expect(stand.turn(decide).page).toBeUndefined();
    expect(stand.events).toEqual([]);
  });

  it('help and what is missed tell what can be said, and ask again', () => {
    const stand = asking('br-box');
    expect(stand.turn(help).say[0]?.values).toEqual({ where: 'cautioned' });
    expect(heard(stand.turn(missedIt))).toEqual(['missed-it', 'first-caution?']);
  });

  it('something else is a no where nothing is cautioned', () => {
    expect(heard(new Stand().turn(somethingElse))).toEqual(heard(new Stand().turn(no)));
  });

  it('a group that is not there any more is no question', () => {
    const stand = new Stand();
    stand.state = { mode: 'offering', session: 'br-belly', variant: 'standard', cautions: ['gone'] };
    expect(stand.turn(yes).page?.run.session).toBe('br-belly');
  });
});

describe('that somebody was asked', () => {
  it('is kept once', () => {
    const once = applyEvent(NO_PROGRESS, { kind: 'cautioned', group: 'balls' });
    expect(once.cautioned).toEqual(['balls']);
    expect(applyEvent(once, { kind: 'cautioned', group: 'balls' })).toBe(once);
  });
});
