import type { Slot } from 'ask-sdk-model';
import type {
  CatalogueValue,
  LanguageModel,
  ModelIntent,
} from '../../simulator/understanding/interaction-model';

/** Something that can be asked of the skill in any state: the name it is reported by, and its request. */
export interface Asking {
  readonly name: string;
  readonly request: Readonly<Record<string, unknown>>;
}

/** Alexa's own types: a value, and what she sends when she heard one and could not read it. */
const OWN_VALUES: Readonly<Record<string, readonly [known: string, unread: string]>> = {
  'AMAZON.DURATION': ['PT5M', '?'],
  'AMAZON.NUMBER': ['2', '?'],
  'AMAZON.TIME': ['20:00', '?'],
  'AMAZON.DATE': ['2026-11-19', '?'],
  'AMAZON.SearchQuery': ['why does stress make my back tight', 'purple monkey dishwasher'],
};

const empty = (name: string): Slot => ({ name, confirmationStatus: 'NONE' });

const filled = (name: string, value: string, resolution?: object): Slot => ({
  ...empty(name),
  value,
  ...(resolution && { resolutions: { resolutionsPerAuthority: [resolution as never] } }),
});

type SlotOfModel = ModelIntent['slots'][number];

const valuesOf = (model: LanguageModel, { type }: SlotOfModel): readonly CatalogueValue[] | undefined =>
  model.types.find((candidate) => candidate.name === type)?.values;

const ownValues = ({ type }: SlotOfModel): readonly [known: string, unread: string] => {
  const values = OWN_VALUES[type];
  if (values === undefined) throw new RangeError(`no words for a slot of ${type}: add some to OWN_VALUES`);
  return values;
};

const matched = (name: string, { id = '', name: { value } }: CatalogueValue): Slot =>
  filled(name, value, {
    authority: 'certification',
    status: { code: 'ER_SUCCESS_MATCH' },
    values: [{ value: { name: value, id } }],
  });

const known = (model: LanguageModel, slot: SlotOfModel): Slot => {
  const value = valuesOf(model, slot)?.[0];
  return value === undefined ? filled(slot.name, ownValues(slot)[0]) : matched(slot.name, value);
};

const unknown = (model: LanguageModel, slot: SlotOfModel): Slot =>
  valuesOf(model, slot) === undefined
    ? filled(slot.name, ownValues(slot)[1])
    : filled(slot.name, 'flibbertigibbet', {
        authority: 'certification',
        status: { code: 'ER_SUCCESS_NO_MATCH' },
      });

const intentRequest = (name: string, slots: readonly Slot[]): Asking['request'] => ({
  type: 'IntentRequest',
  dialogState: 'COMPLETED',
  intent: {
    name,
    confirmationStatus: 'NONE',
    slots: Object.fromEntries(slots.map((slot) => [slot.name, slot])),
  },
});

/** An intent with nothing in its slots. */
const plainly = ({ name, slots }: ModelIntent): Asking => ({
  name,
  request: intentRequest(
    name,
    slots.map((slot) => empty(slot.name)),
  ),
});

/** The same with one slot filled with a value we know, the slots by turns, and with all of them with ones we do not. */
const withSlots =
  (model: LanguageModel, turn: number) =>
  ({ name, slots }: ModelIntent): Asking[] => {
    const slot = slots[turn % slots.length];
    if (slot === undefined) return [];
    const others = slots.filter((other) => other !== slot).map((other) => empty(other.name));
    const strange = slots.map((one) => unknown(model, one));
    return [
      {
        name: `${name} with a known ${slot.name}`,
        request: intentRequest(name, [known(model, slot), ...others]),
      },
      { name: `${name} with unknown words`, request: intentRequest(name, strange) },
    ];
  };

const ENDINGS = ['USER_INITIATED', 'ERROR', 'EXCEEDED_MAX_REPROMPTS'];

/** What Alexa sends for a model at the least: a launch, every intent, and the end. */
export const plainAskings = (model: LanguageModel): readonly Asking[] => [
  { name: 'LaunchRequest', request: { type: 'LaunchRequest' } },
  ...model.intents.map(plainly),
  ...ENDINGS.map((reason) => ({
    name: `SessionEndedRequest ${reason}`,
    request: { type: 'SessionEndedRequest', reason },
  })),
];

/**
 * The same, and every intent with something in its slots.
 *
 * @param turn whose turn it is among the slots of an intent: each of them has one within as many turns
 */
export const allAskings = (model: LanguageModel, turn: number): readonly Asking[] => [
  ...plainAskings(model),
  ...model.intents.flatMap(withSlots(model, turn)),
];

/** Every value of every slot of an intent, one at a time: where each has words of its own. */
export const everyValueOf = (model: LanguageModel, name: string): readonly Asking[] =>
  model.intents
    .filter((intent) => intent.name === name)
    .flatMap(({ slots }) =>
      slots.flatMap((slot) =>
        (valuesOf(model, slot) ?? []).map((value) => ({
          name: `${name} ${value.id}`,
          request: intentRequest(name, [matched(slot.name, value)]),
        })),
      ),
    );
