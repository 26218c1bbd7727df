import type { RequestEnvelope } from 'ask-sdk-model';
import { personOf } from '../../lambda/platform/turn';
import type { ProgressEvent } from '../../lambda/progress/progress';
import { type ProgressStore, StoreError } from '../../lambda/storage/progress-store';
import { openStoreAtHome } from '../storage/store-at-home';
import { MemoryStore } from './memory-store';
import { recordedRequest, skillOver } from './skill-in-hand';

const NOW = Date.parse('2026-11-20T19:00:00Z');
const RECORDED = recordedRequest('skill-event');
const HOME = personOf(RECORDED, undefined);

const eventOf = (type: string, body: unknown, speaker?: string): RequestEnvelope => {
  const { context, request, ...rest } = RECORDED;
  const System = { ...context.System, ...(speaker !== undefined && { person: { personId: speaker } }) };
  return { ...rest, context: { ...context, System }, request: { ...request, type, body } } as never;
};

const setWith = (tokens: string[]): ProgressEvent => ({
  kind: 'reminder-set',
  set: {
    reminder: { kind: 'water', when: { weekdays: [0, 1, 2, 3, 4, 5, 6], times: ['09:00', '11:00'] }, tokens },
  },
});

const tokensIn = async (store: ProgressStore, speaker?: string): Promise<string[]> => {
  const { progress } = await store.read({ ...HOME, ...(speaker !== undefined && { speaker }) }, NOW);
  return (progress.reminders ?? []).flatMap(({ tokens }) => tokens);
};

const withTwo = async (store: ProgressStore): Promise<ProgressStore> => {
  await store.keep(HOME, [setWith(['one']), setWith(['two'])], undefined, NOW);
  return store;
};

describe('a reminder that somebody deletes in the Alexa app', () => {
  it('leaves the list of what is kept, without a word', async () => {
    const store = await withTwo(new MemoryStore());
    const { handler, lines } = skillOver(store);

    const { response } = await handler(eventOf('Reminders.ReminderDeleted', { alertTokens: ['one'] }));

    expect(response).toEqual({});
    expect(await tokensIn(store)).toEqual(['two']);
    expect(lines).toEqual([
      {
        request: 'Reminders.ReminderDeleted',
        outcome: 'answered',
        kept: 'saved',
        millis: expect.any(Number),
        coldMillis: expect.any(Number),
      },
    ]);
  });

  it('of somebody whose voice is recognised leaves theirs', async () => {
    const store = await withTwo(new MemoryStore());
    await store.keep({ ...HOME, speaker: 'ann' }, [setWith(['three'])], undefined, NOW);
    const { handler } = skillOver(store);

    await handler(eventOf('Reminders.ReminderDeleted', { alertTokens: ['three'] }, 'ann'));

    expect(await tokensIn(store, 'ann')).toEqual([]);
    expect(await tokensIn(store)).toEqual(['one', 'two']);
  });

  it('may be told about three times, and after others', async () => {
    const store = await withTwo(new MemoryStore());
    const { handler } = skillOver(store);
    for (const alertTokens of [['two', 'unknown'], ['two'], ['two']])
      await handler(eventOf('Reminders.ReminderDeleted', { alertTokens }));

    expect(await tokensIn(store)).toEqual(['one']);
  });

  it('writes nothing of somebody of whom nothing is kept', async () => {
    const home = await openStoreAtHome();
    const { handler } = skillOver(home.store);

    await handler(eventOf('Reminders.ReminderDeleted', { alertTokens: ['one'] }));

    const { version } = await home.store.read(HOME, NOW);
    await home.close();
    expect(version).toBe(0);
  });

  it('is told again where it could not be kept', async () => {
    const store = new MemoryStore();
    store.keep = () => Promise.reject(new StoreError('storage.unavailable'));
    const { handler, lines } = skillOver(store);

    await expect(handler(eventOf('Reminders.ReminderDeleted', { alertTokens: ['one'] }))).rejects.toThrow(
      /^storage\.unavailable$/,
    );
    expect(lines).toMatchObject([{ outcome: 'failed', error: 'storage.unavailable' }]);
  });
});

describe('all else that happens to reminders', () => {
  it.each([
    ['Reminders.ReminderCreated', { alertToken: 'one', status: 'ON' }],
    ['Reminders.ReminderStarted', { alertToken: 'one', status: 'ON' }],
    ['Reminders.ReminderUpdated', { alertToken: 'one', status: 'ON' }],
    ['Reminders.ReminderStatusChanged', { alertToken: 'one', status: 'COMPLETED' }],
    ['Reminders.ReminderDeleted', undefined],
    ['Reminders.ReminderDeleted', null],
    ['Reminders.ReminderDeleted', { alertTokens: 'one' }],
    ['Reminders.ReminderDeleted', { alertTokens: [] }],
    ['Reminders.ReminderDeleted', { alertTokens: [1, '', null] }],
    ['Reminders.ReminderOfTomorrow', {}],
  ])('changes nothing: %s %j', async (type, body) => {
    const memory = new MemoryStore();
    const store = await withTwo(memory);
    const before = memory.calls;
    const { handler, lines } = skillOver(store);

    expect((await handler(eventOf(type, body))).response).toEqual({});
    expect(memory.calls).toBe(before);
    expect(lines).toMatchObject([{ request: type, outcome: 'answered' }]);
  });
});
