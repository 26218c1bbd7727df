import { itAnswers } from './broken-content';

const BOX = 'sessions/br-box.yaml';
const BOX_WORDS = 'en/br-box.yaml';

describe('YAML that cannot be read', () => {
  itAnswers([
    [
      'a tab',
      BOX,
      '    length: 2:48',
      '\tlength: 2:48',
      ['sessions/br-box.yaml:16 · is indented with a tab: use spaces, two for each step'],
    ],
    [
      'a key that is there twice',
      BOX,
      'kind: breathing',
      'kind: breathing\nkind: breathing',
      ['sessions/br-box.yaml:4 · kind · is here twice: keep one of the two'],
    ],
    [
      'a quote that is not closed',
      BOX_WORDS,
      'title: box',
      'title: "box',
      ['en/br-box.yaml:12 · something that is opened before here is not closed: close every quote, [ and {'],
    ],
    [
      'a brace that is not closed',
      BOX,
      'count-aloud: 2 }',
      'count-aloud: 2',
      [
        'sessions/br-box.yaml:20 · something that is opened before here is not closed: close every quote, [ and {',
      ],
    ],
    [
      'a list that is not closed',
      BOX_WORDS,
      'And in.]',
      'And in.',
      ['en/br-box.yaml:7 · something that is opened before here is not closed: close every quote, [ and {'],
    ],
    [
      'a line that is not indented like its neighbours',
      BOX,
      '    frame: short',
      '   frame: short',
      [
        'sessions/br-box.yaml:17 · is not indented like its neighbours: begin it exactly below the line that it belongs with',
      ],
    ],
    [
      'a colon without a space',
      BOX,
      'kind: breathing',
      'kind:breathing',
      [
        'sessions/br-box.yaml:3 · has no colon with a space after it: write "key: value", and indent it like its neighbours',
      ],
    ],
    [
      'a second document',
      BOX_WORDS,
      'position:',
      '---\nposition:',
      ['en/br-box.yaml:3 · a second document begins here: take the --- out'],
    ],
    [
      'a text that begins with a sign',
      BOX_WORDS,
      'title: box',
      'title: %box',
      [
        'en/br-box.yaml:1 · cannot be read: put quotes around a text that has a colon in it, or begins with a sign',
      ],
    ],
  ]);
});
