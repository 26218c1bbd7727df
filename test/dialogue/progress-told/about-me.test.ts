import { aboutMe } from '../../../lambda/dialogue/progress-told/about-me';
import { careSummary } from '../../../lambda/dialogue/progress-told/care-summary';
import { myHistory } from '../../../lambda/dialogue/progress-told/my-history';
import { addDays } from '../../../lambda/progress/days';
import type { Done } from '../../../lambda/progress/history';
import { heard, Stand } from '../stand';
import { unread } from '../with-settings';
import { done, practised } from './person';

const TODAY = '2026-11-20';

describe('"what do you know about me"', () => {
  it('is told in one sentence, and the card has all that is kept', () => {
    const stand = practised([], {
      settings: {
        usualSeconds: 300,
        leftOut: ['heat'],
        counts: 'off',
        withoutEquipment: ['roller'],
        words: 'quiet',
      },
      zone: { name: 'Europe/London', checkedAt: 0 },
      place: {
        run: { session: 'st-neck', variant: 'standard', completionId: 'one' },
        atMillis: 120_000,
        savedAt: Date.parse('2026-11-19T19:00:00Z'),
      },
    });

    const { say, card } = stand.turn(aboutMe);

    expect(say).toEqual([
      {
        key: 'known-of-you',
        values: {
          sessions: 9,
          what: 'told',
          settings: 5,
          plan: 'none',
          ratings: 0,
          place: 'kept',
          zone: 'kept',
        },
      },
      { key: 'on-card' },
    ]);
    for (const kept of [
      /9 sessions/,
      /5 minutes/,
      /heat/,
      /roller/,
      /count/,
      /neck stretch/,
      /Europe\/London/,
      /get help/,
    ])
      expect(card?.text).toMatch(kept);
    expect(card?.text).not.toContain('{');
  });

  it('says of somebody new that there is nothing, and of somebody who does not count no number', () => {
    expect(new Stand().turn(aboutMe).say[0]?.values).toEqual({
      sessions: 0,
      what: 'told',
      settings: 0,
      plan: 'none',
      ratings: 0,
      place: 'none',
      zone: 'none',
    });
    const untold = practised([], { settings: { tally: 'off' } }).turn(aboutMe);
    expect(untold.say[0]?.values).toMatchObject({ what: 'untold' });
    expect(untold.card?.text).not.toMatch(/9 sessions|45 minutes/);
  });

  it('claims nothing where nothing could be read, and tells nobody else', () => {
    expect(heard(unread().turn(aboutMe))[0]).toBe('settings-unread');
    for (const decide of [aboutMe, myHistory, careSummary]) {
      const asGuest = practised().turn((moment) =>
        decide({ ...moment, talk: { ...moment.talk, voice: 'guest' } }),
      );
      expect(heard(asGuest)[0]).toBe('not-yours');
      expect(asGuest.card).toBeUndefined();
    }
  });
});

describe('"send me my history"', () => {
  it('is a card with each session of thirty days, the latest first', () => {
    const { say, card } = practised([
      done('br-box', TODAY),
      done('st-neck', '2026-10-22'),
      done('br-belly', '2026-10-21'),
    ]).turn(myHistory);

    expect(say.map(({ key }) => key)).toEqual(['history-sent']);
    expect(card?.text.split('\n')).toEqual([
      expect.stringMatching(/^box breathing.*on November 20/),
      expect.stringMatching(/^the neck stretch.*on October 22/),
    ]);
  });

  it('leaves out what is not there any more', () => {
    const { card } = practised([done('br-box', TODAY), done('st-gone', TODAY)]).turn(myHistory);

    expect(card?.text.split('\n')).toEqual([expect.stringMatching(/^box breathing/)]);
  });

  it('fits on a card, whatever was done', () => {
    const much: Done[] = Array.from({ length: 400 }, (_, index) =>
      done('pmr-neck', addDays(TODAY, -Math.floor(index / 14))),
    );
    const text = practised(much).turn(myHistory).card?.text ?? '';

    expect(text.length).toBeGreaterThan(7_000);
    expect(text.length).toBeLessThanOrEqual(7_900);
    for (const line of text.split('\n'))
      expect(line).toMatch(/^the neck, jaw and shoulder release.*minutes|\d$/);
  });

  it('of nobody who did nothing lately is an empty card', () => {
    const { say, card } = practised([done('br-box', '2026-09-01')]).turn(myHistory);
    expect(say.map(({ key }) => key)).toEqual(['nothing-lately']);
    expect(card).toBeUndefined();
  });

  it('is not sent where it cannot be looked up', () => {
    const stand = practised();
    stand.history = undefined;
    expect(heard(stand.turn(myHistory))[0]).toBe('settings-unread');
  });
});

describe('the care-team summary', () => {
  it('has the last four weeks, and what was kept in all, on the card word for word', () => {
    const { say, card } = practised([
      done('br-box', TODAY),
      done('st-neck', '2026-11-02'),
      done('st-neck', '2026-10-24'),
      done('br-belly', '2026-10-23'),
    ]).turn(careSummary);

    expect(say).toEqual([
      { key: 'four-weeks', values: { sessions: 3, minutes: 15, title: 'the neck stretch' } },
      { key: 'weeks-and-days', values: { weeks: 2, gentle: 1 } },
      { key: 'on-card' },
    ]);
    expect(card?.text.match(/\d+/g)).toEqual(['3', '15', '2']);
  });

  it('is a summary of nothing, too', () => {
    expect(practised().turn(careSummary).say[0]?.values).toEqual({ sessions: 0, minutes: 0, title: 'none' });
  });

  it('has what check-ins came to, where somebody agreed to them', () => {
    const { say } = practised([], {
      comfort: {
        weeks: [
          { monday: '2026-11-09', times: 2, before: 11, after: 7 },
          { monday: '2026-11-16', times: 1, before: 5, after: 5 },
        ],
        falls: { 'br-box': { lastDay: '2026-11-19', latest: [2, 2, 2] } },
        knownIds: [],
      },
    }).turn(careSummary);
    expect(say.slice(2, 4)).toEqual([
      { key: 'comfort-averages', values: { ratings: 3, first: 5.3, second: 4 } },
      { key: 'has-helped', values: { title: 'box breathing' } },
    ]);
  });

  it('leaves out what could not be read', () => {
    const stand = unread();
    stand.history = [done('br-box', TODAY)];
    expect(heard(stand.turn(careSummary)).slice(0, 2)).toEqual(['four-weeks', 'on-card']);
  });
});
