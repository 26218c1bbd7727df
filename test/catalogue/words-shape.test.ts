import { itAnswers } from './broken-content';

const BOX_WORDS = 'en/br-box.yaml';
const BREATHING = 'en/breathing.yaml';
const HOUSE_RULES = 'en/house-rules.yaml';

describe('the shape of words', () => {
  itAnswers([
    [
      'an empty file',
      BOX_WORDS,
      /^[\s\S]*$/,
      '',
      ['en/br-box.yaml:1 · is empty: write lines of the form "key: value"'],
    ],
    [
      'a missing title',
      BOX_WORDS,
      'title: box breathing\n',
      '',
      ['en/br-box.yaml:1 · title · missing: write a text'],
    ],
    [
      'a misspelt title, once',
      BOX_WORDS,
      'title: box',
      'titel: box',
      ['en/br-box.yaml:1 · titel · unknown: did you mean title?'],
    ],
    [
      'a number for a text',
      BOX_WORDS,
      'title: box breathing',
      'title: 478',
      ['en/br-box.yaml:1 · title · is 478: put quotes around it, as in "478"'],
    ],
    [
      'a list for a title',
      BOX_WORDS,
      'title: box breathing',
      'title: [box, breathing]',
      ['en/br-box.yaml:1 · title · is a list: write a text'],
    ],
    [
      'a text for a list',
      BOX_WORDS,
      '[box breath, square breathing, four square breathing, four by four breathing, tactical breathing]',
      'box breath',
      ['en/br-box.yaml:2 · also-called · is "box breath": write a list, as in [one, another]'],
    ],
    [
      'a number in a list',
      BOX_WORDS,
      '[box breath, square breathing, four square breathing, four by four breathing, tactical breathing]',
      '[box breath, 44]',
      ['en/br-box.yaml:2 · also-called.2 · is 44: put quotes around it, as in "44"'],
    ],
    ['an empty text', BOX_WORDS, '[In., And in.]', '""', ['en/br-box.yaml:6 · in · is empty: write a text']],
    [
      'a key without words',
      BOX_WORDS,
      '[In., And in.]',
      '',
      ['en/br-box.yaml:6 · in · is empty: write a text'],
    ],
    [
      'an empty list of words',
      BOX_WORDS,
      '[In., And in.]',
      '[]',
      ['en/br-box.yaml:6 · in · is an empty list: write at least one text'],
    ],
    [
      'a number for words',
      BOX_WORDS,
      '[In., And in.]',
      '4',
      ['en/br-box.yaml:6 · in · is 4: put quotes around it, as in "4"'],
    ],
    [
      'yes or no for words',
      BOX_WORDS,
      '[In., And in.]',
      '[In., true]',
      ['en/br-box.yaml:6 · in.2 · is true: put quotes around it, as in "true"'],
    ],
    [
      'a colon in a text',
      BREATHING,
      'Good, just like that.',
      'Good: just like that.',
      [
        'en/breathing.yaml:38 · line.1 · is made of "key: value": write a text; if it has a colon in it, put quotes around all of it',
      ],
    ],
    [
      'a number by item',
      BREATHING,
      '  micro:\n    - And let the breath be free. (1 s) That was {title}.\n    - And let it go its own way. (1 s) That was {title}.',
      '  micro: 7',
      ['en/breathing.yaml:49 · close.micro · is 7: put quotes around it, as in "7"'],
    ],
    [
      'a missing rate',
      BREATHING,
      'rate: 85\n',
      '',
      ['en/breathing.yaml:1 · rate · missing: write a number, as in 4, without quotes or unit'],
    ],
    [
      'a rate with a sign',
      BREATHING,
      'rate: 85',
      'rate: 85%',
      ['en/breathing.yaml:3 · rate · is "85%": write a number, as in 4, without quotes or unit'],
    ],
    [
      'a rate that nobody follows',
      BREATHING,
      'rate: 85',
      'rate: 300',
      ['en/breathing.yaml:3 · rate · is 300: use 60 to 120 percent'],
    ],
    [
      'a rate with a point',
      BREATHING,
      'rate: 85',
      'rate: 85.5',
      ['en/breathing.yaml:3 · rate · is 85.5: use 60 to 120 percent'],
    ],
    [
      'a misspelt part of a house rule',
      HOUSE_RULES,
      'words: [vagus]',
      'word: [vagus]',
      ['en/house-rules.yaml:16 · avoid.7.word · unknown: did you mean words?'],
    ],
    [
      'a house rule without a better word',
      HOUSE_RULES,
      '    use: a full stop\n',
      '',
      ['en/house-rules.yaml:22 · avoid.10.use · missing: write a text'],
    ],
    [
      'a house rule for no words',
      HOUSE_RULES,
      'words: [vagus]',
      'words: []',
      ['en/house-rules.yaml:16 · avoid.7.words · is an empty list: write at least one'],
    ],
  ]);
});
