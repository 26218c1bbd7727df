import fc from 'fast-check';
import { checkInteractionModel } from '../../../simulator/understanding/interaction-model';
import { slotNamesIn } from '../../../simulator/understanding/slot-names';
import { normalise } from '../../../simulator/understanding/words';
import { hear, smallModel } from './small-model';

const { intents, types } = checkInteractionModel(smallModel);
const intentNames = new Set(intents.map((intent) => intent.name));

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.DATE': ['tomorrow', 'next week'],
  'AMAZON.DayOfWeek': ['monday'],
  'AMAZON.DURATION': ['ten minutes', 'half an hour'],
  'AMAZON.NUMBER': ['seven', '3'],
  'AMAZON.TIME': ['7 pm', 'half past seven'],
};

const examplesOf = (typeName: string): readonly string[] =>
  EXAMPLES[typeName] ??
  types
    .find((type) => type.name === typeName)
    ?.values.flatMap(({ name }) => [name.value, ...name.synonyms]) ??
  [];

const filledSamples = intents.flatMap((intent) =>
  intent.samples.flatMap((sample) => {
    let lines = [sample];
    for (const { name, type } of intent.slots.filter((slot) => slotNamesIn(sample).includes(slot.name))) {
      lines = lines.flatMap((line) => examplesOf(type).map((example) => line.replace(`{${name}}`, example)));
    }
    return lines.map((line) => ({ line, intent: intent.name }));
  }),
);

describe('understanding', () => {
  it('finds every sample, filled with every example, in its own intent', () => {
    expect(filledSamples.length).toBeGreaterThan(100);
    const strays = filledSamples.filter(({ line, intent }) => hear(line).name !== intent);
    expect(strays).toEqual([]);
  });

  it('answers any string with an intent of the model', () => {
    const signs = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());
    const anyText = fc.oneof({ weight: 9, arbitrary: signs }, { weight: 1, arbitrary: fc.lorem() });
    fc.assert(
      fc.property(anyText, (utterance) => intentNames.has(hear(utterance).name)),
      { numRuns: 5_000 },
    );
  });

  it('answers any shuffle of its own words with an intent of the model, twice the same', () => {
    const words = [
      ...new Set(filledSamples.flatMap(({ line }) => line.split(' '))),
      'banana',
      'not',
      'please',
    ];
    const shuffled = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((picked) => picked.join(' '));
    fc.assert(
      fc.property(shuffled, (utterance) => {
        const intent = hear(utterance);
        expect(intentNames.has(intent.name)).toBe(true);
        expect(hear(utterance)).toEqual(intent);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a normalised line as it reads the line itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 5_000 },
    );
  });
});
