import { join } from 'node:path';
import type { Language } from '../../lambda/session/language';
import { type ProgressStore, StoreError } from '../../lambda/storage/progress-store';
import { MemoryStore } from '../door/memory-store';
import { ENGLISH } from '../door/skill-in-hand';
import { homeOver } from './home';
import { PROMPTS, promptsIn, withMarks } from './marked-words';
import { perform } from './perform';
import { readTranscripts, type Transcript } from './transcript';

/**
 * What a transcript here cannot bring about: that the skill is broken (test/door), that a guest asks (test/people), that
 * the device says where it is (test/dialogue/progress-told).
 */
const NOT_IN_A_ROOM: readonly string[] = ['say.trouble', 'say.not-yours', 'say.kept-zone'];

/** Said where timers ring: the transcripts of heat hear them, through the built skill and Alexa's services. */
const HEARD_WITH_TIMERS: readonly string[] = [
  'say.asking-permission',
  'say.heat-enough',
  'say.heat-look',
  'say.heat-look-label',
  'say.heat-needs-timers',
  'say.heat-off',
  'say.heat-over',
  'say.heat-over-label',
  'say.heat-set',
  'say.heat-left',
  'say.heat-off-now',
];

/** Of reminders, which nobody can ask for yet: their intents come with 0.7. */
const NOT_YET_HEARD: readonly string[] = [
  'ask.delete-reminders',
  'ask.morning-or-evening',
  'ask.remind-of-what',
  'ask.remind-when',
  'ask.set-again',
  'ask.shall-i-set',
  'say.clock',
  'say.list-and',
  'say.no-reminders',
  'say.no-such-reminder',
  'say.not-setting',
  'say.permission-no-lately',
  'say.permission-not-given',
  'say.reminder-refused',
  'say.reminder-set',
  'say.reminder-told',
  'say.reminder-wrong',
  'say.reminders-deleted',
  'say.reminders-found-gone',
  'say.reminders-not-changed',
  'say.reminders-not-removed',
  'say.reminders-on-again',
  'say.reminders-paused',
  'say.reminders-revoked',
  'say.reminders-stay',
  'say.reminders-unsure',
  'say.rings',
  'say.say-which',
  'say.until-you-say',
  'say.weekday',
];

const HEARD_ELSEWHERE = [...NOT_IN_A_ROOM, ...HEARD_WITH_TIMERS, ...NOT_YET_HEARD];

const unavailable = () => Promise.reject(new StoreError('storage.unavailable'));
const DOWN: ProgressStore = {
  read: unavailable,
  keep: unavailable,
  history: unavailable,
  forget: unavailable,
};

/** Heard once in a conversation, for they open it or end it. */
const HEARD_ONCE: readonly string[] = [
  'say.welcome-first',
  'say.last-time',
  'say.trouble',
  'ask.pain-or-crisis',
];

/** Filled with what stands elsewhere in the content: another question is another answer. */
const FILLED: readonly string[] = ['say.answer', 'say.red-flag'];

/** The prompts that would sound the same when they come twice. */
const withoutVariety = ({ say, ask }: Pick<Language, 'say' | 'ask'>): string[] =>
  [
    ...Object.entries(say).map(([key, lines]) => [`say.${key}`, lines.length] as const),
    ...Object.entries(ask).map(([key, { prompt }]) => [`ask.${key}`, prompt.length] as const),
  ]
    .filter(([prompt, lines]) => lines < 2 && ![...HEARD_ONCE, ...FILLED].includes(prompt))
    .map(([prompt]) => prompt);

/** The prompts that are heard while a transcript is performed. */
const heardIn = async (transcripts: readonly Transcript[]): Promise<ReadonlySet<string>> => {
  const language = withMarks(ENGLISH);
  const heard = new Set<string>();
  for (const transcript of transcripts) {
    const { store, pageSeconds, checkIns } = transcript.house;
    const home = homeOver(store === 'down' ? DOWN : new MemoryStore(), {
      language,
      maxPageMillis: pageSeconds && pageSeconds * 1_000,
      hasCheckIns: checkIns === 'on',
    });
    await perform(transcript, home.deviceFor, ({ turns }) => {
      for (const { spoken, response } of turns) {
        // What stands on a card alone is read, not heard.
        const card = response?.response.card;
        const read = card?.type === 'Simple' ? card.content : '';
        for (const prompt of promptsIn(spoken.map(({ text }) => text).join('') + read)) heard.add(prompt);
      }
    });
  }
  return heard;
};

const unheard = (heard: ReadonlySet<string>): string[] =>
  PROMPTS.filter((prompt) => !heard.has(prompt) && !HEARD_ELSEWHERE.includes(prompt));

describe(`${PROMPTS.length} prompts`, () => {
  it('are each heard in at least one transcript', async () => {
    expect(unheard(await heardIn(readTranscripts(join(__dirname, 'en'))))).toEqual([]);
  });

  it('have two lines or more, where they may come twice in a conversation', () => {
    expect(withoutVariety(ENGLISH)).toEqual([]);
    const monotonous = { say: { paused: [['Paused.']] }, ask: {} };
    expect(withoutVariety(monotonous)).toEqual(['say.paused']);
  });

  it('are told by name where they are not heard', async () => {
    const owner = { user: 'short', locale: 'en-US', zone: 'UTC' };
    const heard = await heardIn([
      { name: 'short', owner, house: {}, before: [], talk: [{ U: 'open gentle back' }] },
    ]);

    expect(unheard(heard)).toContain('say.paused');
    expect(unheard(heard)).toHaveLength(PROMPTS.length - heard.size - HEARD_ELSEWHERE.length);
  });
});
