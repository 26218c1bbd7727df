import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadInteractionModel } from '../../../simulator/understanding/interaction-model';
import { createUnderstanding } from '../../../simulator/understanding/understand';
import { normalise } from '../../../simulator/understanding/words';
import { FRIDAY_AFTERNOON, inOneLine, SKILL_ID } from './small-model';

/** By intent: what is said, and the slots that it should come to. */
type Phrasings = Readonly<Record<string, Readonly<Record<string, string>>>>;

const { understood, 'not-yet': notYet } = parse(
  readFileSync(join(__dirname, 'phrasings.yaml'), 'utf8'),
) as Record<'understood' | 'not-yet', Phrasings>;

const linesOf = (phrasings: Phrasings): (readonly [string, string])[] =>
  Object.entries(phrasings).flatMap(([intent, said]) =>
    Object.entries(said).map(([phrase, slots]) => [phrase, `${intent} ${slots}`.trim()] as const),
  );

const model = loadInteractionModel(
  join(__dirname, '../../../dist/skill-package/interactionModels/custom/en-US.json'),
);
const understanding = createUnderstanding(model, SKILL_ID);
const hear = (phrase: string): string => inOneLine(understanding.understand(phrase, FRIDAY_AFTERNOON));

const good = linesOf(understood);
const missing = linesOf(notYet);

describe(`${good.length} of ${good.length + missing.length} phrasings that are in no sample`, () => {
  it.each(good)('are understood by the built model: %s', (phrase, expected) => {
    expect(hear(phrase)).toBe(expected);
  });

  it.each(missing)(
    'are not understood yet, and taken for nothing else that would surprise: %s',
    (phrase, expected) => {
      expect(hear(phrase)).not.toBe(expected);
      expect(hear(phrase)).toMatch(
        /^(?:AMAZON\.FallbackIntent|(?:Ask|Hear)Intent \w+=.*|BrowseIntent position=bed)$/,
      );
    },
  );

  it('are in no sample', () => {
    const { intents } = model.interactionModel.languageModel;
    const samples = new Set(intents.flatMap(({ samples: lines = [] }) => lines.map(normalise)));
    expect(
      [...good, ...missing].map(([phrase]) => phrase).filter((phrase) => samples.has(normalise(phrase))),
    ).toEqual([]);
  });
});
