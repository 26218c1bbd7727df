import { no, yes } from '../../../lambda/dialogue/answer';
import { beginSession } from '../../../lambda/dialogue/begin-session';
import { mayAskHow } from '../../../lambda/dialogue/comfort/may-ask';
import { whileAskedHow } from '../../../lambda/dialogue/comfort/replies';
import { sayScore } from '../../../lambda/dialogue/comfort/say-score';
import type { Moment } from '../../../lambda/dialogue/moment';
import { sayNumber } from '../../../lambda/dialogue/number';
import { answerFlag } from '../../../lambda/dialogue/red-flags/answer-flag';
import { conversationEnded } from '../../../lambda/dialogue/stop';
import { tellTimeLeft } from '../../../lambda/dialogue/tell';
import { ASKED_BEFORE, at, heard, Stand } from '../stand';
import { agreed, askedAfter, askedBefore } from './asked';

const begin = (session: string, length?: string) => (stand: Stand) =>
  stand.turn((moment) => beginSession(moment, { session, ...(length && { length }) }));

describe('before a session', () => {
  it('whoever agreed is asked how it feels, and the session waits', () => {
    const decision = begin('br-belly')(agreed());

    expect(heard(decision)).toEqual(['how-before?']);
    expect(decision.afterSilence).toMatchObject({ ask: { key: 'another' } });
  });

  it('nobody else is: not without having agreed, and not where the deployment has none', () => {
    const unasked = new Stand();
    unasked.hasCheckIns = true;
    const elsewhere = agreed();
    elsewhere.hasCheckIns = false;

    for (const stand of [unasked, elsewhere])
      expect(heard(begin('br-belly')(stand))).not.toContain('how-before?');
  });

  it.each([
    ['sleep', 'sl-wind', undefined],
    ['a relaxation that ends in sleep', 'pmr-bed', undefined],
    ['a flare', 'rt-flare', undefined],
    ['the gentle form of another', 'br-belly', 'flare'],
  ])('nobody is asked where it is %s', (_, session, length) => {
    const stand = agreed();

    begin(session, length)(stand);

    expect(stand.asked).toBeUndefined();
    stand.turn((moment) => {
      expect(mayAskHow(moment, { session, variant: length ?? 'short' })).toBe(false);
      return { state: moment.state, say: [], events: [] };
    });
  });

  it('nobody is asked once a warning called for quiet', () => {
    const stand = agreed();
    stand.calm = true;

    begin('br-belly')(stand);

    expect(stand.asked).toBeUndefined();
  });

  it('a score lets it begin at the beginning, and is told back', () => {
    const stand = askedBefore();

    const decision = stand.turn((moment) => sayNumber(moment, 6));

    expect(decision.say[0]).toMatchObject({ key: 'score-noted', values: { number: 6 } });
    expect(decision.page?.fromMillis).toBe(0);
    expect(decision.ask?.key).toBe('how-after');
    expect(stand.progress?.comfort).toBeUndefined();
  });

  it('silence lets it begin by itself: its place is reckoned from then, and it counts at its end', () => {
    const stand = askedBefore();

    stand.after(at(12)).turn((moment) => conversationEnded(moment, false));

    expect(stand.progress?.sessions).toBe(1);
    expect(stand.progress?.comfort).toBeUndefined();
  });

  it('a session that began after silence is somewhere in its middle when its half has passed', () => {
    const stand = askedBefore();

    const decision = stand.after(at(2, 30)).turn(tellTimeLeft);

    expect(decision.page?.fromMillis).toBeGreaterThan(at(1, 30));
    expect(decision.page?.fromMillis).toBeLessThan(at(2, 30));
  });

  it('a number in the middle of a session is no score', () => {
    const stand = askedBefore();

    stand.after(at(2)).turn((moment) => sayNumber(moment, 3));

    expect(stand.scored).toBeUndefined();
  });

  it('what is no score from 0 to 10 is not asked for again', () => {
    for (const number of [11, -1, 4.5, Number.NaN, undefined]) {
      const decision = askedBefore().turn((moment) => sayNumber(moment, number));

      expect(decision.page?.fromMillis).toBe(0);
      expect(decision.asked).toBeUndefined();
    }
  });

  it('another session instead is begun without being asked again', () => {
    const decision = askedBefore().turn((moment) => beginSession(moment, { session: 'br-even-five' }));

    expect(decision.page?.run.session).toBe('br-even-five');
    expect(decision.afterSilence).toBeUndefined();
  });

  it('a red flag is answered, and the question is gone', () => {
    const stand = askedBefore();

    const decision = stand.turn((moment) => answerFlag(moment, 'RF-01'));

    expect(heard(decision)).toEqual(['red-flag']);
    expect(stand.state).toEqual({ mode: 'idle' });
  });

  it.each([8, 9, 10])('%d gets something gentle offered first: a yes begins it, unasked', (score) => {
    const stand = askedBefore();

    expect(heard(stand.turn((moment) => sayNumber(moment, score)))).toEqual(['that-is-a-lot', 'gentle-one?']);
    const begun = stand.turn(yes);

    expect(begun.page?.run.session).toBe('rt-flare');
    expect(begun.ask?.key).not.toBe('how-after');
  });

  it('7 does not; and a no to the gentle one begins what was asked for', () => {
    const stand = askedBefore();
    stand.turn((moment) => sayNumber(moment, 8));

    const decision = stand.turn(no);

    expect(decision.page).toMatchObject({ run: { session: 'br-belly' }, fromMillis: 0 });
    expect(decision.ask?.key).toBe('how-after');
    expect(heard(askedBefore().turn((moment) => sayNumber(moment, 7)))[0]).toBe('score-noted');
  });
});

