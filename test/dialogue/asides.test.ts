import { beginSession } from '../../lambda/dialogue/begin-session';
import { openConversation } from '../../lambda/dialogue/open';
import { pauseSession } from '../../lambda/dialogue/pause';
import { repeatStep } from '../../lambda/dialogue/steer';
import { thanks } from '../../lambda/dialogue/thanks';
import { at, heard, Stand } from './stand';

const playing = (): Stand => {
  const stand = new Stand();
  stand.turn((moment) => beginSession(moment, { session: 'br-belly', seconds: 300 }));
  return stand;
};

const choosing = (...offered: string[]): Stand => {
  const stand = new Stand();
  stand.state = { mode: 'choosing', offered };
  return stand;
};

describe('while a question is open', () => {
  it('"wait" leaves it open, and asks again after a while', () => {
    const stand = new Stand();
    stand.turn(openConversation);

    const decision = stand.turn(pauseSession);

    expect(heard(decision)).toEqual(['take-your-time', 'start-with?']);
    expect(decision.quietMillis).toBe(120_000);
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-long-exhale', variant: 'standard' });
  });

  it('"what" asks it again', () => {
    const stand = choosing('br-box', 'br-sigh');

    expect(heard(stand.turn(repeatStep))).toEqual(['which-of-these-two?']);
    expect(stand.state).toEqual({ mode: 'choosing', offered: ['br-box', 'br-sigh'] });
  });

  it('is not asked again when what it named is gone', () => {
    expect(heard(choosing('br-gone', 'br-box').turn(repeatStep))).toEqual([
      'nothing-playing',
      'which-or-more?',
    ]);
  });
});

describe('"thank you"', () => {
  it('is a goodbye after a session, and where nothing plays', () => {
    expect(heard(playing().after(at(5, 20)).turn(thanks))).toEqual(['goodbye']);
    expect(heard(new Stand().turn(thanks))).toEqual(['goodbye']);
  });

  it('in the middle of a breath is no reason to end it', () => {
    const stand = playing();

    stand.after(at(2, 10)).turn(thanks);

    expect(stand.last?.page?.fromMillis).toBe(at(1, 47));
  });
});
