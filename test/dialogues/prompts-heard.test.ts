import { join } from 'node:path';
import type { Language } from '../../lambda/session/language';
import { type ProgressStore, StoreError } from '../../lambda/storage/progress-store';
import { type AlexaService, startAlexaService } from '../../simulator/alexa-service/service';
import { MemoryStore } from '../door/memory-store';
import { ENGLISH } from '../door/skill-in-hand';
import { homeOver } from './home';
import { PROMPTS, promptsIn, withMarks } from './marked-words';
import { type Performed, perform } from './perform';
import { failIn } from './street';
import { readTranscripts, type Transcript } from './transcript';

/**
 * What a transcript here cannot bring about: that the skill is broken (test/door), that a guest asks (test/people), that
 * the device says where it is (test/dialogue/progress-told), that Alexa does not tell what was deleted in her app
 * (test/dialogue/reminders). Names of timers are only seen.
 */
const NOT_IN_A_ROOM: readonly string[] = [
  'say.trouble',
  'say.not-yours',
  'say.kept-zone',
  'say.reminders-found-gone',
  'say.heat-look-label',
  'say.heat-over-label',
];

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

let alexa: AlexaService;
beforeAll(async () => {
  alexa = await startAlexaService();
});
afterAll(() => alexa.close());

/** Some wait for services that never answer. */
const HEARING_MILLIS = 180_000;

/** The prompts that are heard while a transcript is performed. */
const heardIn = async (transcripts: readonly Transcript[]): Promise<ReadonlySet<string>> => {
  const language = withMarks(ENGLISH);
  const heard = new Set<string>();
  for (const transcript of transcripts) {
    const { store, pageSeconds, checkIns, fail = {} } = transcript.house;
    const failing = failIn(alexa);
    const home = homeOver(store === 'down' ? DOWN : new MemoryStore(), {
      language,
      maxPageMillis: pageSeconds && pageSeconds * 1_000,
      hasCheckIns: checkIns === 'on',
      alexa,
    });
    const listen = ({ turns, rings }: Performed): void => {
      for (const { spoken, response } of turns) {
        // What stands on a card alone is read, not heard.
        const card = response?.response.card;
        const read = card?.type === 'Simple' ? card.content : '';
        for (const prompt of promptsIn(spoken.map(({ text }) => text).join('') + read)) heard.add(prompt);
      }
      for (const prompt of promptsIn(rings.join(''))) heard.add(prompt);
    };
    await perform(transcript, home.deviceFor, listen, (faults) => failing({ ...fail, ...faults }));
  }
  return heard;
};

const unheard = (heard: ReadonlySet<string>): string[] =>
  PROMPTS.filter((prompt) => !heard.has(prompt) && !NOT_IN_A_ROOM.includes(prompt));

describe(`${PROMPTS.length} prompts`, () => {
  it(
    'are each heard in at least one transcript',
    async () => {
      expect(unheard(await heardIn(readTranscripts(join(__dirname, 'en'))))).toEqual([]);
    },
    HEARING_MILLIS,
  );

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
    expect(unheard(heard)).toHaveLength(PROMPTS.length - heard.size - NOT_IN_A_ROOM.length);
  });
});