describe('after a session', () => {
  it.each([
    [6, 4, ['score-fell', 'another?']],
    [6, 5, ['score-eased', 'another?']],
    [1, 0, ['score-eased', 'another?']],
    [5, 5, ['score-same', 'another?']],
    [5, 6, ['score-rose-a-bit', 'shorter-next-time?']],
    [5, 7, ['score-rose', 'start-with?']],
  ])('from %d to %d is told as %j', (before, after, told) => {
    expect(heard(askedAfter(before).turn((moment) => sayNumber(moment, after)))).toEqual(told);
  });

  it('both scores are kept, with the session that lay between, and it counts', () => {
    const stand = askedAfter(6);

    stand.turn((moment) => sayScore(moment, 4));

    expect(stand.progress?.sessions).toBe(1);
    expect(stand.progress?.comfort).toMatchObject({
      weeks: [{ times: 1, before: 6, after: 4 }],
      falls: { 'br-belly': { latest: [2] } },
    });
  });

  it('nobody is asked who did not say how it felt before', () => {
    const stand = askedBefore();

    const decision = stand.turn((moment) => sayNumber(moment, undefined));

    expect(decision.ask?.key).toBe('another');
  });

  it('a no closes, as ever, and keeps no score', () => {
    const stand = askedAfter(6);

    expect(heard(stand.turn(no))).toEqual(['goodbye']);
    expect(stand.progress).toMatchObject({ sessions: 1 });
    expect(stand.progress?.comfort).toBeUndefined();
  });

  it('the next one begins with how it is now: nobody is asked the same thing twice', () => {
    const stand = askedAfter(6);
    stand.turn((moment) => sayNumber(moment, 4));

    const decision = stand.turn((moment) => beginSession(moment, { session: 'br-even-five' }));

    expect(decision.afterSilence).toBeUndefined();
    expect(decision.ask?.key).toBe('how-after');
    stand.after(at(12)).turn((moment) => sayNumber(moment, 3));
    expect(stand.progress?.comfort?.falls['br-even-five']?.latest).toEqual([1]);
  });

  it('a yes to keeping it shorter makes shorter ones usual; where there is no shorter one, it is not asked', () => {
    const stand = askedAfter(5);
    stand.turn((moment) => sayNumber(moment, 6));

    stand.turn(yes);

    expect(stand.progress?.settings?.usualSeconds).toBeLessThan(300);
    const shortest = askedAfter(5, 'br-minute');
    expect(heard(shortest.turn((moment) => sayNumber(moment, 6)))).toEqual(['score-rose-a-bit', 'another?']);
  });

  it('a no to that leaves the length as it is, and asks what next', () => {
    const stand = askedAfter(5);
    stand.turn((moment) => sayNumber(moment, 6));

    expect(heard(stand.turn(no))).toEqual(['another?']);
    expect(stand.progress?.settings?.usualSeconds).toBeUndefined();
  });

  it('a no to that closes where the session is not there any more', () => {
    const stand = askedAfter(5);
    stand.turn((moment) => sayNumber(moment, 6));
    stand.state = { mode: 'idle' };

    expect(heard(stand.turn(no))).toEqual(['goodbye']);
  });

  it('where it went up, something gentle is offered, and a yes begins it unasked', () => {
    const stand = askedAfter(3);
    stand.turn((moment) => sayNumber(moment, 6));

    const decision = stand.turn(yes);

    expect(decision.page?.run.session).toBe('rt-flare');
    expect(decision.afterSilence).toBeUndefined();
  });
});

describe('where everything gentle is left out', () => {
  const GENTLE = ['rt-flare', 'br-long-exhale', 'pmr-release'];
  const without = (moment: Moment): Moment => ({
    ...moment,
    shelf: moment.shelf.filter(({ id }) => !GENTLE.includes(id)),
  });

  it('what was asked for begins, however much it is', () => {
    const decision = askedBefore().turn((moment) => sayNumber(without(moment), 9));

    expect(decision.page?.run.session).toBe('br-belly');
  });

  it('nothing is offered after it went up', () => {
    const decision = askedAfter(3).turn((moment) => sayNumber(without(moment), 6));

    expect(heard(decision)).toEqual(['score-rose', 'another?']);
  });
});

describe('a word for a score, or a number of ten', () => {
  it('means nothing where nobody asked, and is not kept', () => {
    const stand = agreed();

    const decision = stand.turn((moment) => sayScore(moment, 8));

    expect(decision.isMiss).toBe(true);
    expect(stand.scored).toBeUndefined();
  });
});

describe('at the end of the third session', () => {
  const atItsEnd = (): Stand => {
    const stand = new Stand({ ...ASKED_BEFORE, sessions: 2 });
    stand.hasCheckIns = true;
    begin('br-minute')(stand);
    return stand.after(at(3));
  };

  it('whoever says yes has agreed, and is not taken to have declined', () => {
    const stand = atItsEnd();
    stand.turn((moment) => whileAskedHow(moment, yes));

    expect(stand.progress?.settings).toEqual({ checkIns: 'on' });
  });

  it('whoever goes on to something else is not offered it again', () => {
    const stand = atItsEnd();
    stand.turn((moment) => whileAskedHow(moment, (other) => beginSession(other, { session: 'br-belly' })));

    expect(stand.progress?.settings).toEqual({ checkIns: 'off' });
  });
});
