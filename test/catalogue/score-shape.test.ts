import { itAnswers } from './broken-content';

const BOX = 'sessions/br-box.yaml';
const FOUR_SEVEN_EIGHT = 'sessions/br-478.yaml';

describe('the shape of a score', () => {
  itAnswers([
    [
      'an empty file',
      BOX,
      /^[\s\S]*$/,
      '',
      ['sessions/br-box.yaml:1 · is empty: write lines of the form "key: value"'],
    ],
    [
      'a list instead of keys',
      BOX,
      /^[\s\S]*$/,
      '- box breathing\n',
      ['sessions/br-box.yaml:1 · is a list: write lines of the form "key: value"'],
    ],
    [
      'a missing key',
      BOX,
      'kind: breathing\n',
      '',
      [
        'sessions/br-box.yaml:1 · kind · missing: write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
    [
      'an empty key',
      BOX,
      'kind: breathing',
      'kind:',
      [
        'sessions/br-box.yaml:3 · kind · is empty: write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
    [
      'a capital in a name',
      BOX,
      'kind: breathing',
      'kind: Breathing',
      [
        'sessions/br-box.yaml:3 · kind · is "Breathing": write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
    [
      'a misspelt key, once',
      BOX,
      'equipment: []',
      'equipement: []',
      ['sessions/br-box.yaml:7 · equipement · unknown: did you mean equipment?'],
    ],
    [
      'a key that is like none',
      BOX,
      'equipment: []',
      'equipment: []\nauthor: me',
      [
        'sessions/br-box.yaml:8 · author · unknown: use one of id, kind, positions, areas, needs, equipment, skip-when, light-when, instead, evidence, sources, blocks, variants, or take it out',
      ],
    ],
    [
      'a text instead of a list',
      BOX,
      '[seated, lying]',
      'seated',
      ['sessions/br-box.yaml:4 · positions · is "seated": write a list, as in [one, another]'],
    ],
    [
      'a length with a point',
      BOX,
      'length: 2:48',
      'length: 2.48',
      ['sessions/br-box.yaml:16 · variants.short.length · is 2.48: write minutes and seconds, as in 5:14'],
    ],
    [
      'a length in seconds',
      BOX,
      'length: 2:48',
      'length: 168',
      ['sessions/br-box.yaml:16 · variants.short.length · is 168: write minutes and seconds, as in 5:14'],
    ],
    [
      'a length with 75 seconds',
      BOX,
      'length: 2:48',
      'length: 2:75',
      ['sessions/br-box.yaml:16 · variants.short.length · is "2:75": write minutes and seconds, as in 5:14'],
    ],
    [
      'a length in words',
      BOX,
      'length: 2:48',
      'length: three minutes',
      [
        'sessions/br-box.yaml:16 · variants.short.length · is "three minutes": write minutes and seconds, as in 5:14',
      ],
    ],
    [
      'no variants',
      BOX,
      /variants:[\s\S]*$/,
      'variants: {}\n',
      ['sessions/br-box.yaml:14 · variants · is empty: write at least one variant'],
    ],
    [
      'a variant whose name is no name',
      BOX,
      '  short:\n',
      '  Short One:\n',
      [
        'sessions/br-box.yaml:15 · variants.Short One · "Short One" cannot be a name: write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
    [
      'a block whose name is no name',
      BOX,
      'variants:',
      'blocks:\n  Warm Up: [{ say: in, seconds: 4 }]\nvariants:',
      [
        'sessions/br-box.yaml:15 · blocks.Warm Up · "Warm Up" cannot be a name: write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
    [
      'days that are no number',
      FOUR_SEVEN_EIGHT,
      'unlocks-after-days: 30',
      'unlocks-after-days: soon',
      [
        'sessions/br-478.yaml:25 · variants.after-one-month.unlocks-after-days · is "soon": write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'an empty body',
      BOX,
      'body:\n      - { breath: { in: 4, hold: 4, out: 4, rest: 4 }, times: 8, count-aloud: 2 }',
      'body: []',
      [
        'sessions/br-box.yaml:18 · variants.short.body · is an empty list: put at least one part here, each with a dash before it',
      ],
    ],
    [
      'a body without anything',
      BOX,
      'body:\n      - { breath: { in: 4, hold: 4, out: 4, rest: 4 }, times: 8, count-aloud: 2 }',
      'body:',
      [
        'sessions/br-box.yaml:18 · variants.short.body · is empty: put at least one part here, each with a dash before it',
      ],
    ],
    [
      'a body without a dash',
      BOX,
      '- { breath: { in: 4, hold: 4, out: 4, rest: 4 }, times: 8, count-aloud: 2',
      '  { breath: { in: 4, hold: 4, out: 4, rest: 4 }, times: 8, count-aloud: 2',
      [
        'sessions/br-box.yaml:18 · variants.short.body · is made of "key: value": put at least one part here, each with a dash before it',
      ],
    ],
  ]);
});
