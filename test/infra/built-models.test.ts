import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../../infra/build/locales';
import {
  checkInteractionModel,
  type LanguageModel,
  loadInteractionModel,
} from '../../simulator/understanding/interaction-model';
import { bytesOf, FREELY_PHRASED, MODEL_RULES } from './model-rules';
import { faultsOfModelFile } from './smapi-schema';

const FOLDER = join(__dirname, '../../dist/skill-package/interactionModels/custom');

const files = readdirSync(FOLDER).map((file) => ({
  locale: file.replace('.json', ''),
  model: loadInteractionModel(join(FOLDER, file)),
}));

/** Locales by what their models say: what is the same in several is looked at once. */
const alike = new Map<string, string[]>();
for (const { locale, model } of files) {
  const text = JSON.stringify(model);
  alike.set(text, [...(alike.get(text) ?? []), locale]);
}

const languageOf = (locale: string): LanguageModel =>
  checkInteractionModel(files.find((file) => file.locale === locale)?.model);

describe('the built models', () => {
  it('are those of all locales', () => {
    expect(files.map(({ locale }) => locale)).toEqual([...LOCALES].toSorted());
  });

  it.each(files.map(({ locale, model }) => [locale, model] as const))(
    'are what Amazon takes: %s',
    (_, model) => {
      expect(faultsOfModelFile(model)).toEqual([]);
    },
  );

  describe.each(
    [...alike].map(([text, locales]) => {
      const language = checkInteractionModel(JSON.parse(text));
      const { intents, types } = language;
      const samples = intents.reduce((sum, intent) => sum + intent.samples.length, 0);
      const values = types.reduce((sum, type) => sum + type.values.length, 0);
      const kilobytes = Math.round(bytesOf(language) / 1_000);
      const size = `${intents.length} intents, ${samples} samples, ${values} values, ${kilobytes} kB`;
      return [locales.join(', '), size, language] as const;
    }),
  )('%s (%s)', (_locales, _size, language) => {
    it.each(Object.entries(MODEL_RULES))('keeps the rule: %s', (_, rule) => {
      expect(rule(language)).toEqual([]);
    });
  });
});

type Intent = LanguageModel['intents'][number];
type Type = LanguageModel['types'][number];

const withIntent = (intent: Partial<Intent>) => (model: LanguageModel) => ({
  ...model,
  intents: [...model.intents, { name: 'HelloIntent', slots: [], samples: ['hello to you'], ...intent }],
});

const slotOf = (name: string, type: string) => ({ name, type });

const withValues =
  (...values: Type['values']) =>
  (model: LanguageModel) => ({
    ...model,
    types: [...model.types, { name: 'WHO', values }],
    intents: [
      ...model.intents,
      { name: 'HelloIntent', slots: [slotOf('who', 'WHO')], samples: ['hello {who}'] },
    ],
  });

const called = (invocationName: string) => (model: LanguageModel) => ({ ...model, invocationName });

const aValue = (id: string, value: string, ...synonyms: string[]) => ({ id, name: { value, synonyms } });

