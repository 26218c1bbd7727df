import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { no, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { continueSession } from '../../lambda/dialogue/continue';
import { openConversation, whatNext } from '../../lambda/dialogue/open';
import { conversationEnded } from '../../lambda/dialogue/stop';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import type { Language } from '../../lambda/session/language';
import { fill } from '../../lambda/session/words';
import { spokenMillis } from '../../lambda/speech/pace';
import { at, EVENING, heard, Stand } from './stand';

const DAY = 24 * 60 * 60 * 1_000;

const leftMidway = (): Stand => {
  const stand = new Stand();
  stand.turn((moment) => beginSession(moment, { session: 'br-belly', seconds: 300 }));
  stand.after(at(2, 10)).turn((moment) => conversationEnded(moment, false));
  return stand;
};

const WELCOMED: Progress = { ...NO_PROGRESS, welcomedAt: 1 };

/** Did these on the evenings before, newest first, at about the same time. */
const evenings = (...sessions: readonly string[]): Progress => ({
  ...WELCOMED,
  sessions: sessions.length,
  latest: sessions.map((session, index) => ({
    session,
    variant: 'standard',
    seconds: 312,
    doneAt: EVENING - (index + 1) * DAY + at(20),
  })),
});

describe('the first opening', () => {
  it('says what this is and what it is not, and gets to a session with one yes', () => {
    const stand = new Stand();

    expect(heard(stand.turn(openConversation))).toEqual(['welcome-first', 'start-with?']);
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-long-exhale', variant: 'standard' });
    expect(stand.progress?.welcomedAt).toBe(EVENING);

    stand.turn(yes);
    expect(stand.state).toMatchObject({ mode: 'guiding', run: { session: 'br-long-exhale' } });
  });

  it('says it once, even to somebody who did nothing then', () => {
    const stand = new Stand();
    stand.turn(openConversation);
    stand.turn(no);
    stand.turn(no);

    stand.state = { mode: 'idle' };

    expect(heard(stand.turn(openConversation))).toEqual(['welcome-back', 'start-with?']);
  });

  it('is still to come after sessions that were asked for by name', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-belly', seconds: 300 }));
    stand.after(at(10)).turn((moment) => conversationEnded(moment, false));
    expect(stand.progress).toMatchObject({ sessions: 1 });

    expect(heard(stand.turn(openConversation))).toEqual(['welcome-first', 'what-would-you-like?']);
  });

  it('says it with the place of somebody who stopped midway', () => {
    expect(heard(leftMidway().after(DAY).turn(openConversation))).toEqual([
      'welcome-first',
      'last-time',
      'carry-on?',
    ]);
  });

  it('takes less than twenty seconds to hear, with its question', () => {
    const { say, ask } = catalogue.languages.en as Language;
    const texts = say['welcome-first']?.flatMap((line) => line.filter((part) => typeof part !== 'number'));
    const question = (ask['start-with']?.prompt ?? []).map((text) =>
      fill(text, { title: 'the long out-breath', length: 'just over 5 minutes' }),
    );

    expect(texts).toHaveLength(1);
    for (const asked of question) {
      const millis = [...(texts ?? []), asked].reduce(
        (sum, text) => sum + spokenMillis(String(text), 100),
        0,
      );
      expect(millis).toBeLessThan(20_000);
      expect(millis).toBeGreaterThan(8_000);
    }
  });
});

