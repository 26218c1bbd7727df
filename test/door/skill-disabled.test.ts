import type { RequestEnvelope } from 'ask-sdk-model';
import type { Person } from '../../lambda/platform/turn';
import { personOf } from '../../lambda/platform/turn';
import type { ProgressEvent } from '../../lambda/progress/progress';
import { type ProgressStore, StoreError } from '../../lambda/storage/progress-store';
import { openStoreAtHome } from '../storage/store-at-home';
import { MemoryStore } from './memory-store';
import { recordedRequest, skillOver } from './skill-in-hand';

const NOW = Date.parse('2026-11-20T19:00:00Z');
const DISABLED = recordedRequest('skill-event');
const HOME = personOf(DISABLED, undefined);
const NEIGHBOUR: Person = { account: `${HOME.account}X` };

/** The event, with what Alexa says about keeping what belongs to the account. */
const disabledWith = (body: unknown): RequestEnvelope =>
  ({ ...DISABLED, request: { ...DISABLED.request, body } }) as unknown as RequestEnvelope;

const completed = (completionId: string): ProgressEvent => ({
  kind: 'completed',
  completion: {
    run: { session: 'br-box', variant: 'short', completionId },
    seconds: 168,
    doneAt: NOW,
    day: '2026-11-20',
  },
});

/** Somebody whose voice is not recognised, two who are, and the neighbours; each with something finished. */
const moveIn = async (store: ProgressStore): Promise<void> => {
  for (const person of [HOME, { ...HOME, speaker: 'ann' }, { ...HOME, speaker: 'bea' }, NEIGHBOUR])
    await store.keep(person, [completed(`of ${person.speaker}`)], undefined, NOW);
};

/** How many sessions are known of a home and of its neighbours. */
const sessionsOf = async (store: ProgressStore, person: Person): Promise<number> =>
  (await store.read(person, NOW)).progress.sessions;

describe('somebody who disables the skill', () => {
  it.each([
    ['not to be kept', { userInformationPersistenceStatus: 'NOT_PERSISTED' }],
    ['nothing said about it', {}],
    ['no body at all', undefined],
    ['an empty body', null],
    ['a word that nobody knows yet', { userInformationPersistenceStatus: 'PERSISTED_FOR_A_WHILE' }],
    ['no word', { userInformationPersistenceStatus: true }],
  ])('is forgotten before Alexa hears that it is done: %s', async (_, body) => {
    const store = new MemoryStore();
    await moveIn(store);
    const { handler, lines } = skillOver(store);

    const { response } = await handler(disabledWith(body));

    expect(response).toEqual({});
    expect([...store.people.keys(), ...store.filed.keys()]).toEqual([NEIGHBOUR.account, NEIGHBOUR.account]);
    expect(lines).toEqual([
      {
        request: 'AlexaSkillEvent.SkillDisabled',
        outcome: 'answered',
        kept: 'forgotten',
        millis: expect.any(Number),
        coldMillis: expect.any(Number),
      },
    ]);
  });

  it('stays where Alexa keeps what belongs to the account', async () => {
    const store = new MemoryStore();
    await moveIn(store);
    const { handler, lines } = skillOver(store);

    const { response } = await handler(disabledWith({ userInformationPersistenceStatus: 'PERSISTED' }));

    expect(response).toEqual({});
    expect(store.people.size).toBe(4);
    expect(lines[0]).not.toHaveProperty('kept');
  });

  it('may be told about three times', async () => {
    const store = new MemoryStore();
    await moveIn(store);
    const { handler, lines } = skillOver(store);

    for (let times = 0; times < 3; times += 1) expect((await handler(DISABLED)).response).toEqual({});

    expect(await sessionsOf(store, HOME)).toBe(0);
    expect(lines.map(({ kept }) => kept)).toEqual(['forgotten', 'forgotten', 'forgotten']);
  });

  it('is not said to be forgotten while the store is still at it', async () => {
    const store = new MemoryStore();
    let isDone = false;
    store.forget = async () => {
      await new Promise(setImmediate);
      isDone = true;
    };

    await skillOver(store).handler(DISABLED);

    expect(isDone).toBe(true);
  });
});

describe('somebody who disables the skill and cannot be deleted', () => {
  const failing = (): { store: MemoryStore; repair: () => void } => {
    const store = new MemoryStore();
    store.forget = async ({ account }) => {
      throw new StoreError('storage.unavailable', { cause: new Error(`cannot delete ${account}`) });
    };
    return { store, repair: () => Object.assign(store, { forget: MemoryStore.prototype.forget }) };
  };

  it('makes the event fail, so that it is delivered again, and then is gone', async () => {
    const { store, repair } = failing();
    await moveIn(store);
    const { handler, lines } = skillOver(store);

    await expect(handler(DISABLED)).rejects.toThrow('storage.unavailable');
    expect(await sessionsOf(store, HOME)).toBe(1);
    expect(lines).toEqual([
      {
        request: 'AlexaSkillEvent.SkillDisabled',
        outcome: 'failed',
        error: 'storage.unavailable',
        millis: expect.any(Number),
        coldMillis: expect.any(Number),
      },
    ]);

    repair();
    await handler(DISABLED);
    expect(await sessionsOf(store, HOME)).toBe(0);
    expect(await sessionsOf(store, NEIGHBOUR)).toBe(1);
  });

  it('is named nowhere in the error that Lambda writes into its own log', async () => {
    const { handler } = skillOver(failing().store);
    const error: Error = await handler(DISABLED).catch((thrown) => thrown);

    const written = [error.message, error.stack, error.cause, JSON.stringify(error)].join(' ');
    expect(error).toBeInstanceOf(Error);
    expect(written).not.toContain(HOME.account);
  });
});

describe('other events of the skill', () => {
  it('are answered with nothing, and nothing is asked of the store', async () => {
    const store = new MemoryStore();
    const { handler, lines } = skillOver(store);

    expect((await handler(recordedRequest('skill-enabled'))).response).toEqual({});
    expect(store.calls).toBe(0);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['answered']);
  });
});

describe('a home in the real store, whose skill is disabled', () => {
  let home: Awaited<ReturnType<typeof openStoreAtHome>>;
  beforeAll(async () => {
    home = await openStoreAtHome();
  });
  afterAll(() => home.close());

  it('has no item left of anybody who was recognised in it, and the neighbours have theirs', async () => {
    await moveIn(home.store);
    expect(await home.itemsOf(HOME.account)).toHaveLength(6);
    const { handler } = skillOver(home.store);

    await handler(DISABLED);
    await handler(DISABLED);

    expect(await home.itemsOf(HOME.account)).toEqual([]);
    expect(await home.itemsOf(NEIGHBOUR.account)).toHaveLength(2);
  });

  it('is emptied of more than one call to DynamoDB can delete', async () => {
    const events = Array.from({ length: 60 }, (_, index) => completed(`session ${index}`));
    await home.store.keep(HOME, events, undefined, NOW);
    await home.store.keep({ ...HOME, speaker: 'ann' }, events, undefined, NOW);
    expect(await home.itemsOf(HOME.account)).toHaveLength(122);

    await skillOver(home.store).handler(DISABLED);

    expect(await home.itemsOf(HOME.account)).toEqual([]);
  });
});
