import { yes } from '../../../lambda/dialogue/answer';
import type { Decision } from '../../../lambda/dialogue/decision';
import type { Moment } from '../../../lambda/dialogue/moment';
import { type PermissionToken, readToken, writeToken } from '../../../lambda/dialogue/permission';
import { reminderWhy, reminderWords } from '../../../lambda/dialogue/reminders/about';
import { remindOfSession } from '../../../lambda/dialogue/reminders/in-other-words';
import { myReminders } from '../../../lambda/dialogue/reminders/list';
import { pauseReminders, unpauseReminders } from '../../../lambda/dialogue/reminders/pause';
import { reminderPermitted } from '../../../lambda/dialogue/reminders/permitted';
import { allowReminders, changeReminder, remind } from '../../../lambda/dialogue/reminders/remind';
import { removeReminders } from '../../../lambda/dialogue/reminders/remove';
import { repeatStep } from '../../../lambda/dialogue/steer';
import { withoutReminders } from '../../../lambda/progress/reminders';
import { begun } from '../in-session';
import { ASKED_BEFORE, at, heard, type Stand } from '../stand';
import { asking, BREATHING, reminded, WARMTH, WATER, yesInVain } from './reminded';

const kept = ({ progress }: Stand): unknown => (progress?.reminders ?? []).map(({ tokens }) => tokens);

const answering = (stand: Stand, ...tokens: string[]): Stand => {
  stand.alerts = () => ({ is: 'done', value: tokens });
  return stand;
};

const ASKED: readonly [string, (moment: Moment) => Decision][] = [
  ['"what are my reminders"', myReminders],
  ['"pause my reminders"', (moment) => pauseReminders(moment, {})],
  ['"turn them back on"', (moment) => unpauseReminders(moment, {})],
  ['"delete my heat reminder"', (moment) => removeReminders(moment, { kind: 'heat' })],
  ['"move my heat reminder"', (moment) => changeReminder(moment, { kind: 'heat' })],
];

describe.each(ASKED)('%s', (_, decide) => {
  it('says that nothing can be looked up, where it cannot', () => {
    const stand = reminded(WARMTH);
    stand.progress = undefined;

    expect(heard(stand.turn(decide))[0]).toBe('settings-unread');
  });

  it('is nothing of a guest', () => {
    const stand = reminded(WARMTH);
    const asGuest = (moment: Moment) =>
      decide({ ...moment, talk: { ...moment.talk, voice: 'guest' } } as Moment);

    expect(heard(stand.turn(asGuest))[0]).toBe('not-yours');
    expect(stand.calls).toEqual([]);
  });
});

describe('a guest', () => {
  it.each<[string, (moment: Moment) => Decision]>([
    ['asks to be reminded', (moment) => remind(moment, { kind: 'heat' })],
    ['allows reminders', allowReminders],
  ])('%s, and nothing is set in the house of another', (_, decide) => {
    const stand = reminded();
    const told = stand.turn((moment) =>
      decide({ ...moment, talk: { ...moment.talk, voice: 'guest' } } as Moment),
    );

    expect(heard(told)[0]).toBe('not-yours');
    expect(told.permission).toBeUndefined();
  });
});

describe('"what are my reminders"', () => {
  it('leaves out what Alexa has not any more, and says so once', () => {
    const stand = answering(reminded(WARMTH, WATER), 'water');

    expect(heard(stand.turn(myReminders)).slice(0, 2)).toEqual(['reminders-found-gone', 'reminder-told']);
    expect(kept(stand)).toEqual([['water']]);
    expect(heard(stand.turn(myReminders))[0]).toBe('reminder-told');
  });

  it('says that all of them are gone', () => {
    const stand = answering(reminded(WARMTH));

    expect(heard(stand.turn(myReminders)).slice(0, -1)).toEqual(['reminders-found-gone']);
    expect(heard(stand.turn(myReminders))[0]).toBe('no-reminders');
  });

  it('tells three, and that there are more', () => {
    const move = { ...WATER, kind: 'move' as const, tokens: ['move'] };
    const stand = answering(reminded(WARMTH, WATER, BREATHING, move), 'warmth', 'water', 'breathing', 'move');

    expect(heard(stand.turn(myReminders)).slice(0, 4)).toEqual([
      ...Array(3).fill('reminder-told'),
      'and-more',
    ]);
  });

  it('tells of one that waits from when on it rings, and not once it does', () => {
    const stand = answering(reminded({ ...WARMTH, pausedUntil: '2026-11-27' }), 'warmth');
    expect(stand.turn(myReminders).say[0]?.values?.from).toContain('November 27');
    stand.after(at(8 * 24 * 60));

    expect(stand.turn(myReminders).say[0]?.values?.from).toBe('now');
  });

  it('has forgotten what rang', () => {
    const stand = answering(reminded(BREATHING, WARMTH), 'warmth').after(at(24 * 60));
    stand.turn(myReminders);

    expect(kept(stand)).toEqual([['warmth']]);
  });
});

