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

/** Whose progress it is: an account, and in it somebody whose voice Alexa recognises. */
export interface Person {
  readonly account: string;
  readonly speaker?: string;
}

/** Whose progress a request is about. */
export const personOf = ({ context }: RequestEnvelope, speaker: string | undefined): Person => ({
  account: context.System.user.userId,
  ...(speaker !== undefined && { speaker }),
});

/** When the person spoke, in milliseconds of Unix time, by Alexa's clock. */
export const spokenAt = ({ request }: RequestEnvelope): number => Date.parse(request.timestamp);

/** The locale of a request, where it has one. */
export const localeOf = ({ request }: RequestEnvelope): string | undefined =>
  'locale' in request ? request.locale : undefined;
