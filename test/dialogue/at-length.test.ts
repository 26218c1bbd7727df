import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { no, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { choose } from '../../lambda/dialogue/choose';
import { sayNumber } from '../../lambda/dialogue/number';
import { openConversation } from '../../lambda/dialogue/open';
import type { Offering } from '../../lambda/dialogue/state';
import { tellTimeLeft } from '../../lambda/dialogue/tell';
import type { Language } from '../../lambda/session/language';
import type { Decide } from '../../lambda/skill';
import { shelfOf } from '../../lambda/speech/repertoire';
import { begun, breathing, fromOf, mannerOf, offered, paused, stretching, valuesOf } from './in-session';
import { at, heard, Stand } from './stand';

describe('shorter', () => {
  it('cuts to a complete ending, says when it ends, and goes on', () => {
    const stand = stretching();

    stand.after(stand.lead + at(1)).turn((moment) => beginSession(moment, { seconds: 120 }));

    expect(heard(stand.last as never)).toEqual(['shorter', 'picking-up', 'another?']);
    expect(mannerOf(stand)).toEqual({
      cut: { fromMillis: expect.any(Number), toMillis: expect.any(Number) },
    });
    const { fromMillis = 0, toMillis = 0 } = stand.last?.page ?? {};
    expect(valuesOf(stand)).toEqual({ lengthSeconds: Math.round((toMillis - fromMillis) / 1_000) });
    expect(toMillis - fromMillis).toBeLessThan(at(3));
  });

  it('without minutes halves what is left, about', () => {
    const stand = breathing();
    stand.after(stand.lead + at(1, 10)).turn((moment) => beginSession(moment, { length: 'short' }));

    const { fromMillis = 0, toMillis = 0 } = stand.last?.page ?? {};
    expect(toMillis - fromMillis).toBeLessThan(at(3));
    expect(toMillis - fromMillis).toBeGreaterThan(at(1));
  });

  it('while paused stays paused', () => {
    const stand = paused();

    expect(heard(stand.turn((moment) => beginSession(moment, { seconds: 60 })))).toEqual([
      'shorter',
      'carry-on?',
    ]);
    stand.turn(yes);
    expect(fromOf(stand)).toBe(at(1, 47));
  });

  it('where nothing can be left out says how long is left', () => {
    const stand = breathing();
    stand.after(stand.lead + at(4, 20)).turn((moment) => beginSession(moment, { length: 'short' }));

    expect(heard(stand.last as never).slice(0, 2)).toEqual(['no-shorter', 'time-left']);
  });

  it('no length at all says so, and goes on', () => {
    const stand = breathing();
    stand.after(at(2, 10)).turn((moment) => beginSession(moment, { seconds: Number.NaN }));

    expect(heard(stand.last as never)).toEqual(['no-usual-length', 'picking-up', 'another?']);
  });

  it.each(['short', 'flare'])('"%s", of anything that can be offered, is never more of it', (length) => {
    const longer = shelfOf(catalogue.scores, catalogue.languages.en as Language).flatMap((card) =>
      Object.entries(card.variants).flatMap(([variant, { seconds }]) => {
        const stand = new Stand();
        stand.state = { mode: 'offering', session: card.id, variant };
        stand.turn((moment) => beginSession(moment, { length }));
        const offer = stand.state as Offering;
        const isMore = (card.variants[offer.variant]?.seconds ?? 0) > seconds;
        return offer.session !== card.id || isMore ? [`${card.id} ${variant}: ${offer.variant}`] : [];
      }),
    );

    expect(longer).toEqual([]);
  });

  it('a gentle one that takes longer is not offered, and said to', () => {
    const stand = new Stand();
    stand.state = { mode: 'offering', session: 'br-belly', variant: 'short' };

    const decision = stand.turn((moment) => beginSession(moment, { length: 'flare' }));

    expect(heard(decision)).toEqual(['only-length', 'start-with?']);
    expect(decision.say[0]?.values).toEqual({ wish: 'longer' });
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-belly', variant: 'short' });
  });

  it('of what is offered: minutes begin it, "shorter" offers its shortest', () => {
    const stand = offered();
    stand.turn((moment) => beginSession(moment, { length: 'short' }));
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-belly', variant: 'short' });
    expect(heard(stand.turn((moment) => beginSession(moment, { length: 'short' })))).toEqual([
      'only-length',
      'start-with?',
    ]);

    stand.turn((moment) => beginSession(moment, { seconds: 600 }));
    expect(stand.last?.page?.run).toMatchObject({ session: 'br-belly', variant: 'long' });
  });

  it('a usual one is another session, also in the middle of one', () => {
    const stand = stretching();
    stand.after(at(2)).turn((moment) => beginSession(moment, { length: 'standard' }));

    expect(stand.events).toEqual(['begun', 'left', 'begun']);
  });
});

describe('longer', () => {
  const longer: Decide = (moment) => beginSession(moment, { length: 'long' });

  it('offers the long one from its start; a yes begins it', () => {
    const stand = breathing();

    expect(heard(stand.after(at(2, 10)).turn(longer))).toEqual(['cannot-grow', 'long-one?']);
    expect(stand.last?.ask?.values).toEqual({ lengthSeconds: 604 });
    expect(stand.events).toEqual(['begun', 'left']);
    expect(stand.turn(yes).page?.run).toMatchObject({ session: 'br-belly', variant: 'long' });
  });

  it('a no goes on with this one', () => {
    const stand = breathing();
    stand.after(at(2, 10)).turn(longer);

    stand.turn(no);

    expect(fromOf(stand)).toBe(at(1, 47));
  });

  it('says so where there is none, and goes on', () => {
    const stand = begun('br-belly', { length: 'long' });

    expect(heard(stand.after(at(2)).turn(longer))).toEqual(['no-longer-one', 'picking-up', 'another?']);
  });

  it('is not what the minutes mean that it has anyhow: it says how long is left', () => {
    const stand = breathing();
    stand.after(at(2, 10)).turn((moment) => beginSession(moment, { seconds: 300 }));

    expect(heard(stand.last as never)).toEqual(['time-left', 'picking-up', 'another?']);
  });

  it('is what more minutes than all of it has mean', () => {
    const stand = breathing();
    stand.after(at(2, 10)).turn((moment) => beginSession(moment, { seconds: 600 }));

    expect(heard(stand.last as never)).toEqual(['cannot-grow', 'long-one?']);
  });

  it('of what is offered offers its long one', () => {
    const stand = offered();
    stand.turn(longer);

    expect(stand.state).toEqual({ mode: 'offering', session: 'br-belly', variant: 'long' });
  });

  it('while paused keeps the question until it is answered', () => {
    const stand = paused();
    stand.turn(longer);

    expect(heard(stand.turn(tellTimeLeft))).toEqual(['time-left', 'long-one?']);
    expect(stand.turn(yes).page?.run.variant).toBe('long');
  });
});

describe('a number alone', () => {
  const say =
    (number?: number): Decide =>
    (moment) =>
      sayNumber(moment, number);

  const choosing = (): Stand => {
    const stand = new Stand();
    stand.state = { mode: 'choosing', offered: ['br-sigh', 'br-box', 'br-minute'] };
    return stand;
  };

  it('is one of those that were named', () => {
    expect(choosing().turn(say(2)).page?.run.session).toBe('br-box');
  });

  it('is minutes where it can be none of those, and where one is offered', () => {
    expect(choosing().turn(say(10)).page?.run.variant).toBe('long');
    expect(offered().turn(say(10)).page?.run).toMatchObject({ session: 'br-belly', variant: 'long' });
    expect(heard(breathing().after(at(1, 10)).turn(say(2)))).toContain('shorter');
  });

  it('of nothing asks of what, and holds for the answer', () => {
    const stand = new Stand();
    stand.turn(openConversation);
    stand.state = { mode: 'idle' };

    expect(heard(stand.turn(say(10)))).toEqual(['how-many-of-what', expect.stringMatching(/\?$/)]);
    expect(stand.state).toMatchObject({ mode: 'choosing', seconds: 600 });
    const { state } = stand;
    stand.turn((moment) => choose(moment, 'first'));
    expect(stand.last?.page?.run.variant).toBe('long');

    stand.state = state;
    stand.turn((moment) => beginSession(moment, { session: 'br-box' }));
    expect(stand.last?.page?.run).toMatchObject({ session: 'br-box', variant: 'long' });
  });

  it('of the only one that there is offers that one', () => {
    const stand = new Stand();
    stand.turn((moment) =>
      sayNumber({ ...moment, shelf: moment.shelf.filter(({ id }) => id === 'br-box') }, 10),
    );

    expect(stand.state).toMatchObject({ mode: 'offering', session: 'br-box' });
  });

  it.each([undefined, Number.NaN, 0, 1e9])('%s is not understood', (number) => {
    expect(new Stand().turn(say(number)).isMiss).toBe(true);
  });
});
