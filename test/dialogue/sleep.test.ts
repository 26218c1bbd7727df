import { beginSession } from '../../lambda/dialogue/begin-session';
import { continueSession } from '../../lambda/dialogue/continue';
import type { Decision } from '../../lambda/dialogue/decision';
import type { Moment } from '../../lambda/dialogue/moment';
import { openConversation } from '../../lambda/dialogue/open';
import { decideSettled } from '../../lambda/dialogue/overdue';
import { at, heard, Stand } from './stand';

/** The one-minute reset as if it were made for sleep; it closes, so each turn opens a conversation. */
const asSleep = (moment: Moment): Moment => ({
  ...moment,
  talk: { ...moment.talk, isNew: true },
  shelf: moment.shelf.map((card) =>
    card.id === 'br-minute'
      ? { ...card, variants: { micro: { seconds: 65, positions: [], equipment: [], endsInSilence: true } } }
      : card,
  ),
});

const asleep =
  (decide: (moment: Moment) => Decision) =>
  (moment: Moment): Decision =>
    decideSettled(asSleep(moment), decide);

const lyingDown = (): Stand => {
  const stand = new Stand();
  stand.turn(asleep((moment) => beginSession(moment, { session: 'br-minute' })));
  return stand;
};

describe('a session for sleep', () => {
  it('asks nothing, and closes', () => {
    const { last, state, progress } = lyingDown();

    expect(last?.page).toMatchObject({ fromMillis: 0, toMillis: at(1, 5) });
    expect(last?.ask).toBeUndefined();
    expect(state).toEqual({ mode: 'idle' });
    expect(progress?.place?.endsAt).toBe((progress?.place?.savedAt ?? 0) + at(1, 5));
  });

  it('counts as done when somebody comes back after its end', () => {
    const stand = lyingDown();

    const decision = stand.after(at(8 * 60)).turn(asleep(openConversation));

    expect(heard(decision)).toEqual(['welcome-first', 'what-would-you-like?']);
    expect(stand.progress).toMatchObject({ sessions: 1, seconds: 65 });
    expect(stand.progress?.place).toBeUndefined();
  });

  it('can be gone on with by somebody who is back before its end', () => {
    const stand = lyingDown();

    stand.after(at(0, 50)).turn(asleep(continueSession));

    const { run, fromMillis } = stand.last?.page ?? {};
    expect(run?.session).toBe('br-minute');
    expect(fromMillis).toBeGreaterThan(0);
    expect(fromMillis).toBeLessThan(at(0, 50));
    expect(stand.events).toEqual(['begun', 'left', 'begun']);
  });

  it('is not over by itself where somebody spoke over it', () => {
    const stand = lyingDown();
    stand.after(at(0, 30)).turn(asleep(openConversation));
    stand.state = { mode: 'idle' };

    expect(heard(stand.after(at(60)).turn(asleep(openConversation)))).toContain('last-time');
    expect(stand.progress?.sessions).toBe(0);
  });

  it('counts as done where only the closing words were spoken over', () => {
    const stand = lyingDown();

    stand.after(at(1, 4)).turn(asleep(openConversation));

    expect(stand.progress?.sessions).toBe(1);
  });

  it('goes its way in the conversation that plays it', () => {
    const stand = lyingDown();

    stand.after(at(0, 10)).turn((moment) =>
      decideSettled({ ...moment, talk: { ...moment.talk, isNew: false } }, () => ({
        say: [],
        state: moment.state,
        events: [],
      })),
    );

    expect(stand.events).toEqual(['begun']);
  });

  it('that is no longer there is not counted', () => {
    const stand = lyingDown();

    stand
      .after(at(60))
      .turn((moment) =>
        decideSettled({ ...moment, shelf: [] }, () => ({ say: [], state: moment.state, events: [] })),
      );

    expect(stand.progress?.sessions).toBe(0);
  });
});
