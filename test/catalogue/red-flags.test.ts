import { itAnswers } from './broken-content';

const FLAGS = 'en/red-flags.yaml';

describe('a pattern of a red flag', () => {
  itAnswers([
    [
      'a list that is not there',
      FLAGS,
      '$pain, tight*',
      '$pian, tight*',
      [
        'en/red-flags.yaml:14 · flags.1.match.1.2.1 · there is no list $pian: use one of pain, or take it out',
      ],
    ],
    [
      'a choice within a choice',
      FLAGS,
      'chest (of drawers|freezer)',
      'chest (of (old|new) drawers|freezer)',
      [
        'en/red-flags.yaml:6 · harmless.1 · has a choice within a choice: "chest (of (old|new) drawers|freezer)": write two entries',
      ],
    ],
    [
      'a word that is not listened to',
      FLAGS,
      'dizz*',
      'really dizz*',
      [
        'en/red-flags.yaml:21 · flags.2.match.1.1.1 · has "really", which is not listened to: take that word out',
      ],
    ],
    [
      'no word that must be said',
      FLAGS,
      'dizz*',
      '(dizzy|)',
      [
        'en/red-flags.yaml:21 · flags.2.match.1.1.1 · "(dizzy|)" has no word that must be said: write one, or take it out',
      ],
    ],
    [
      'no word at all',
      FLAGS,
      'dizz*',
      '..',
      [
        'en/red-flags.yaml:21 · flags.2.match.1.1.1 · ".." has no word that must be said: write one, or take it out',
      ],
    ],
  ]);
});

describe('a red flag', () => {
  itAnswers([
    [
      'a phrase of another one',
      FLAGS,
      "I'm dizzy",
      'my chest hurts',
      [
        'en/red-flags.yaml:19 · flags.2.phrases.1 · "my chest hurts" is one of RF-01 too: take one of them out',
      ],
    ],
    [
      'an emergency without a number',
      FLAGS,
      'Call {emergency} now.',
      'Please stop.',
      ['en/red-flags.yaml:11 · flags.1.say · does not say whom to call: write {emergency} in it'],
    ],
    [
      'a number that is none',
      FLAGS,
      '[Stop and rest.]',
      '["Call {taxi}."]',
      ['en/red-flags.yaml:18 · flags.2.say.1 · says {taxi}: write {emergency}, {urgent} or {poison}'],
    ],
    [
      'nothing to say',
      FLAGS,
      '[Stop and rest.]',
      '[]',
      ['en/red-flags.yaml:18 · flags.2.say · is an empty list: write what is said'],
    ],
  ]);
});