describe('a permission that was taken back', () => {
  it.each(ASKED.slice(0, 4))('is noticed at %s, and nothing is said to be set', (_, decide) => {
    const stand = reminded({ ...WARMTH, pausedUntil: '2026-12-01' }, WATER);
    stand.alerts = () => ({ is: 'refused', why: 'not-allowed' });

    const [said, ...more] = heard(stand.turn(decide));

    expect(said).toBe('reminders-revoked');
    expect(more.filter((key) => key.startsWith('reminder'))).toEqual([]);
    // Given back, it is Alexa who says what is still there.
    expect(kept(stand)).toEqual([['warmth'], ['water']]);
  });

  it('is asked for again where one is to be set', () => {
    const stand = asking({ kind: 'water', clocks: ['12:00'] }, reminded(WARMTH));
    const asked = yesInVain(stand, 'not-allowed');

    expect(heard(asked)).toEqual(['reminders-revoked', 'asking-permission']);
    expect(asked.permission).toMatchObject({ of: 'reminders' });
  });
});

describe('a pause', () => {
  it('is a week without a word of how long, a day at least, and a season at most', () => {
    const until = (seconds: number | undefined): unknown => {
      const stand = reminded(WARMTH);
      stand.turn((moment) => pauseReminders(moment, { seconds }));
      return stand.progress?.reminders?.[0]?.pausedUntil;
    };

    expect([undefined, Number.NaN, 60, 14 * 86_400, 365 * 86_400].map(until)).toEqual([
      '2026-11-27',
      '2026-11-27',
      '2026-11-21',
      '2026-12-04',
      '2027-02-18',
    ]);
  });

  it('that worked for one of two is kept for that one, and said not to have worked for all', () => {
    const stand = reminded(WARMTH, WATER);
    stand.alerts = (call) =>
      call.do === 'change' && call.tokens[0] === 'warmth'
        ? { is: 'done', value: ['warmth'] }
        : { is: 'refused', why: 'busy' };

    expect(heard(stand.turn((moment) => pauseReminders(moment, {})))[0]).toBe('reminders-not-changed');
    expect(stand.progress?.reminders?.map(({ pausedUntil }) => pausedUntil)).toEqual([
      undefined,
      '2026-11-27',
    ]);
  });

  it('leaves what rings only once', () => {
    const stand = reminded(BREATHING);

    expect(heard(stand.turn((moment) => pauseReminders(moment, {})))[0]).toBe('only-once');
    expect(stand.calls).toEqual([]);
  });
});

describe('"delete my reminders"', () => {
  it('keeps those that are still there', () => {
    const stand = answering(reminded(WARMTH, WATER), 'warmth');
    stand.turn((moment) => removeReminders(moment, {}));

    expect(heard(stand.turn(yes))[0]).toBe('reminders-not-removed');
    expect(kept(stand)).toEqual([['water']]);
  });

  it('counts what was gone before as deleted', () => {
    const stand = reminded(WARMTH);
    stand.alerts = () => ({ is: 'refused', why: 'gone' });

    expect(heard(stand.turn((moment) => removeReminders(moment, { kind: 'heat' })))[0]).toBe(
      'reminders-deleted',
    );
    expect(kept(stand)).toEqual([]);
  });

  it('of a kind deletes all of that kind, and one of which nothing was said is the only one', () => {
    const stand = answering(reminded(WARMTH), 'warmth');

    expect(heard(stand.turn((moment) => removeReminders(moment, {})))[0]).toBe('reminders-deleted');
    expect(heard(stand.turn((moment) => removeReminders(moment, {})))[0]).toBe('no-reminders');
  });
});

