import type { IntentRequest, RequestEnvelope, Slot } from 'ask-sdk-model';

/** What is read out of a slot: the id of a known value, else the words that were heard. */
export interface SlotReading {
  readonly id?: string;
  readonly heard?: string;
}

const EMPTY: SlotReading = {};

const resolvedId = (slot: Slot): string | undefined =>
  slot.resolutions?.resolutionsPerAuthority
    ?.find(({ status }) => status?.code === 'ER_SUCCESS_MATCH')
    ?.values?.at(0)?.value?.id;

/** Reads a slot of an intent request; an absent or empty one reads as nothing. */
export const readSlot = (request: IntentRequest, name: string): SlotReading => {
  const slot = request.intent.slots?.[name];
  if (slot?.value === undefined || slot.value === null || slot.value === '') return EMPTY;
  const id = resolvedId(slot);
  return { heard: slot.value, ...(id !== undefined && { id }) };
};

/** Who is speaking, where Alexa recognised the voice. */
export const speakerOf = ({ context }: RequestEnvelope): string | undefined =>
  context.System.person?.personId;

/** A person as the store knows them: the account, and the person id of whoever is recognised. */
export const personKey = ({ context }: RequestEnvelope, personId: string | undefined): string => {
  const { userId } = context.System.user;
  return personId === undefined ? userId : `${userId}#${personId}`;
};

/** When the person spoke, in milliseconds of Unix time, by Alexa's clock. */
export const spokenAt = ({ request }: RequestEnvelope): number => Date.parse(request.timestamp);
