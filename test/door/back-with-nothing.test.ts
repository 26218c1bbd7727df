import type { RequestEnvelope } from 'ask-sdk-model';
import { personOf } from '../../lambda/platform/turn';
import { MemoryStore } from './memory-store';
import { recordedRequest, skillOver } from './skill-in-hand';

const LAUNCH = recordedRequest('launch');

const back = (type: string, attributes: object): RequestEnvelope =>
  ({
    ...LAUNCH,
    session: { ...LAUNCH.session, new: false, attributes },
    request: { ...LAUNCH.request, type },
  }) as never;

/** How many sessions the answer knows of. */
const sessionsKnown = async (attributes: object, type = 'SessionResumedRequest'): Promise<unknown> => {
  const store = new MemoryStore();
  await store.keep(
    personOf(LAUNCH, undefined),
    [
      {
        kind: 'completed',
        completion: {
          run: { session: 'br-box', variant: 'short', completionId: 'one' },
          seconds: 168,
          doneAt: 0,
          day: '2026-11-20',
        },
      },
    ],
    undefined,
    0,
  );
  const { handler } = skillOver(store);
  const { sessionAttributes } = await handler(back(type, attributes));
  return (sessionAttributes?.known as { progress?: { sessions?: number } } | undefined)?.progress?.sessions;
};

describe('somebody who comes back from a question of Alexa’s own', () => {
  it.each(['SessionResumedRequest', 'Connections.Response'])(
    'is known again where nothing came along: %s',
    async (type) => {
      expect(await sessionsKnown({}, type)).toBe(1);
    },
  );

  it('is not read again where the conversation came along', async () => {
    expect(await sessionsKnown({ state: { mode: 'idle' } })).toBeUndefined();
  });
});