describe('"delete my one p.m. reminder"', () => {
  const deleted = (stand: Stand, clock: string) =>
    stand.turn((moment) => removeReminders(moment, { clocks: [clock] }));

  it('deletes what rings at that time alone, and nothing beside it', () => {
    const stand = answering(reminded(WARMTH, WATER, BREATHING), 'warmth');

    expect(heard(deleted(stand, '20:00'))[0]).toBe('reminders-deleted');
    expect(stand.calls).toEqual([{ do: 'remove', tokens: ['warmth'] }]);
    expect(kept(stand)).toEqual([['water'], ['breathing']]);
  });

  it.each(['13:00', '01:00'])('that rings at other times as well is asked about with those: %s', (clock) => {
    const stand = reminded(WATER);

    expect(heard(deleted(stand, clock))).toEqual(['shall-i-set?']);
    expect(stand.calls).toEqual([]);
    expect(stand.state).toMatchObject({ draft: { replaces: ['water'], times: ['09:00'] } });
  });

  it('says so where none rings then, or where it is for what we remind nobody of', () => {
    const inTheNight = { ...WATER, when: { weekdays: [0], times: ['01:00'] } };
    const stand = reminded(WARMTH, inTheNight);

    expect(heard(deleted(stand, '07:00'))[0]).toBe('no-such-reminder');
    expect(heard(deleted(stand, '13:00'))[0]).toBe('no-such-reminder');
    expect(heard(stand.turn((moment) => removeReminders(moment, { isElse: true })))[0]).toBe(
      'no-such-reminder',
    );
    expect(kept(stand)).toEqual([['warmth'], ['water']]);
  });
});

describe('a question about reminders', () => {
  it.each([
    ['what they say', reminderWords, 'reminder-says'],
    ['why that is needed', reminderWhy, 'reminder-why'],
  ] as const)('%s is answered at any time, and then what was asked is asked again', (_, decide, key) => {
    expect(heard(reminded().turn(decide))).toEqual([key, 'and-now?']);
    expect(heard(asking({ kind: 'heat' }).turn(decide))).toEqual([key, 'remind-when?']);
  });
});

describe('a yes', () => {
  it('to which Alexa answers without a token sets nothing', () => {
    const stand = answering(asking({ kind: 'heat', clocks: ['12:00'] }));

    expect(heard(stand.turn(yes))).toEqual(['reminder-refused', 'set-again?']);
    expect(kept(stand)).toEqual([]);
  });

  it('to an eleventh is told that there are enough, and Alexa is not asked', () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({ ...WARMTH, tokens: [`one ${index}`] }));
    const stand = asking({ kind: 'water', clocks: ['12:00'] }, reminded(...ten));

    expect(stand.turn(yes).say).toEqual([{ key: 'reminder-refused', values: { why: 'toomany' } }]);
    expect(stand.calls).toEqual([]);
  });

  it('to one that is over meanwhile asks again when', () => {
    const stand = asking({ kind: 'heat', seconds: 60 }).after(at(5));

    expect(heard(stand.turn(yes))).toEqual(['reminder-wrong', 'remind-when?']);
    expect(stand.calls).toEqual([]);
  });

  it('to one that was deleted while it was moved offers it anew, and the old one is forgotten', () => {
    const stand = reminded(WARMTH);
    stand.turn((moment) => changeReminder(moment, { kind: 'heat', clocks: ['21:00'] }));

    expect(heard(yesInVain(stand, 'gone'))).toEqual(['reminder-refused', 'shall-i-set?']);
    expect(kept(stand)).toEqual([]);
    answering(stand, 'new').turn(yes);
    expect(kept(stand)).toEqual([['new']]);
  });
});

