import type { RequestEnvelope } from 'ask-sdk-model';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { createHandler } from '../../lambda/handler';
import type { TurnLine } from '../../lambda/platform/log';
import { createAlerts } from '../../lambda/reminders/alexa-alerts';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { StoreError } from '../../lambda/storage/progress-store';
import { MemoryStore } from '../door/memory-store';
import { ENGLISH, recordedRequest, SKILL_ID } from '../door/skill-in-hand';
import { EVENING, Home } from './home';

const alerts = createAlerts(10_000);
const DAY = 24 * 60 * 60 * 1_000;

let home: Home;
beforeEach(async () => {
  home = await Home.open();
  await alerts.set(
    home.turn(),
    { when: { weekdays: [0, 1, 2, 3, 4, 5, 6], times: ['20:00'] }, text: 'A few sips of water.' },
    home.zone,
  );
  await alerts.startTimers(home.turn(), [{ label: 'warmth', seconds: 900, text: 'Off now.' }]);
});
afterEach(() => home.close());

/** The event, as the same account sends it; Alexa may let us in by then, or not. */
const disabled = (status?: string): RequestEnvelope => {
  const { context } = home.turn();
  const event = recordedRequest('skill-event');
  const { apiEndpoint, apiAccessToken, user } = context.System;
  const System = { ...event.context.System, apiEndpoint, apiAccessToken, user };
  const body = { userInformationPersistenceStatus: status };
  return { ...event, context: { System }, request: { ...event.request, body } } as RequestEnvelope;
};

const disable = async (event: RequestEnvelope, store = new MemoryStore()) => {
  const lines: TurnLine[] = [];
  const handler = createHandler({
    skillId: SKILL_ID,
    zoneOf: async () => undefined,
    alerts,
    log: (line) => lines.push(line),
    store,
    repertoireOf: () => createRepertoire(catalogue.scores, ENGLISH, undefined),
  });
  const answer = await handler(event).catch((error: Error) => error);
  return { answer, lines };
};

const rings = () => home.rings(EVENING, EVENING + 7 * DAY).map(({ kind }) => kind);

describe('whoever disables the skill', () => {
  it.each(['NOT_PERSISTED', 'PERSISTED', undefined])('hears nothing of it any more: %s', async (status) => {
    expect(rings()).toHaveLength(8);
    const { lines } = await disable(disabled(status));

    expect(rings()).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'answered', alerts: 'removed' }]);
  });

  it('hears nothing of it any more where the event comes from no device', async () => {
    const event = disabled();
    Reflect.deleteProperty(event.context.System, 'device');
    await disable(event);

    expect(rings()).toEqual([]);
  });

  it.each<[string, () => RequestEnvelope, string]>([
    [
      'Alexa does not let us in any more',
      () => {
        home.allow('reminders', 'DENIED');
        return disabled();
      },
      'not-allowed',
    ],
    [
      'she fails',
      () => {
        home.alexa.fail('reminders', { kind: 'answer', status: 500 });
        return disabled();
      },
      'unavailable',
    ],
    [
      'she gives us no token',
      () => {
        const event = disabled();
        Reflect.deleteProperty(event.context.System, 'apiAccessToken');
        return event;
      },
      'unavailable',
    ],
  ])('is forgotten where %s, and the log says what could not be done', async (_, eventOf, why) => {
    const event = eventOf();
    const { answer, lines } = await disable(event);

    expect(answer).toMatchObject({ response: {} });
    expect(lines).toMatchObject([{ outcome: 'answered', kept: 'forgotten', alerts: why }]);
    const { userId } = event.context.System.user;
    expect(JSON.stringify(lines)).not.toContain(userId);
    expect(JSON.stringify(lines)).not.toMatch(/reminder-|timer-|token/);
  });

  it('hears nothing of it any more where the store fails, and the event comes again', async () => {
    const store = new MemoryStore();
    store.forget = async () => {
      throw new StoreError('storage.unavailable');
    };
    const { answer, lines } = await disable(disabled(), store);

    expect(answer).toEqual(new Error('storage.unavailable'));
    expect(lines).toMatchObject([{ outcome: 'failed', alerts: 'removed' }]);
    expect(rings()).toEqual([]);
  });
});
