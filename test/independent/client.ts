import { isDeepStrictEqual } from 'node:util';
import type { IntentRequest, RequestEnvelope } from 'ask-sdk-model';
import virtualAlexa from 'virtual-alexa';
import virtualCore from 'virtual-core';
import type { LanguageModel } from '../../simulator/understanding/interaction-model';
import { OWN_TYPES, type SpokenSample } from '../dialogues/spoken-samples';

/** The client takes signs out of what is said, and not out of the names it compares it with. */
export const isPlain = (words: string): boolean => /^[\w' ]+$/.test(words);

/** The client knows no lengths, days or times and takes anything for one: it is told of some, as of names. */
const NAMED: Readonly<Record<string, string>> = {
  'AMAZON.DURATION': 'DURATION',
  'AMAZON.DATE': 'DATE',
  'AMAZON.TIME': 'TIME',
};

/** The client takes free text before any name it knows, where Alexa takes it last: it is told of none. */
const FREE_TEXT = 'AMAZON.SearchQuery';

const isWithoutFreeText = ({ slots }: LanguageModel['intents'][number]): boolean =>
  !slots.some(({ type }) => type === FREE_TEXT);

const withNames = (model: LanguageModel): object => ({
  interactionModel: {
    languageModel: {
      ...model,
      intents: model.intents.filter(isWithoutFreeText).map((intent) => ({
        ...intent,
        slots: intent.slots.map((slot) => ({
          ...slot,
          type: NAMED[slot.type] ?? slot.type,
        })),
      })),
      types: [
        ...model.types,
        ...Object.entries(NAMED).map(([type, name]) => ({
          name,
          values: OWN_TYPES[type]?.map(({ words, meaning }) => ({
            id: meaning,
            name: { value: words, synonyms: [] },
          })),
        })),
      ],
    },
  },
});

/** The client hands on the words for Alexa's own types; Alexa hands on what they mean. */
const withMeanings = (model: LanguageModel, envelope: RequestEnvelope): RequestEnvelope => {
  const copy = structuredClone(envelope);
  const { intent } = copy.request as Partial<IntentRequest>;
  const declared = model.intents.find(({ name }) => name === intent?.name)?.slots ?? [];
  for (const { name, type } of declared) {
    const slot = intent?.slots?.[name];
    const meaning = OWN_TYPES[type]?.find(({ words }) => words === slot?.value)?.meaning;
    if (slot === undefined || meaning === undefined) continue;
    slot.value = meaning;
    delete slot.resolutions;
  }
  return copy;
};

/**
 * virtual-alexa over a skill, with what has to be known of it.
 *
 * @param invoke sends a request to the skill
 */
export const createClient = (
  model: LanguageModel,
  skillId: string,
  invoke: (envelope: RequestEnvelope) => Promise<unknown>,
) => {
  const client = virtualAlexa.VirtualAlexa.Builder()
    .applicationID(skillId)
    .locale('en-US')
    .interactionModel(withNames(model))
    .handler((envelope) => invoke(withMeanings(model, envelope)))
    .create();

  const itsModel = client.context().interactionModel();
  // It makes the pattern of every sample anew for every utterance, which would take minutes.
  for (const { name } of model.intents) {
    for (const sample of itsModel.sampleUtterances.samplesForIntent(name)) {
      const pattern = sample.regex();
      sample.regex = () => pattern;
    }
  }

  /**
   * True where its own pattern of a sample finds the slots. It cannot tell where the first of two slots ends that
   * stand side by side, and finds the "in" of "in five minutes" in the minutes.
   */
  const findsSlots = ({ intent, sample, utterance, slots }: SpokenSample): boolean => {
    const samples = itsModel.sampleUtterances.samplesForIntent(intent);
    const pattern = samples.find(({ phrase }) => phrase === sample)?.regex();
    const found = pattern?.exec(utterance)?.map((words) => words.trim());
    return isDeepStrictEqual(
      found?.slice(1),
      Object.values(slots).map(({ words }) => words),
    );
  };

  /** Says a sample, or sends it as an intent where its slots would not be found. */
  const speak = async (sample: SpokenSample): Promise<void> => {
    if (!findsSlots(sample)) {
      const words = Object.entries(sample.slots).map(([name, filling]) => [name, filling.words]);
      await client.intend(sample.intent, Object.fromEntries(words));
      return;
    }
    // As its own `utter` does, which takes every sentence with "ask", "open" or "tell" in it for a launch.
    const heard = new virtualCore.Utterance(itsModel, sample.utterance);
    if (heard.matched()) await client.intend(heard.intent(), heard.toJSON());
  };

  return { findsSlots, speak, launch: () => client.launch() };
};
