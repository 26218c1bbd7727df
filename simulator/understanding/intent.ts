import type { Intent, Slot, slu } from 'ask-sdk-model';
import type { Alignment } from './alignment';
import type { ModelIntent } from './interaction-model';
import type { SlotFill } from './spans';

type Resolutions = slu.entityresolution.Resolutions;

const resolutionsOf = (fill: SlotFill, typeName: string, skillId: string): Resolutions | undefined => {
  if (!fill.found) return undefined;
  const authority = `amzn1.er-authority.echo-sdk.${skillId}.${typeName}`;
  if (fill.found.length === 0) {
    // Alexa leaves `values` out when nothing matches, whatever the SDK's type says.
    const nothing = { authority, status: { code: 'ER_SUCCESS_NO_MATCH' } } as slu.entityresolution.Resolution;
    return { resolutionsPerAuthority: [nothing] };
  }
  const values = fill.found.map(({ id, name }) => ({ value: { name: name.value, id: id ?? '' } }));
  return { resolutionsPerAuthority: [{ authority, status: { code: 'ER_SUCCESS_MATCH' }, values }] };
};

/** Alexa also says who filled a slot, which the SDK's type does not know yet. */
type SentSlot = Slot & { readonly source: 'USER' };

const slotOf = (name: string, typeName: string, fill: SlotFill | undefined, skillId: string): SentSlot => {
  const empty: SentSlot = { name, confirmationStatus: 'NONE', source: 'USER' };
  if (!fill) return empty;
  const resolutions = resolutionsOf(fill, typeName, skillId);
  const value = { value: fill.value, ...(resolutions && { resolutions }) };
  return { ...empty, ...value, slotValue: { type: 'Simple', ...value } };
};

/** @returns the intent as it stands in a request, with every declared slot and the values that were said. */
export const intentOf = (intent: ModelIntent, alignment: Alignment | undefined, skillId: string): Intent => {
  const bare: Intent = { name: intent.name, confirmationStatus: 'NONE' };
  if (intent.slots.length === 0) return bare;
  const slots = intent.slots.map(({ name, type }) => {
    const fill = alignment?.fills.find((filled) => filled.slot.name === name)?.fill;
    return [name, slotOf(name, type, fill, skillId)] as const;
  });
  return { ...bare, slots: Object.fromEntries(slots) };
};

/** What Alexa sends when nothing of the model fits. */
export const fallbackIntent = (): Intent => ({ name: 'AMAZON.FallbackIntent', confirmationStatus: 'NONE' });
