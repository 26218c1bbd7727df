import { itAnswers } from './broken-content';

const BOX = 'sessions/br-box.yaml';
const BOX_WORDS = 'en/br-box.yaml';
const BREATHING = 'en/breathing.yaml';

describe('keys and their words', () => {
  itAnswers([
    [
      'a key of a session without words',
      BOX_WORDS,
      'now-to-four: [Now to four.]\n',
      '',
      ['en/br-box.yaml:1 · now-to-four · missing: br-box says it, so write words for it here'],
    ],
    [
      'a key of many sessions without words, once',
      BREATHING,
      'two: Two.\n',
      '',
      ['en/breathing.yaml:1 · two · missing: br-478, br-box and 1 more say it, so write words for it here'],
    ],
    [
      'a key of two sessions without words, once',
      BREATHING,
      'six: Six.\n',
      '',
      ['en/breathing.yaml:1 · six · missing: br-478 and br-minute say it, so write words for it here'],
    ],
    [
      'an item without words',
      BREATHING,
      '  micro:\n    - And let the breath be free. (1 s) That was {title}.\n    - And let it go its own way. (1 s) That was {title}.\n',
      '',
      ['en/br-minute.yaml:1 · close.micro · missing: br-minute says it, so write words for it here'],
    ],
    [
      'a key of several items without words, once',
      BREATHING,
      /settle:[\s\S]*?\n\n/,
      '',
      [
        'en/breathing.yaml:1 · settle · missing: br-478, br-box and 1 more say it, so write words for it here',
      ],
    ],
    [
      'a misspelt key of several items, once',
      BREATHING,
      'settle:',
      'setle:',
      ['en/breathing.yaml:13 · setle · is said by no score: did you mean settle?'],
    ],
    [
      'a misspelt key of a session',
      BOX_WORDS,
      'rest: [',
      'reste: [',
      ['en/br-box.yaml:9 · reste · is said by no score: did you mean rest?'],
    ],
    [
      'a misspelt key of a kind, once',
      BREATHING,
      'three: Three.',
      'thre: Three.',
      ['en/breathing.yaml:30 · thre · is said by no score: did you mean three?'],
    ],
    [
      'a misspelt item, once',
      BREATHING,
      'settle:\n  short:',
      'settle:\n  shrt:',
      ['en/breathing.yaml:14 · settle.shrt · is said by no score: did you mean short?'],
    ],
    [
      'words that nothing says',
      BOX_WORDS,
      'rest: [',
      'hum: [Hum.]\nrest: [',
      ['en/br-box.yaml:9 · hum · is said by no score: check its spelling in the score, or take it out'],
    ],
    [
      'words of a kind that nothing says',
      BREATHING,
      'two: Two.',
      'two: Two.\nnine-hundred: Nine hundred.',
      [
        'en/breathing.yaml:30 · nine-hundred · is said by no score: check its spelling in the score, or take it out',
      ],
    ],
    [
      'an item that nothing is said for',
      BREATHING,
      '  micro:\n    - And let',
      '  garden: Look at the garden.\n  micro:\n    - And let',
      [
        'en/breathing.yaml:49 · close.garden · is said by no score: check its spelling in the score, or take it out',
      ],
    ],
    [
      'a misspelt kind',
      BOX,
      'kind: breathing',
      'kind: breathin',
      ['en/breathin.yaml · missing: did you mean breathing, in sessions/br-box.yaml?'],
    ],
    [
      'a kind without words',
      BOX,
      'kind: breathing',
      'kind: humming',
      [
        'en/humming.yaml · missing: write the rate of the voice, and the words that sessions of this kind share (sessions/br-box.yaml is one)',
      ],
    ],
  ]);
});
