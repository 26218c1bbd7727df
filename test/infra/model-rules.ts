import { isBuiltInIntent, phrasesOf } from '../../simulator/understanding/built-in-phrases';
import type { LanguageModel } from '../../simulator/understanding/interaction-model';
import { SEARCH_QUERY } from '../../simulator/understanding/search-query';
import { slotNamesIn } from '../../simulator/understanding/slot-names';
import { builtInTypeNames } from '../../simulator/understanding/slot-values/built-in-types';

/** Finds what breaks a rule in a model: one sentence each, none when all is well. */
export type Rule = (model: LanguageModel) => string[];

type Intent = LanguageModel['intents'][number];

/** Compared as they are heard: small letters, no punctuation, slots by what they may hold. */
const heardForm = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}_\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

type Owned = readonly [text: string, owner: string];

/** Texts that have two owners. */
const sharedTexts = (texts: readonly Owned[]): string[] => {
  const owners = new Map<string, Set<string>>();
  for (const [text, owner] of texts) owners.set(text, (owners.get(text) ?? new Set()).add(owner));
  return [...owners]
    .filter(([, names]) => names.size > 1)
    .map(([text, names]) => `"${text}" is in ${[...names].join(' and ')}`);
};

const samplesOf = (model: LanguageModel): { intent: string; sample: string }[] =>
  model.intents.flatMap(({ name, samples }) => samples.map((sample) => ({ intent: name, sample })));

const breaking =
  (holds: (sample: string) => boolean, flaw: string): Rule =>
  (model) =>
    samplesOf(model)
      .filter(({ sample }) => !holds(sample))
      .map(({ intent, sample }) => `${intent}: "${sample}" ${flaw}`);

const noSampleInTwoIntents: Rule = ({ intents }) =>
  sharedTexts(
    intents.flatMap(({ name, slots, samples }) => {
      const typed = (sample: string): string =>
        sample.replace(/\{(\w+)\}/g, (_, slot) => `{${slots.find((one) => one.name === slot)?.type}}`);
      const own = samples.map((sample): Owned => [heardForm(typed(sample)), name]);
      return [...own, ...phrasesOf(name).map((phrase): Owned => [heardForm(phrase), name])];
    }),
  );

/** Every sentence, as it is heard, that a sample with one slot of our own can become, and the sample itself where it has none. */
const sentencesOf = (sample: string, { slots }: Intent, types: LanguageModel['types']): string[] => {
  const [slot, another] = slotNamesIn(sample);
  const said = heardForm(sample);
  if (slot === undefined) return [said];
  if (another !== undefined) return [];
  const typeName = slots.find(({ name }) => name === slot)?.type;
  const values = types.find(({ name }) => name === typeName)?.values ?? [];
  return values.flatMap(({ name }) =>
    [name.value, ...name.synonyms].map((text) => said.replace(/\{\w+\}/, heardForm(text))),
  );
};

/** Its words set it off in any slot of any intent, so it does not matter which of them Alexa hears. */
const STANDS_AHEAD = 'RedFlagIntent';

const noSentenceInTwoIntents: Rule = ({ intents, types }) =>
  sharedTexts(
    intents
      .filter(({ name }) => name !== STANDS_AHEAD)
      .flatMap((intent) =>
        intent.samples
          .flatMap((sample) => sentencesOf(sample, intent, types))
          .map((sentence): Owned => [sentence, intent.name]),
      ),
  );

const noSynonymInTwoValues: Rule = ({ types }) =>
  types.flatMap((type) =>
    sharedTexts(
      type.values.flatMap(({ id, name }) =>
        [name.value, ...name.synonyms].map(
          (text): Owned => [heardForm(text.replaceAll('-', ' ')), `${type.name} ${id}`],
        ),
      ),
    ),
  );

const LONGEST_SAMPLE = 200;

