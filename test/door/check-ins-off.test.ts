import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { EnvironmentError, readEnvironment } from '../../lambda/platform/environment';
import { applyEvent } from '../../lambda/progress/apply';
import { NO_PROGRESS, type Progress, type ProgressEvent } from '../../lambda/progress/progress';
import type { ProgressStore } from '../../lambda/storage/progress-store';
import { writeShape } from '../../lambda/storage/state-shape';
import { keepingNoCheckIns } from '../../lambda/storage/without-check-ins';
import { allAskings } from '../certification/askings';
import { NOW, STANDINGS } from '../certification/standings';
import { BUILT_MODEL, homeOver } from '../dialogues/home';
import { perform } from '../dialogues/perform';
import { readTranscripts } from '../dialogues/transcript';
import { MemoryStore } from './memory-store';
import { recordedRequest, skillOver } from './skill-in-hand';

const TRANSCRIPTS = readTranscripts(join(__dirname, '../dialogues/en'));

/** Keys under which anything of a check-in may stand, in an item or in what a conversation carries. */
const KEYS = ['comfort', 'checkIns', 'rating', 'rated', 'scored'];

/** The keys of check-ins that are anywhere in a value. */
const keysIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(KEYS.includes(key) ? [key] : []),
    ...keysIn(inner),
    ...(inner === 'rated' ? ['rated'] : []),
  ]);
};

/** Everything that a store holds, as its items have it. */
const keysInItems = ({ people, filed }: MemoryStore): string[] =>
  keysIn([[...people.values()].map(({ progress }) => JSON.parse(writeShape(progress))), [...filed.values()]]);

/** What of check-ins is left behind by transcripts: in any item or attribute, at any turn. */
const leftBy = async (hasCheckIns: boolean, isTold: (name: string) => boolean): Promise<string[]> => {
  const found = new Set<string>();
  for (const transcript of TRANSCRIPTS.filter(({ name }) => isTold(name))) {
    const store = new MemoryStore();
    await perform(transcript, homeOver(store, { hasCheckIns }).deviceFor, ({ turns }) => {
      for (const { response } of turns)
        for (const key of keysIn(response?.sessionAttributes)) found.add(`attribute ${key}`);
      for (const key of keysInItems(store)) found.add(`item ${key}`);
    });
  }
  return [...found].toSorted();
};

const AGREED: Progress = {
  ...NO_PROGRESS,
  settings: { checkIns: 'on', words: 'brief' },
  comfort: { weeks: [{ monday: '2026-11-16', times: 1, before: 6, after: 4 }], falls: {}, knownIds: ['one'] },
};

const envelopeOf = (attributes: object | undefined, request: object): RequestEnvelope => {
  const { session, context } = recordedRequest('launch');
  return {
    version: '1.0',
    session: {
      ...session,
      new: attributes === undefined,
      sessionId: 'numbers',
      attributes: attributes ?? {},
    },
    context,
    request: { requestId: 'numbers', timestamp: new Date(NOW).toISOString(), locale: 'en-US', ...request },
  } as unknown as RequestEnvelope;
};

/** Everything that can be said with a number or a score in it, and every yes, after every question. */
const NUMBERS = allAskings(BUILT_MODEL, 0)
  .concat(allAskings(BUILT_MODEL, 1))
  .filter(({ name }) => /number|score|minutes|duration|YesIntent|CheckIn|AskHow/i.test(name));

/** What of check-ins is left behind by everything with a number in it, said in every standing. */
const leftByNumbers = async (hasCheckIns: boolean): Promise<string[]> => {
  const store = new MemoryStore();
  const { handler } = skillOver(store, undefined, undefined, hasCheckIns);
  const { userId } = recordedRequest('launch').context.System.user;
  const found = new Set<string>();
  for (const { attributes, progress } of STANDINGS) {
    for (const { request } of NUMBERS) {
      store.people.set(userId, { progress, version: 1 });
      const answer = await handler(envelopeOf(attributes, request));
      for (const key of keysIn(answer.sessionAttributes)) found.add(`attribute ${key}`);
      for (const key of keysInItems(store)) found.add(`item ${key}`);
    }
  }
  return [...found];
};

describe('where a deployment has no check-ins', () => {
  it(`${TRANSCRIPTS.length} transcripts leave no score and no consent behind, in items or attributes`, async () => {
    expect(await leftBy(false, () => true)).toEqual([]);
  }, 60_000);

  it('where it has, the same eyes see them', async () => {
    expect(await leftBy(true, (name) => name.startsWith('comfort-'))).toEqual([
      'attribute checkIns',
      'attribute comfort',
      'attribute scored',
      'item checkIns',
      'item comfort',
    ]);
  }, 60_000);

  it(`${NUMBERS.length} numbers and answers, said wherever one can be, leave none either; elsewhere they do`, async () => {
    expect(await leftByNumbers(false)).toEqual([]);
    expect(await leftByNumbers(true)).toContain('attribute scored');
  }, 60_000);

  it('a deployment that had them once reads none any more, and the next thing that is kept is without them', async () => {
    const inner = new MemoryStore();
    const person = { account: 'earlier' };
    inner.people.set('earlier', { progress: AGREED, version: 3 });
    const store = keepingNoCheckIns(inner);

    const known = await store.read(person, NOW);
    await store.keep(person, [{ kind: 'welcomed', welcomedAt: NOW }], known, NOW);

    expect(known).toEqual({ progress: { ...NO_PROGRESS, settings: { words: 'brief' } }, version: 3 });
    expect(keysInItems(inner)).toEqual([]);
    expect(inner.people.get('earlier')?.progress.welcomedAt).toBe(NOW);
  });

  it('somebody who left stays away', async () => {
    const inner = new MemoryStore();
    inner.keep = async () => ({ outcome: 'left' }) as never;

    expect(await keepingNoCheckIns(inner).keep({ account: 'gone' }, [], undefined, NOW)).toEqual({
      outcome: 'left',
    });
  });

  it('whatever the rest of the skill does, no score gets past the store', async () => {
    const rating = { completionId: 'one', session: 'br-box', day: '2026-11-20', before: 6, after: 4 };
    const events: ProgressEvent[] = [
      { kind: 'rated', rating },
      { kind: 'set', change: { checkIns: 'on' } },
    ];
    const keepWith = async (wrap: (store: ProgressStore) => ProgressStore): Promise<string[]> => {
      const inner = new MemoryStore();
      await wrap(inner).keep({ account: 'anyone' }, events, undefined, NOW);
      return keysInItems(inner);
    };

    expect(await keepWith(keepingNoCheckIns)).toEqual([]);
    expect(await keepWith((store) => store)).toEqual(['checkIns', 'comfort']);
    expect(events.reduce(applyEvent, NO_PROGRESS).comfort).toBeDefined();
  });
});

describe('COMFORT_CHECK_INS', () => {
  const others = { PROGRESS_TABLE: 'table', SKILL_ID: 'skill' };

  it('is off unless it is on', () => {
    expect(readEnvironment(others).hasCheckIns).toBe(false);
    expect(readEnvironment({ ...others, COMFORT_CHECK_INS: 'off' }).hasCheckIns).toBe(false);
    expect(readEnvironment({ ...others, COMFORT_CHECK_INS: 'on' }).hasCheckIns).toBe(true);
  });

  it('that is neither is a deployment that does not start', () => {
    expect(() => readEnvironment({ ...others, COMFORT_CHECK_INS: 'yes' })).toThrow(EnvironmentError);
  });
});