describe('while a reminder is talked about', () => {
  it('a yes to when it shall be is no answer, and it is asked again', () => {
    expect(heard(asking({ kind: 'heat' }).turn(yes))).toEqual(['remind-when?']);
  });

  it('what could not be set is asked about again, and what is not allowed is let be', () => {
    const again = asking({ kind: 'heat', clocks: ['12:00'] });
    yesInVain(again, 'busy');
    expect(heard(again.turn(repeatStep))).toEqual(['set-again?']);

    const refused = asking({ kind: 'heat', clocks: ['12:00'] });
    refused.progress = { ...ASKED_BEFORE, refused: { reminders: refused.now } };
    expect(heard(yesInVain(refused, 'not-allowed'))).toEqual(['permission-no-lately', 'and-now?']);
    expect(heard(refused.turn(repeatStep))).toEqual(['and-now?']);
    expect(heard(refused.turn(yes))).toEqual(['asking-permission']);
  });

  it('what Alexa does not take when it is moved stays what it was, and another time is asked for', () => {
    const stand = reminded(WARMTH);
    stand.turn((moment) => changeReminder(moment, { clocks: ['21:00'] }));

    expect(heard(yesInVain(stand, 'not-like-that'))).toEqual(['reminder-refused', 'remind-when?']);
    expect(stand.state).toMatchObject({ draft: { kind: 'heat', replaces: ['warmth'] } });
    expect(kept(stand)).toEqual([['warmth']]);
  });

  it('a session is what it is good for', () => {
    const of = (wish: Parameters<typeof remindOfSession>[1]): unknown => {
      const stand = asking({});
      stand.turn((moment) => remindOfSession(moment, wish) ?? { say: [], state: moment.state, events: [] });
      return stand.state.mode === 'reminding' ? stand.state.draft.kind : undefined;
    };

    expect(of({ session: 'br-box' })).toBe('breathing');
    expect(of({ session: 'no-such' })).toBe('plan');
    expect(of({ kind: 'posture' })).toBe('posture');
    expect(of({ kind: 'relax' })).toBe('plan');
    expect(of({})).toBe('plan');
  });

  it('a session that was over does not wait', () => {
    const stand = begun('br-minute').after(at(3));
    stand.turn((moment) => remind(moment, { kind: 'heat', clocks: ['12:00'] }));
    expect(stand.state).not.toHaveProperty('waiting');

    const other = begun('br-minute').after(at(0, 30));
    other.turn((moment) => remind(moment, { kind: 'heat', clocks: ['12:00'] }));
    expect(other.state).toHaveProperty('waiting');
  });
});

it('a time that is not there where the person is now has gone by', () => {
  const stand = reminded({ ...BREATHING, when: { on: '2027-03-14', at: '02:30' } });
  const inNewYork = (moment: Moment) => myReminders({ ...moment, zone: 'America/New_York' });

  expect(heard(stand.turn(inNewYork))[0]).toBe('no-reminders');
});

describe('back from Alexa', () => {
  const TOKEN: Extract<PermissionToken, { for: 'reminder' }> = {
    for: 'reminder',
    draft: { kind: 'heat', times: ['12:00'] },
    zone: 'America/New_York',
  };

  it('the reminder is set by the clock that it was meant for', () => {
    const stand = reminded();
    stand.turn((moment) => reminderPermitted(moment, TOKEN, 'ACCEPTED'));

    expect(stand.calls).toMatchObject([{ do: 'set', zone: 'America/New_York' }]);
  });

  it('a card is left where she could not ask', () => {
    const told = reminded().turn((moment) => reminderPermitted(moment, TOKEN, 'FAILED'));

    expect(heard(told)[0]).toBe('permission-not-given');
    expect(told.permissionCard).toBe('reminders');
  });

  it('only a token that is ours is read', () => {
    expect(readToken(writeToken(TOKEN))).toEqual(TOKEN);
    expect(
      [undefined, 7, '{', '{}', JSON.stringify({ ...TOKEN, zone: 'Mars/Olympus' })].map(readToken),
    ).toEqual(Array(5).fill(undefined));
  });
});

it('a reminder that two tokens stand for is there while one of them is', () => {
  const both = { ...WARMTH, tokens: ['one', 'other'] };

  expect(withoutReminders([both], ['one'])).toEqual([{ ...WARMTH, tokens: ['other'] }]);
});
