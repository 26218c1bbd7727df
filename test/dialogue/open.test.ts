import { beginSession } from '../../lambda/dialogue/begin-session';
import { continueSession } from '../../lambda/dialogue/continue';
import { openConversation, whatNext } from '../../lambda/dialogue/open';
import { conversationEnded } from '../../lambda/dialogue/stop';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import { at, heard, Stand } from './stand';

const DAY = 24 * 60 * 60 * 1_000;

const leftMidway = (): Stand => {
  const stand = new Stand();
  stand.turn((moment) => beginSession(moment, { session: 'br-belly', seconds: 300 }));
  stand.after(at(2, 10)).turn((moment) => conversationEnded(moment, false));
  return stand;
};

describe('opening', () => {
  it('welcomes somebody new, and gets to a session within one yes', () => {
    const stand = new Stand();

    expect(heard(stand.turn(openConversation))).toEqual(['welcome-first', 'start-with?']);
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-long-exhale', variant: 'standard' });
  });

  it('offers to carry on where the person stopped', () => {
    const stand = leftMidway();

    const decision = stand.after(DAY).turn(openConversation);

    expect(heard(decision)).toEqual(['welcome-back', 'last-time', 'carry-on?']);
    expect(decision.say[1]?.values).toEqual({ title: 'belly breathing', minutes: 2 });
  });

  it('does not bring up a place from long ago, but still finds it when asked', () => {
    const stand = leftMidway();

    expect(heard(stand.after(8 * DAY).turn(openConversation))).toEqual(['welcome-back', 'start-with?']);
    stand.state = { mode: 'idle' };
    expect(stand.turn(continueSession).page?.run.session).toBe('br-belly');
  });

  it('offers what this person usually does', () => {
    const stand = new Stand({
      ...NO_PROGRESS,
      sessions: 3,
      latest: [{ session: 'br-box', variant: 'long', seconds: 604 }],
    });

    const decision = stand.turn(openConversation);

    expect(heard(decision)).toEqual(['welcome-back', 'start-with?']);
    expect(decision.ask?.values).toEqual({ title: 'box breathing', lengthSeconds: 604 });
  });

  it('claims nothing about a person who could not be read', () => {
    const stand = new Stand();
    stand.progress = undefined;

    expect(heard(stand.turn(openConversation))).toEqual(['welcome-first', 'start-with?']);
  });

  it("offers the person's own first, then what was done least", () => {
    const stand = new Stand({
      ...NO_PROGRESS,
      latest: [{ session: 'br-box', variant: 'long', seconds: 604 }],
      done: { 'br-belly': { times: 2, firstAt: 1 }, 'br-even-five': { times: 1, firstAt: 1 } },
    });

    stand.turn((moment) => whatNext(moment, []));

    expect(stand.state).toMatchObject({ offered: ['br-box', 'br-long-exhale', 'br-minute'] });
  });

  it('offers three names all the same when the store is down', () => {
    const stand = new Stand();
    stand.progress = undefined;

    stand.turn((moment) => whatNext(moment, []));

    expect(stand.state).toMatchObject({ offered: ['br-long-exhale', 'br-belly', 'br-even-five'] });
  });

  it('forgets a place in a session that is no longer there', () => {
    const stand = leftMidway();
    const place = stand.progress?.place as NonNullable<typeof NO_PROGRESS.place>;
    stand.progress = { ...NO_PROGRESS, place: { ...place, run: { ...place.run, session: 'gone' } } };
    stand.state = { mode: 'idle' };

    expect(heard(stand.turn(openConversation))).toEqual(['welcome-first', 'start-with?']);
  });

  it('forgets a place in a variant that is no longer there', () => {
    const stand = leftMidway();
    const place = stand.progress?.place as NonNullable<typeof NO_PROGRESS.place>;
    stand.progress = { ...NO_PROGRESS, place: { ...place, run: { ...place.run, variant: 'gone' } } };
    stand.state = { mode: 'idle' };

    expect(heard(stand.turn(continueSession))).toEqual(['nothing-to-pick-up', 'which-or-more?']);
  });
});
