import { yes } from '../../../lambda/dialogue/answer';
import { beginSession } from '../../../lambda/dialogue/begin-session';
import type { Decision } from '../../../lambda/dialogue/decision';
import { help } from '../../../lambda/dialogue/help';
import { hurts } from '../../../lambda/dialogue/hurts';
import { openConversation } from '../../../lambda/dialogue/open';
import { pauseSession } from '../../../lambda/dialogue/pause';
import { celebrating } from '../../../lambda/dialogue/progress-told/celebrate';
import { whatIDid } from '../../../lambda/dialogue/progress-told/what-i-did';
import { answerFlag } from '../../../lambda/dialogue/red-flags/answer-flag';
import { forgetThat } from '../../../lambda/dialogue/settings-forgotten';
import { conversationEnded, stop } from '../../../lambda/dialogue/stop';
import { NO_PROGRESS, type Progress } from '../../../lambda/progress/progress';
import type { Decide } from '../../../lambda/skill';
import { ASKED_BEFORE, at, Stand } from '../stand';
import { playing } from '../with-settings';
import { PRACTISED, practised } from './person';

const FIVE_MINUTES = 'br-even-five';

/** A turn as the skill takes it. */
const say = (stand: Stand, decide: Decide): Decision => stand.turn((moment) => celebrating(moment, decide));

/** Milestones that are told in a decision. */
const toldIn = (decision: Decision): unknown[] =>
  decision.say.flatMap(({ key, values }) => (key === 'milestone' ? [values?.what] : []));

/** Somebody who has just come to the end of a session. */
const atTheEnd = (progress: Partial<Progress> = {}): Stand =>
  playing(FIVE_MINUTES, new Stand({ ...ASKED_BEFORE, welcomedAt: 0, ...progress })).after(at(20));

describe('a milestone', () => {
  it('is told at the goodbye after the session that reached it, in one sentence', () => {
    const stand = atTheEnd();

    const decision = say(stand, stop);

    expect(decision.say.map(({ key }) => key)).toEqual(['milestone', 'goodbye']);
    expect(toldIn(decision)).toEqual(['session']);
    expect(stand.progress?.milestone).toBeUndefined();
  });

  it('is told before the next question', () => {
    const decision = say(atTheEnd(), yes);
    expect(decision.say.map(({ key }) => key)).toEqual(['milestone']);
    expect(decision.ask?.key).toBe('start-with');
  });

  it('is told when the conversation after opens, where this one ended in silence', () => {
    const stand = atTheEnd();
    const silence = say(stand, (moment) => conversationEnded(moment, false));
    expect(silence.say).toEqual([]);

    const opened = say(stand.after(at(60)), openConversation);
    expect(opened.say.map(({ key }) => key).slice(0, 2)).toEqual(['welcome-back', 'milestone']);

    const again = say(stand.after(at(60)), openConversation);
    expect(toldIn(again)).toEqual([]);
  });

  it.each<[string, Partial<Progress>]>([
    ['minutes', { sessions: 3, seconds: 400 }],
    ['week', { sessions: 9, seconds: 900, weeks: { kept: 0, recent: { '2026-11-16': 2 } } }],
    ['weeks5', { sessions: 99, seconds: 9_000, weeks: { kept: 4, recent: { '2026-11-16': 2 } } }],
    ['weeks25', { sessions: 99, seconds: 9_000, weeks: { kept: 24, recent: { '2026-11-16': 2 } } }],
  ])('%s', (milestone, progress) => {
    expect(toldIn(say(atTheEnd(progress), stop))).toEqual([milestone]);
  });

  it('is the first day that was taken gently, whether in a gentle session or at rest', () => {
    const stand = practised([], { sessions: 9 });
    const { gentle: _, ...never } = PRACTISED;
    stand.progress = never;
    stand.turn((moment) => beginSession(moment, { session: 'br-long-exhale', length: 'flare' }));
    expect(toldIn(say(stand.after(at(20)), stop))).toEqual(['gentle']);
  });

  it('is none for what was reached before', () => {
    const stand = playing(FIVE_MINUTES, practised()).after(at(20));
    expect(toldIn(say(stand, stop))).toEqual([]);
  });

  it('holds nobody up who goes right on to another session', () => {
    const stand = atTheEnd();
    const next = say(stand, (moment) => beginSession(moment, { session: 'br-belly' }));
    expect(next.page).toBeDefined();
    expect(toldIn(next)).toEqual([]);
    expect(toldIn(say(stand.after(at(1)), forgetThat))).toEqual([]);
    expect(toldIn(say(stand.after(at(0, 5)), pauseSession))).toEqual([]);
    expect(stand.progress?.milestone).toBe('session');
  });

  it('does not stand beside something else that was asked', () => {
    const stand = atTheEnd();
    stand.turn((moment) => conversationEnded(moment, false));
    expect(toldIn(say(stand, help))).toEqual([]);
    expect(toldIn(say(stand, hurts))).toEqual([]);
    expect(toldIn(say(stand, (moment) => whatIDid(moment, '2026-11-19')))).toEqual([]);
  });

  it('is never told beside a red flag, nor after it', () => {
    for (const flag of ['RF-01', 'RF-11', 'RF-17']) {
      const stand = atTheEnd();
      expect(toldIn(say(stand, (moment) => answerFlag(moment, flag)))).toEqual([]);
      expect(toldIn(say(stand, stop))).toEqual([]);
    }
  });

  it('is never told to whoever asked not to count', () => {
    const stand = atTheEnd({ settings: { tally: 'off' } });
    expect(toldIn(say(stand, stop))).toEqual([]);
    expect(stand.progress).not.toHaveProperty('milestone');
  });

  it('is told to nobody of whom nothing is known', () => {
    const stand = playing(FIVE_MINUTES, new Stand()).after(at(20));
    stand.progress = undefined;
    expect(toldIn(say(stand, stop))).toEqual([]);
  });
});

describe('after quiet days', () => {
  const opened = (progress: Partial<Progress>): string | undefined =>
    new Stand({ ...PRACTISED, ...progress }).turn(openConversation).say[0]?.key;

  const doneOn = (lastDay: string) => ({ 'br-box': { times: 2, firstDay: '2026-10-01', lastDay } });

  it('a week or more: somebody may pick up wherever they like, and that is all', () => {
    expect(opened({ done: doneOn('2026-11-13') })).toBe('welcome-whenever');
    expect(opened({ done: doneOn('2026-11-14') })).toBe('welcome-back');
  });

  it('of rest count as well, and so does a session that was begun', () => {
    const run = { session: 'br-box', variant: 'standard', completionId: 'one' };
    const savedAt = Date.parse('2026-11-16T19:00:00Z');
    expect(opened({ done: doneOn('2026-11-01'), gentle: { days: 1, lastDay: '2026-11-15' } })).toBe(
      'welcome-back',
    );
    expect(opened({ done: doneOn('2026-11-01'), place: { run, atMillis: 0, savedAt } })).toBe('welcome-back');
  });

  it('nobody who never began anything has any', () => {
    expect(new Stand({ ...NO_PROGRESS, welcomedAt: 0 }).turn(openConversation).say[0]?.key).toBe(
      'welcome-back',
    );
  });
});
