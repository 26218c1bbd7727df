import { itAnswers, mistakesAfter } from './broken-content';

const BOX_WORDS = 'en/br-box.yaml';
const POSITION = 'position: sitting or lying';
const byVariant = (texts: string): string => `position: { ${texts} }`;

describe('a position or caution by variant', () => {
  itAnswers([
    [
      'a misspelt variant',
      BOX_WORDS,
      POSITION,
      byVariant('flair: lying down, other: sitting'),
      ['en/br-box.yaml:3 · position.flair · there is no variant flair: did you mean flare?'],
    ],
    [
      'a variant that is like none',
      BOX_WORDS,
      POSITION,
      byVariant('evening: lying, other: sitting'),
      [
        'en/br-box.yaml:3 · position.evening · there is no variant evening: use one of short, standard, long, flare, or take it out',
      ],
    ],
    [
      'variants without a text',
      BOX_WORDS,
      POSITION,
      byVariant('short: sitting, flare: lying'),
      [
        'en/br-box.yaml:3 · position · has nothing for standard: write it for standard, or for other',
        'en/br-box.yaml:3 · position · has nothing for long: write it for long, or for other',
      ],
    ],
    [
      'a number for a text',
      BOX_WORDS,
      POSITION,
      byVariant('flare: 4, other: sitting'),
      ['en/br-box.yaml:3 · position.flare · is 4: put quotes around it, as in "4"'],
    ],
    [
      'a list for a text',
      BOX_WORDS,
      POSITION,
      'position: [sitting, lying]',
      ['en/br-box.yaml:3 · position · is a list: write a text'],
    ],
    [
      'a word to avoid',
      BOX_WORDS,
      POSITION,
      byVariant('flare: lying and healing, other: sitting'),
      [
        'en/br-box.yaml:3 · position.flare · says "healing": say instead may ease, can help, many people find',
      ],
    ],
  ]);

  it.each([
    'flare: lying, other: sitting',
    'short: sitting, standard: sitting, long: lying, flare: lying',
    'other: sitting',
  ])('may be written as { %s }', (texts) => {
    expect(mistakesAfter(({ change }) => change(BOX_WORDS, POSITION, byVariant(texts)))).toEqual([]);
  });
});
