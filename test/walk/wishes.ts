import type { Intent, Slot } from 'ask-sdk-model';
import fc from 'fast-check';
import type { LanguageModel, ModelIntent } from '../../simulator/understanding/interaction-model';

/** Values of Alexa's own types, as she would send them; "?" is what she makes of "a while". */
const OWN_VALUES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.DURATION': ['PT5M', 'PT10M', 'PT3M', 'PT20M', 'PT30S', 'PT2H', 'P1D', 'PT0S', '?'],
  'AMAZON.NUMBER': ['1', '2', '3', '5', '10', '0', '-4', '1000', '?'],
};

const known = (name: string, value: string, id: string | undefined): Slot => ({
  name,
  value,
  confirmationStatus: 'NONE',
  resolutions: {
    resolutionsPerAuthority: [
      {
        authority: 'walk',
        status: { code: 'ER_SUCCESS_MATCH' },
        values: [{ value: { name: value, id: id ?? '' } }],
      },
    ],
  },
});

const unknown = (name: string, value: string): Slot => ({
  name,
  value,
  confirmationStatus: 'NONE',
  resolutions: {
    resolutionsPerAuthority: [
      { authority: 'walk', status: { code: 'ER_SUCCESS_NO_MATCH' } } as never, // Alexa leaves `values` out.
    ],
  },
});

const slotOf = (model: LanguageModel, name: string, typeName: string): fc.Arbitrary<Slot> => {
  const empty = fc.constant<Slot>({ name, confirmationStatus: 'NONE' });
  const type = model.types.find((candidate) => candidate.name === typeName);
  const nonsense = fc
    .constantFrom('flibbertigibbet', 'the thing with the stuff', 'pizza')
    .map((value) => unknown(name, value));
  if (type === undefined) {
    const values = fc.constantFrom(...(OWN_VALUES[typeName] ?? ['?']));
    return fc.oneof(
      { arbitrary: values.map((value): Slot => ({ name, value, confirmationStatus: 'NONE' })), weight: 3 },
      { arbitrary: empty, weight: 3 },
    );
  }
  const values = fc.constantFrom(...type.values).map((value) => known(name, value.name.value, value.id));
  return fc.oneof(
    { arbitrary: values, weight: 4 },
    { arbitrary: empty, weight: 4 },
    { arbitrary: nonsense, weight: 1 },
  );
};

const intentOf = (model: LanguageModel, { name, slots }: ModelIntent): fc.Arbitrary<Intent> =>
  fc.tuple(...slots.map((slot) => slotOf(model, slot.name, slot.type))).map((filled) => ({
    name,
    confirmationStatus: 'NONE',
    ...(filled.length > 0 && { slots: Object.fromEntries(filled.map((slot) => [slot.name, slot])) }),
  }));

/** Anything that a model lets people ask, with slots of known values, of unknown ones, and empty. */
export const wishOf = (model: LanguageModel): fc.Arbitrary<Intent> =>
  fc.oneof(...model.intents.map((intent) => intentOf(model, intent)));