describe('opening again', () => {
  const again = (stand: Stand): Stand => {
    if (stand.progress !== undefined) stand.progress = { ...stand.progress, welcomedAt: 1 };
    return stand;
  };

  it('offers to carry on where the person stopped', () => {
    const decision = again(leftMidway()).after(DAY).turn(openConversation);

    expect(heard(decision)).toEqual(['welcome-back', 'last-time', 'carry-on?']);
    expect(decision.say[1]?.values).toEqual({ title: 'belly breathing', minutes: 2 });
  });

  it('does not bring up a place from long ago, but still finds it when asked', () => {
    const stand = again(leftMidway());

    expect(heard(stand.after(8 * DAY).turn(openConversation))).toEqual([
      'welcome-whenever',
      'what-would-you-like?',
    ]);
    stand.state = { mode: 'idle' };
    expect(stand.turn(continueSession).page?.run.session).toBe('br-belly');
  });

  it('offers what this person usually does at this time, in the usual length', () => {
    const stand = new Stand(evenings('br-box', 'br-box'));

    const decision = stand.turn(openConversation);

    expect(heard(decision)).toEqual(['welcome-back', 'usual-time', 'start-with?']);
    expect(decision.ask?.values).toEqual({ title: 'box breathing', lengthSeconds: 310 });
  });

  it('asks at any other time, with three names at most', () => {
    const stand = new Stand(evenings('br-box', 'br-box')).after(at(5 * 60));

    const decision = stand.turn(openConversation);

    expect(heard(decision)).toEqual(['welcome-back', 'what-would-you-like?']);
    expect(Object.keys(decision.ask?.values ?? {})).toEqual(['first', 'second', 'third']);
  });

  it('does not offer what is left out by now, nor a place in it', () => {
    const stand = new Stand({ ...evenings('br-box', 'br-box'), settings: { leftOut: ['breath-holds'] } });
    expect(heard(stand.turn(openConversation))).toEqual(['welcome-back', 'what-would-you-like?']);

    const midway = again(leftMidway());
    midway.progress = { ...midway.progress, settings: { leftOut: ['breath-counting'] } } as Progress;
    expect(heard(midway.after(DAY).turn(openConversation))).not.toContain('last-time');
  });

  it('does not bring up a place in a position that is out', () => {
    const stand = again(new Stand());
    stand.turn((moment) => beginSession(moment, { session: 'pmr-release' }));
    stand.after(at(2, 10)).turn((moment) => conversationEnded(moment, false));
    stand.progress = { ...stand.progress, settings: { withoutPositions: ['lying'] } } as Progress;

    expect(heard(stand.turn(openConversation))).not.toContain('last-time');
  });

  it('asks only which, where the shelf is too small for three', () => {
    const stand = new Stand({ ...WELCOMED, sessions: 1 });

    const decision = stand.turn((moment) => openConversation({ ...moment, shelf: moment.shelf.slice(0, 2) }));

    expect(heard(decision)).toEqual(['welcome-back', 'which-of-these-two?']);
  });

  it('claims nothing about a person who could not be read', () => {
    const stand = new Stand();
    stand.progress = undefined;

    expect(heard(stand.turn(openConversation))).toEqual(['hello', 'what-would-you-like?']);
    expect(stand.events).toEqual([]);
  });

  it('forgets a place in a session or variant that is no longer there', () => {
    const place = leftMidway().progress?.place as NonNullable<Progress['place']>;
    const run = { ...place.run };
    for (const gone of [
      { ...run, session: 'gone' },
      { ...run, variant: 'gone' },
    ]) {
      const stand = new Stand({ ...WELCOMED, place: { ...place, run: gone } });
      expect(heard(stand.turn(openConversation))).toEqual(['welcome-back', 'start-with?']);
      stand.state = { mode: 'idle' };
      expect(heard(stand.turn(continueSession))[0]).toBe('nothing-to-pick-up');
    }
  });
});

describe('what there is next', () => {
  it("names the person's own first, then what was done least", () => {
    const stand = new Stand({
      ...NO_PROGRESS,
      done: {
        'br-long-exhale': { times: 2, firstDay: '2026-11-20', lastDay: '2026-11-20' },
        'st-blades': { times: 1, firstDay: '2026-11-20', lastDay: '2026-11-20' },
      },
      latest: [{ session: 'br-box', variant: 'long', seconds: 604 }],
    });

    stand.turn((moment) => whatNext(moment, []));

    expect(stand.state).toMatchObject({
      mode: 'choosing',
      offered: ['br-box', expect.any(String), expect.any(String)],
    });
    expect(JSON.stringify(stand.state).indexOf('st-blades')).toBeLessThan(
      JSON.stringify(stand.state).indexOf('br-long-exhale'),
    );
    expect(stand.state).not.toMatchObject({ offered: expect.arrayContaining(['st-blades']) });
  });

  it('is three names all the same when the store is down', () => {
    const stand = new Stand();
    stand.progress = undefined;

    stand.turn((moment) => whatNext(moment, []));

    expect(stand.state).toMatchObject({ mode: 'choosing', offered: { length: 3 } });
  });
});
