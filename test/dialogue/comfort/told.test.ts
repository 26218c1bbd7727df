import { yes } from '../../../lambda/dialogue/answer';
import { decline } from '../../../lambda/dialogue/comfort/consent';
import { askToForgetCheckIns } from '../../../lambda/dialogue/comfort/forget';
import { tellTrend, tellWhatHelps } from '../../../lambda/dialogue/comfort/told';
import type { Moment } from '../../../lambda/dialogue/moment';
import { recommend } from '../../../lambda/dialogue/recommend';
import type { Comfort } from '../../../lambda/progress/comfort';
import { ASKED_BEFORE, at, heard, type Stand } from '../stand';
import { unread } from '../with-settings';
import { agreed, scoredTimes } from './asked';

const having = (comfort: Comfort): Stand => {
  const stand = agreed();
  stand.progress = { ...ASKED_BEFORE, settings: { checkIns: 'on' }, comfort };
  return stand;
};

const week = (monday: string, before: number) => ({ monday, times: 1, before, after: before });

describe('"what helps me"', () => {
  it('is told from the third use on, and offered', () => {
    expect(heard(scoredTimes(2, 6, 3).turn(tellWhatHelps))[0]).toBe('nothing-helped-yet');

    const stand = scoredTimes(3, 6, 3);
    const decision = stand.turn(tellWhatHelps);

    expect(decision.say).toEqual([{ key: 'has-helped', values: { title: 'belly breathing' } }]);
    expect(heard(decision)[1]).toBe('shall-i-start?');
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'br-belly' });
  });

  it('is not known of somebody who could not be read', () => {
    expect(heard(unread().turn(tellWhatHelps))[0]).toBe('settings-unread');
  });

  it('leaves out what the person leaves out', () => {
    const stand = scoredTimes(3, 6, 3);
    stand.progress = { ...stand.progress, settings: { leftOut: ['breath-counting'] } } as Stand['progress'];

    expect(heard(stand.turn(tellWhatHelps))[0]).toBe('nothing-helped-yet');
  });
});

describe('what went up twice', () => {
  const suggested = (stand: Stand, change = (moment: Moment) => moment): string[] => {
    let found: string[] = [];
    stand.turn((moment) => {
      found = recommend(change(moment), {}).map(({ choice }) => choice.card.id);
      return { state: moment.state, say: [], events: [] };
    });
    return found;
  };

  it('is not suggested for a fortnight, and then it is', () => {
    const stand = scoredTimes(2, 3, 6);

    expect(suggested(stand)).not.toContain('br-belly');
    expect(suggested(stand.after(at(13 * 24 * 60)))).toContain('br-belly');
  });

  it('is suggested all the same where everything else is left out, and so is what is left out where nothing is not', () => {
    const alone = (moment: Moment): Moment => ({
      ...moment,
      shelf: moment.shelf.filter(({ id }) => id === 'br-belly'),
    });
    const leftOut = agreed();
    leftOut.progress = { ...ASKED_BEFORE, settings: { leftOut: ['breath-counting'] } };

    expect(suggested(scoredTimes(2, 3, 6), alone)).toEqual(['br-belly']);
    expect(suggested(leftOut, alone)).toEqual(['br-belly']);
  });
});

describe('"how is my trend"', () => {
  it('is not known of somebody who could not be read', () => {
    expect(heard(unread().turn(tellTrend))[0]).toBe('settings-unread');
  });

  it('is told in numbers', () => {
    const better = having({ weeks: [week('2026-11-02', 6), week('2026-11-16', 3)], falls: {}, knownIds: [] });

    expect(better.turn(tellTrend).say).toEqual([{ key: 'trend-better', values: { first: 6, second: 3 } }]);
  });

  it('that is worse for more than a week leads to whom to see', () => {
    const worse = having({
      weeks: [week('2026-11-02', 3), week('2026-11-09', 6), week('2026-11-16', 6)],
      falls: {},
      knownIds: [],
    });

    const decision = worse.turn(tellTrend);

    expect(heard(decision)[0]).toBe('red-flag');
    expect(decision.calm).toBe(true);
  });
});

describe('forgetting check-ins', () => {
  it('leaves everything else as it was', () => {
    const stand = scoredTimes(3, 6, 3);
    const before = stand.progress;
    stand.turn(askToForgetCheckIns);

    stand.turn(yes);

    const { comfort, ...others } = before as NonNullable<typeof before>;
    expect(comfort).toBeDefined();
    expect(stand.progress).toEqual(others);
  });

  it('is something else than no longer being asked', () => {
    const stand = scoredTimes(1, 6, 3);

    stand.turn(decline);

    expect(stand.progress?.settings).toEqual({ checkIns: 'off' });
    expect(stand.progress?.comfort).toBeDefined();
  });
});
