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
const HEARD_ELSEWHERE: readonly string[] = ['say.trouble', 'say.not-yours', 'say.kept-zone'];

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
