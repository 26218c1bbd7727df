import type { LanguageModel } from '../../simulator/understanding/interaction-model';

/** Words an invocation name may not have: those that launch, those that wake, and those that join. */
const FORBIDDEN = {
  'launches skills': 'launch ask tell load begin enable open start use talk play run',
  'wakes devices': 'alexa amazon echo computer ziggy',
  'joins a request': 'to from in using with about for that by if and whether',
  'names what it is': 'skill app',
};

const ARTICLES = /^(?:the|a|an|of|on|at) \w+$/;

/** What breaks Amazon's rules for invocation names; none when all is well. */
export const faultsOfInvocationName = (name: string): string[] => {
  const words = name.split(' ');
  return [
    ...(name.length < 2 || name.length > 50 ? ['has 2 to 50 characters'] : []),
    ...(words.length < 2 ? ['has two words at least'] : []),
    ...(/^[a-z][a-z'. ]*[a-z.]$/.test(name) ? [] : ['has small letters only, numbers spelled out']),
    ...(ARTICLES.test(name) ? ['is more than a small word and another'] : []),
    ...Object.entries(FORBIDDEN).flatMap(([what, list]) =>
      words
        .filter((word) => list.split(' ').includes(word))
        .map((word) => `has no word that ${what}: ${word}`),
    ),
  ];
};

const OPENING = '(?:open|launch|start|begin)';
const CONNECTING = '(?:to|for|about)';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Slots = LanguageModel['intents'][number]['slots'];

const isValueOf = (model: LanguageModel, slots: Slots, slot: string, text: string): boolean => {
  const type = slots.find(({ name }) => name === slot)?.type;
  const values = model.types.find(({ name }) => name === type)?.values ?? [];
  return values.some(({ name: { value, synonyms } }) => [value, ...synonyms].includes(text));
};

/** Whether a text is a sample of a model to the letter, its slots filled with values of their types. */
export const isSampleOf = (model: LanguageModel, text: string): boolean =>
  model.intents.some(({ slots, samples }) =>
    samples.some((sample) => {
      const pattern = escaped(sample).replace(/\\\{(\w+)\\\}/g, '(?<$1>.+)');
      const match = new RegExp(`^${pattern}$`, 'i').exec(text);
      const filled = Object.entries(match?.groups ?? {});
      return match !== null && filled.every(([slot, words]) => isValueOf(model, slots, slot, words));
    }),
  );

/** What is wrong with the example phrases of a locale; none when all is well. */
export const faultsOfExamples = (model: LanguageModel, phrases: readonly string[]): string[] => {
  const [first = '', ...others] = phrases;
  const name = model.invocationName;
  const opening = new RegExp(`^Alexa, ${OPENING} ${name}$`, 'i');
  const request = new RegExp(`^Alexa, ask ${name} ${CONNECTING} (.+)$`, 'i');
  return [
    ...(opening.test(first) ? [] : [`the first opens nothing: ${first}`]),
    ...others
      .filter((phrase) => !isSampleOf(model, request.exec(phrase)?.[1] ?? ''))
      .map((phrase) => `no sample: ${phrase}`),
  ];
};