/** Words of letters and apostrophes, abbreviations ("a.m."), slots; a number is written as it is spoken. */
const SPEAKABLE_SAMPLE = /^(?:(?:[a-z][a-z']*|(?:[a-z]\.)+|\{[a-z_]+\})(?: |$))+$/i;
const SPEAKABLE_VALUE = /^[\p{L}\p{N}' -]+$/u;

const valuesAreSpeakable: Rule = ({ types }) =>
  types.flatMap((type) =>
    type.values
      .flatMap(({ name }) => [name.value, ...name.synonyms])
      .filter((text) => !SPEAKABLE_VALUE.test(text))
      .map((text) => `${type.name}: "${text}" has signs that nobody speaks`),
  );

/** Types whose values are whole phrases: side by side, nobody can tell where one ends. */
const GREEDY_TYPES: readonly string[] = ['AMAZON.SearchQuery', 'SESSION_NAME', 'EXCLUSION'];

const noGreedyNeighbours: Rule = ({ intents }) =>
  intents.flatMap(({ name, slots, samples }) => {
    const typeOf = (slot = ''): string => slots.find((one) => one.name === slot)?.type ?? slot;
    const clashes = (sample: string): boolean =>
      [...sample.matchAll(/\{(\w+)\}(?= \{(\w+)\})/g)].some(([, left, right]) => {
        const [one, other] = [typeOf(left), typeOf(right)];
        return one === other || (GREEDY_TYPES.includes(one) && GREEDY_TYPES.includes(other));
      });
    return samples
      .filter(clashes)
      .map(
        (sample) => `${name}: "${sample}" has two slots side by side of which nobody knows where one ends`,
      );
  });

const slotsAreDeclaredAndUsed: Rule = ({ intents, types }) => {
  const known = [...types.map((type) => type.name), ...builtInTypeNames, SEARCH_QUERY];
  return intents.flatMap(({ name, slots, samples }) => {
    const used = new Set(samples.flatMap(slotNamesIn));
    const declared = slots.map((slot) => slot.name);
    return [
      ...declared
        .filter((slot) => !used.has(slot))
        .map((slot) => `${name}: no sample uses the slot "${slot}"`),
      ...[...used]
        .filter((slot) => !declared.includes(slot))
        .map((slot) => `${name}: the slot "${slot}" is not declared`),
      ...slots
        .filter(({ type }) => !known.includes(type))
        .map(({ name: slot, type }) => `${name}: the slot "${slot}" has the unknown type ${type}`),
    ];
  });
};

const typesAreUsed: Rule = ({ intents, types }) =>
  types
    .filter((type) => !intents.some(({ slots }) => slots.some((slot) => slot.type === type.name)))
    .map(({ name }) => `no slot has the type ${name}`);

/** Alexa takes one type a name for the whole locale. */
const slotNamesKeepTheirType: Rule = ({ intents }) =>
  sharedTexts(intents.flatMap(({ slots }) => slots.map(({ name, type }): Owned => [name, type])));

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

const namesAreOnes: Rule = ({ intents, types }) =>
  [
    ...repeated(intents.map(({ name }) => name)),
    ...repeated(types.map(({ name }) => name)),
    ...types.flatMap((type) => repeated(type.values.map(({ id }) => `${type.name} ${id}`))),
  ].map((name) => `${name} is there twice`);

const NAME_OF_OWN_INTENT = /^[A-Z][A-Za-z]*Intent$/;

const ownIntentsCanBeSaid: Rule = ({ intents }) =>
  intents
    .filter(({ name }) => !isBuiltInIntent(name))
    .flatMap(({ name, samples }) => [
      ...(NAME_OF_OWN_INTENT.test(name) ? [] : [`${name} is no name of an intent`]),
      ...(samples.length > 0 ? [] : [`${name} has no samples`]),
    ]);

/** What Amazon asks of every skill, and the one that keeps what was not meant for us away. */
const NEEDED_INTENTS = ['Cancel', 'Help', 'Stop', 'NavigateHome', 'Fallback'].map(
  (name) => `AMAZON.${name}Intent`,
);

const hasWhatAmazonAsksFor: Rule = ({ intents }) =>
  NEEDED_INTENTS.filter((needed) => !intents.some(({ name }) => name === needed)).map(
    (name) => `${name} is missing`,
  );

/** From Amazon's certification page, as far as a machine can see it. */
const WORDS_OF_ALEXA = new Set(
  (
    'alexa amazon echo computer ziggy skill app run start play resume use launch ask open tell load begin enable ' +
    'to from in using with about for that by if and whether'
  ).split(' '),
);
const SMALL_WORDS = new Set('the a an of at on to for by in from with'.split(' '));

const invocationNameIsAllowed: Rule = ({ invocationName: name }) => {
  const words = name.split(' ');
  const reasons: readonly (readonly [boolean, string])[] = [
    [name.length < 2 || name.length > 50, 'has not 2 to 50 letters'],
    [!/^[a-z][a-z' .]*$/.test(name), 'has more than small letters, apostrophes and full stops'],
    [words.length < 2, 'is one word'],
    [words.some((word) => WORDS_OF_ALEXA.has(word)), 'has a word that Alexa needs for herself'],
    [words.length === 2 && SMALL_WORDS.has(words[0] ?? ''), 'is an article or preposition and a word'],
  ];
  return reasons.filter(([isBroken]) => isBroken).map(([, reason]) => `"${name}" ${reason}`);
};

/** What a person must be able to say in any words: at least so many samples of each. */
export const FREELY_PHRASED_SAMPLES = 40;
export const FREELY_PHRASED: readonly string[] = [
  ...['BeginSessionIntent', 'ContinueSessionIntent', 'FindSessionIntent', 'BrowseIntent', 'BrowseMoreIntent'],
  ...['ChooseIntent', 'HowLongLeftIntent', 'WhatNextIntent', 'WhatForIntent', 'ExplainIntent'],
  ...['SlowerIntent', 'FasterIntent', 'ShorterIntent', 'LongerIntent', 'TooHardIntent', 'TooEasyIntent'],
  ...['LessTalkingIntent', 'MoreTalkingIntent', 'CountsOffIntent', 'CountsOnIntent', 'StillThereIntent'],
  ...['HurtsIntent', 'ThanksIntent', 'UsualLengthIntent', 'DontHaveIntent', 'HaveIntent'],
  ...['CantPositionIntent', 'CanPositionIntent', 'LeaveOutIntent', 'LeaveInIntent', 'MySettingsIntent'],
  ...['ForgetThatIntent', 'ForgetSettingsIntent'],
];

const freelyPhrasedHaveSamples: Rule = ({ intents }) =>
  FREELY_PHRASED.map(
    (name) => [name, intents.find((intent) => intent.name === name)?.samples.length ?? 0] as const,
  )
    .filter(([, count]) => count < FREELY_PHRASED_SAMPLES)
    .map(([name, count]) => `${name} has ${count} of ${FREELY_PHRASED_SAMPLES} samples`);

/** Under Amazon's 1.5 MB by a margin, and by our own limit to what one intent may hold. */
const MOST_BYTES = 1_000_000;
const MOST_SAMPLES_OF_INTENT = 1_500;

/** @returns how large the model is as JSON, in bytes. */
export const bytesOf = (model: LanguageModel): number =>
  Buffer.byteLength(JSON.stringify({ interactionModel: { languageModel: model } }, null, 2));

const isSmallEnough: Rule = (model) => [
  ...(bytesOf(model) > MOST_BYTES ? [`${bytesOf(model)} bytes are more than ${MOST_BYTES}`] : []),
  ...model.intents
    .filter(({ samples }) => samples.length > MOST_SAMPLES_OF_INTENT)
    .map(({ name, samples }) => `${name} has ${samples.length} of at most ${MOST_SAMPLES_OF_INTENT} samples`),
];

/** Every rule of ours, by what it asks for. */
export const MODEL_RULES: Readonly<Record<string, Rule>> = {
  'no sample in two intents, and none that is Amazon’s phrase for another': noSampleInTwoIntents,
  'no sentence in two intents, once its slot is filled': noSentenceInTwoIntents,
  'no synonym in two values of a type': noSynonymInTwoValues,
  'no sample is longer than 200 characters': breaking(
    (sample) => sample.length <= LONGEST_SAMPLE,
    `is longer than ${LONGEST_SAMPLE} characters`,
  ),
  'samples are made of what is spoken': breaking(
    (sample) => SPEAKABLE_SAMPLE.test(sample),
    'has signs that nobody speaks',
  ),
  'values are made of what is spoken': valuesAreSpeakable,
  'no two greedy slots side by side': noGreedyNeighbours,
  'slots are declared, used and of a known type': slotsAreDeclaredAndUsed,
  'types are used': typesAreUsed,
  'a slot name has one type': slotNamesKeepTheirType,
  'nothing is there twice': namesAreOnes,
  'our own intents have a name and samples': ownIntentsCanBeSaid,
  'the intents that Amazon asks for': hasWhatAmazonAsksFor,
  'an invocation name that Amazon allows': invocationNameIsAllowed,
  'forty samples of what people phrase freely': freelyPhrasedHaveSamples,
  'no larger than Alexa takes': isSmallEnough,
};
