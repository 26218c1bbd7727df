import { itAnswers } from './broken-content';

const BOX = 'sessions/br-box.yaml';
const SIGH = 'sessions/br-sigh.yaml';
const HOW = '{ say: how, seconds: 10 }';

describe('the rules of a score', () => {
  itAnswers([
    [
      'an id that is not the name of the file',
      BOX,
      'id: br-box',
      'id: br-bix',
      [
        'sessions/br-box.yaml:2 · id · is br-bix, but the file is called br-box.yaml: call both the same, in small letters, numbers and hyphens',
      ],
    ],
    [
      'parts that take less than the length',
      BOX,
      'length: 2:48',
      'length: 2:50',
      [
        'sessions/br-box.yaml:16 · variants.short.length · says 2:50, but the parts add up to 2:48 (40 s of it for the frame): write 2:48, or make the parts 2 s longer',
      ],
    ],
    [
      'parts that take more than the length',
      BOX,
      'length: 2:48',
      'length: 2:40',
      [
        'sessions/br-box.yaml:16 · variants.short.length · says 2:40, but the parts add up to 2:48 (40 s of it for the frame): write 2:48, or make the parts 8 s shorter',
      ],
    ],
    [
      'a misspelt frame',
      BOX,
      'frame: short',
      'frame: shrt',
      ['sessions/br-box.yaml:17 · variants.short.frame · there is no frame shrt: did you mean short?'],
    ],
    [
      'a frame that is like none',
      BOX,
      'frame: short',
      'frame: gentle',
      [
        'sessions/br-box.yaml:17 · variants.short.frame · there is no frame gentle: use one of micro, short, standard, long, sleep, none',
      ],
    ],
    [
      'a block where there are none',
      SIGH,
      HOW,
      '{ use: warm-up }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.use · there is no block warm-up: write it above the variants, under blocks',
      ],
    ],
    [
      'a misspelt block',
      SIGH,
      `variants:\n  short:\n    length: 2:50\n    frame: short\n    body:\n      - ${HOW}`,
      `blocks:\n  warm-up: [${HOW}]\nvariants:\n  short:\n    length: 2:50\n    frame: short\n    body:\n      - { use: warmup }`,
      [
        'sessions/br-sigh.yaml:19 · variants.short.body.1.use · there is no block warmup: did you mean warm-up?',
      ],
    ],
    [
      'a block that uses itself',
      SIGH,
      `variants:\n  short:\n    length: 2:50\n    frame: short\n    body:\n      - ${HOW}`,
      'blocks:\n  one: [{ use: two }]\n  two: [{ rounds: 2, do: [{ use: two }] }]\nvariants:\n  short:\n    length: 2:50\n    frame: short\n    body:\n      - { use: one }',
      ['sessions/br-sigh.yaml:14 · blocks.two · uses itself: take that use out of it'],
    ],
    [
      'a block that no variant uses',
      SIGH,
      'variants:',
      `blocks:\n  one: [{ use: two }]\n  two: [${HOW}]\nvariants:`,
      [
        'sessions/br-sigh.yaml:13 · blocks.one · is used by no variant: use it, or take it out',
        'sessions/br-sigh.yaml:14 · blocks.two · is used by no variant: use it, or take it out',
      ],
    ],
    [
      'more breaths counted than there are',
      BOX,
      'times: 8, count-aloud: 2',
      'times: 8, count-aloud: 20',
      [
        'sessions/br-box.yaml:19 · variants.short.body.1.count-aloud · counts 20 breaths aloud, but there are 8: write 8 or less',
      ],
    ],
    [
      'counting beyond eight',
      BOX,
      '{ in: 4, hold: 4, out: 4, rest: 4 }, times: 8, count-aloud: 2',
      '{ in: 10, out: 6 }, times: 8, count-aloud: 2',
      [
        'sessions/br-box.yaml:19 · variants.short.body.1.count-aloud · counts 10 seconds aloud, but there are words up to eight: take count-aloud out, or make every phase 8 s or shorter',
      ],
    ],
    [
      'a last line on a counted breath',
      BOX,
      'times: 4, count-aloud: 2',
      'times: 4, count-aloud: 4',
      [
        'sessions/br-box.yaml:24 · variants.standard.body.1.last-line · has no room, because the last breath is counted aloud: make count-aloud smaller than times, or take last-line out',
      ],
    ],
    [
      'a line that is never heard',
      BOX,
      'line-every: 5',
      'line-every: 28',
      [
        'sessions/br-box.yaml:36 · variants.flare.body.1.line-every · is 28, but there are 28 breaths, so no line is ever heard: write less than 28, or take line-every out',
      ],
    ],
    [
      'lines in what is left in silence',
      BOX,
      'times: 12, count-aloud: 1',
      'times: 12, words-every: 5, line-every: 5',
      [
        'sessions/br-box.yaml:25 · variants.standard.body.2.line-every · does not go with words-every, which leaves the breaths between in silence: keep one of the two',
      ],
    ],
  ]);
});
