import type { HandlerInput, RequestInterceptor } from 'ask-sdk-core';
import { personOf, speakerOf, spokenAt } from '../platform/turn';
import { applyEvent } from '../progress/apply';
import { isZone } from '../progress/wall-clock';
import type { Rooms } from '../skill';
import { layDownMemory, type Memory, readMemory } from './memory';

type Recalled = Pick<Memory, 'known' | 'zone'>;

/** Where a person is hardly changes within a day. */
const ZONE_FRESH_MILLIS = 24 * 60 * 60 * 1_000;

/**
 * Asks where the device is, where that was not known today. What is found out is written with the next
 * thing that is kept, and costs no write of its own.
 */
const withZone = async (
  { zoneOf }: Rooms,
  input: HandlerInput,
  known: NonNullable<Memory['known']>,
): Promise<Recalled> => {
  const { requestEnvelope } = input;
  const checkedAt = spokenAt(requestEnvelope);
  const { zone } = known.progress;
  const before = zone !== undefined && isZone(zone.name) ? zone.name : undefined;
  if (before !== undefined && Math.abs(checkedAt - (zone?.checkedAt ?? 0)) < ZONE_FRESH_MILLIS)
    return { known, zone: before };
  const name = await zoneOf(requestEnvelope);
  if (name === undefined || !isZone(name)) return { known, zone: before };
  const progress = applyEvent(known.progress, { kind: 'zone', zone: { name, checkedAt } });
  return { known: { ...known, progress }, zone: name };
};

/** Reads a person once, when a conversation opens; a store that fails leaves them unknown, not new. */
const readPerson = async (rooms: Rooms, input: HandlerInput): Promise<Recalled> => {
  const { requestEnvelope } = input;
  try {
    const person = personOf(requestEnvelope, speakerOf(requestEnvelope));
    return await withZone(rooms, input, await rooms.store.read(person, spokenAt(requestEnvelope)));
  } catch {
    return { known: undefined, zone: undefined };
  }
};

/** Nobody promises that a conversation keeps its attributes while Alexa asks something herself. */
const isBackWithNothing = (type: string, attributes: object): boolean =>
  ['SessionResumedRequest', 'Connections.Response'].includes(type) && Object.keys(attributes).length === 0;

/** State in: what the conversation carries, and at its opening what the store knows. */
export const recall = (rooms: Rooms): RequestInterceptor => ({
  async process(input) {
    const { session, request } = input.requestEnvelope;
    // Skill events have no conversation, and nothing to remember; whether we could do something depends on nobody.
    if (session === undefined || request.type === 'CanFulfillIntentRequest') return;
    const attributes = input.attributesManager.getSessionAttributes() ?? {};
    const memory = readMemory(attributes);
    const speaker = speakerOf(input.requestEnvelope);
    if (session.new || isBackWithNothing(request.type, attributes)) {
      const recalled = await readPerson(rooms, input);
      layDownMemory(input, { ...memory, isNew: session.new, host: speaker, ...recalled });
      return;
    }
    const { host } = memory;
    const isGuest = host !== undefined && speaker !== undefined && speaker !== host;
    layDownMemory(input, { ...memory, isGuest });
  },
});
