import type { HandlerInput, RequestInterceptor } from 'ask-sdk-core';
import { personKey, speakerOf, spokenAt } from '../platform/turn';
import type { Rooms } from '../skill';
import { layDownMemory, type Memory, readMemory } from './memory';

/** Reads a person once, when a conversation opens; a store that fails leaves them unknown, not new. */
const readPerson = async ({ store }: Rooms, input: HandlerInput): Promise<Memory['known']> => {
  const { requestEnvelope } = input;
  try {
    const person = personKey(requestEnvelope, speakerOf(requestEnvelope));
    return await store.read(person, spokenAt(requestEnvelope));
  } catch {
    return undefined;
  }
};

/** State in: what the conversation carries, and at its opening what the store knows. */
export const recall = (rooms: Rooms): RequestInterceptor => ({
  async process(input) {
    const { session, request } = input.requestEnvelope;
    // Skill events have no conversation, and nothing to remember; whether we could do something depends on nobody.
    if (session === undefined || request.type === 'CanFulfillIntentRequest') return;
    const memory = readMemory(input.attributesManager.getSessionAttributes() ?? {});
    const speaker = speakerOf(input.requestEnvelope);
    if (session.new) {
      layDownMemory(input, { ...memory, isNew: true, host: speaker, known: await readPerson(rooms, input) });
      return;
    }
    const { host } = memory;
    const isGuest = host !== undefined && speaker !== undefined && speaker !== host;
    layDownMemory(input, { ...memory, isGuest });
  },
});