/** A model with one thing wrong, the rule that finds it, and what the rule says. */
const BROKEN: readonly (readonly [
  keyof typeof MODEL_RULES,
  (model: LanguageModel) => LanguageModel,
  string,
])[] = [
  [
    'no sample in two intents, and none that is Amazon’s phrase for another',
    withIntent({ samples: ['Continue where I left off!'] }),
    '"continue where i left off" is in ContinueSessionIntent and HelloIntent',
  ],
  [
    'no sample in two intents, and none that is Amazon’s phrase for another',
    withIntent({ samples: ['begin {what}'], slots: [slotOf('what', 'SESSION_NAME')] }),
    '"begin {session_name}" is in BeginSessionIntent and HelloIntent',
  ],
  [
    'no sample in two intents, and none that is Amazon’s phrase for another',
    withIntent({ samples: ['never mind'] }),
    '"never mind" is in AMAZON.CancelIntent and HelloIntent',
  ],
  [
    'no sentence in two intents, once its slot is filled',
    withIntent({ samples: ['start box breathing'] }),
    '"start box breathing" is in BeginSessionIntent and HelloIntent',
  ],
  [
    'no synonym in two values of a type',
    withValues(aValue('mum', 'mum', 'my mother-in-law'), aValue('mother', 'My mother in law')),
    '"my mother in law" is in WHO mum and WHO mother',
  ],
  [
    'no sample is longer than 200 characters',
    withIntent({ samples: [`hello ${'my dear '.repeat(25)}`] }),
    'is longer than 200 characters',
  ],
  ['samples are made of what is spoken', withIntent({ samples: ['hello 2 you'] }), '"hello 2 you" has signs'],
  ['samples are made of what is spoken', withIntent({ samples: ['hello. you'] }), '"hello. you" has signs'],
  ['samples are made of what is spoken', withIntent({ samples: ['well-met'] }), '"well-met" has signs'],
  ['values are made of what is spoken', withValues(aValue('mum', 'mum & dad')), 'WHO: "mum & dad" has signs'],
  [
    'no two greedy slots side by side',
    withIntent({
      slots: [slotOf('one', 'SESSION_NAME'), slotOf('other', 'SESSION_NAME')],
      samples: ['do {one} {other}'],
    }),
    'HelloIntent: "do {one} {other}" has two slots side by side',
  ],
  [
    'slots are declared, used and of a known type',
    withIntent({ slots: [slotOf('kind', 'SESSION_KIND')] }),
    'HelloIntent: no sample uses the slot "kind"',
  ],
  [
    'slots are declared, used and of a known type',
    withIntent({ samples: ['hello {friend}'] }),
    'HelloIntent: the slot "friend" is not declared',
  ],
  [
    'slots are declared, used and of a known type',
    withIntent({ slots: [slotOf('city', 'AMAZON.City')], samples: ['hello {city}'] }),
    'HelloIntent: the slot "city" has the unknown type AMAZON.City',
  ],
  [
    'types are used',
    (model) => ({ ...model, types: [...model.types, { name: 'WHO', values: [aValue('mum', 'mum')] }] }),
    'no slot has the type WHO',
  ],
  [
    'a slot name has one type',
    withIntent({ slots: [slotOf('session', 'SESSION_KIND')], samples: ['hello {session}'] }),
    '"session" is in SESSION_NAME and SESSION_KIND',
  ],
  [
    'nothing is there twice',
    withIntent({ name: 'AMAZON.StopIntent', samples: [] }),
    'AMAZON.StopIntent is there twice',
  ],
  [
    'nothing is there twice',
    withValues(aValue('mum', 'mum'), aValue('mum', 'mother')),
    'WHO mum is there twice',
  ],
  ['our own intents have a name and samples', withIntent({ samples: [] }), 'HelloIntent has no samples'],
  [
    'our own intents have a name and samples',
    withIntent({ name: 'Hello2' }),
    'Hello2 is no name of an intent',
  ],
  [
    'the intents that Amazon asks for',
    (model) => ({
      ...model,
      intents: model.intents.filter(({ name }) => name !== 'AMAZON.NavigateHomeIntent'),
    }),
    'AMAZON.NavigateHomeIntent is missing',
  ],
  ['an invocation name that Amazon allows', called('b'), '"b" has not 2 to 50 letters'],
  ['an invocation name that Amazon allows', called('Gentle Back 2'), 'has more than small letters'],
  ['an invocation name that Amazon allows', called('gentleback'), 'is one word'],
  [
    'an invocation name that Amazon allows',
    called('open your back'),
    'has a word that Alexa needs for herself',
  ],
  ['an invocation name that Amazon allows', called('the back'), 'is an article or preposition and a word'],
  [
    'forty samples of what people phrase freely',
    (model) => ({
      ...model,
      intents: model.intents.map((intent) =>
        intent.name === FREELY_PHRASED[0] ? { ...intent, samples: intent.samples.slice(0, 39) } : intent,
      ),
    }),
    `${FREELY_PHRASED[0]} has 39 of 40 samples`,
  ],
  [
    'no larger than Alexa takes',
    withIntent({ samples: Array.from({ length: 1_501 }, () => 'hello there') }),
    'HelloIntent has 1501 of at most 1500 samples',
  ],
  [
    'no larger than Alexa takes',
    withIntent({ samples: Array.from({ length: 1_000 }, () => 'hello '.repeat(200)) }),
    'bytes are more than 1000000',
  ],
];

describe('the rules', () => {
  it.each(BROKEN)('find what breaks them: %s (%#)', (name, breakIt, fault) => {
    const faults = MODEL_RULES[name]?.(breakIt(languageOf('en-US')));
    expect(faults).toContainEqual(expect.stringContaining(fault));
  });

  it('are each seen to fail', () => {
    expect([...new Set(BROKEN.map(([name]) => name))].toSorted()).toEqual(
      Object.keys(MODEL_RULES).toSorted(),
    );
  });

  it.each([
    ['a key that is misspelt', (text: string) => text.replace('"samples"', '"sample"')],
    ['a level that does not exist', (text: string) => text.replace('MEDIUM', 'MIDDLING')],
    ['an invocation name that is none', (text: string) => text.replace('gentle back', '')],
    ['an intent without a name', (text: string) => text.replace('"name":"AMAZON.StopIntent",', '')],
  ])('of Amazon find %s', (_, breakIt) => {
    const broken: unknown = JSON.parse(breakIt(JSON.stringify(files[0]?.model)));
    expect(faultsOfModelFile(broken)).not.toEqual([]);
  });
});
