import { itAnswers } from './broken-content';

const BOX = 'sessions/br-box.yaml';
const SIGH = 'sessions/br-sigh.yaml';
const HOW = '{ say: how, seconds: 10 }';

describe('the parts of a score', () => {
  itAnswers([
    [
      'a misspelt phase',
      BOX,
      'in: 4, hold',
      'inn: 4, hold',
      ['sessions/br-box.yaml:19 · variants.short.body.1.breath.inn · unknown: did you mean in?'],
    ],
    [
      'a phase of no seconds',
      BOX,
      'in: 4, hold',
      'in: 0, hold',
      ['sessions/br-box.yaml:19 · variants.short.body.1.breath.in · is 0: use one second or more'],
    ],
    [
      'a phase in words',
      BOX,
      'in: 4, hold',
      'in: four, hold',
      [
        'sessions/br-box.yaml:19 · variants.short.body.1.breath.in · is "four": write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'a phase of half seconds',
      BOX,
      'in: 4, hold',
      'in: 4.5, hold',
      ['sessions/br-box.yaml:19 · variants.short.body.1.breath.in · is 4.5: use whole seconds'],
    ],
    [
      'phases in another order',
      BOX,
      '{ in: 4, hold: 4, out: 4, rest: 4 }, times: 8, count-aloud: 2',
      '{ out: 4, in: 4 }, times: 8',
      [
        'sessions/br-box.yaml:19 · variants.short.body.1.breath · has its phases in another order: write them in the order in, more, hold, out, rest',
      ],
    ],
    [
      'a breath written as a list',
      BOX,
      '{ in: 4, hold: 4, out: 4, rest: 4 }, times: 8, count-aloud: 2',
      '[4, 4, 4, 4], times: 8',
      [
        'sessions/br-box.yaml:19 · variants.short.body.1.breath · is not a breath: write it as in { in: 4, hold: 4, out: 4 }',
      ],
    ],
    [
      'a breath without out',
      BOX,
      '{ in: 4, hold: 4, out: 4, rest: 4 }, times: 8, count-aloud: 2',
      '{ in: 4, rest: 12 }, times: 8',
      [
        'sessions/br-box.yaml:19 · variants.short.body.1.breath.out · missing: write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'a breath without times',
      BOX,
      'times: 8, ',
      '',
      [
        'sessions/br-box.yaml:19 · variants.short.body.1.times · missing: write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'a misspelt option of a breath',
      BOX,
      'times: 8, count-aloud',
      'times: 8, count-alud',
      ['sessions/br-box.yaml:19 · variants.short.body.1.count-alud · unknown: did you mean count-aloud?'],
    ],
    [
      'a last line that is no key',
      BOX,
      'last-line: now-to-four',
      'last-line: 4',
      [
        'sessions/br-box.yaml:24 · variants.standard.body.1.last-line · is 4: write the key of words, as in let-go; the words themselves go in the file in en/',
      ],
    ],
    [
      'words on every breath',
      BOX,
      'times: 12, count-aloud: 1',
      'times: 12, words-every: 1',
      [
        'sessions/br-box.yaml:25 · variants.standard.body.2.words-every · is 1: use two or more; without words-every, every breath has its words',
      ],
    ],
    [
      'a misspelt part, by the part that was meant',
      SIGH,
      HOW,
      '{ sey: how, seconds: 10 }',
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.sey · unknown: did you mean say?'],
    ],
    [
      'a part that is like none',
      SIGH,
      HOW,
      '{ hum: how, seconds: 10 }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1 · is not a part of a score: begin it with one of say, breath, step, each, sides, reps, rounds, use',
      ],
    ],
    [
      'a part that is only a text',
      SIGH,
      HOW,
      'how',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1 · is not a part of a score: begin it with one of say, breath, step, each, sides, reps, rounds, use, as in { say: how, seconds: 10 }',
      ],
    ],
    [
      'two parts in one',
      SIGH,
      HOW,
      '{ say: how, use: warm-up, seconds: 10 }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1 · is say and use at once: make a part of each, with a dash of its own',
      ],
    ],
    [
      'a say without seconds',
      SIGH,
      HOW,
      '{ say: how }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.seconds · missing: write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'a misspelt option of a say, once',
      SIGH,
      HOW,
      '{ say: how, secnds: 10 }',
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.secnds · unknown: did you mean seconds?'],
    ],
    [
      'words where their key belongs',
      SIGH,
      HOW,
      '{ say: In by the nose., seconds: 10 }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.say · is "In by the nose.": write the key of words, as in let-go; the words themselves go in the file in en/',
      ],
    ],
    [
      'seconds in quotes',
      SIGH,
      HOW,
      '{ say: how, seconds: "10" }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.seconds · is "10": write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'seconds with a unit',
      SIGH,
      HOW,
      '{ say: how, seconds: 10 s }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.seconds · is "10 s": write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'a half that is no key',
      SIGH,
      HOW,
      '{ say: how, seconds: 10, half: Half way. }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.half · is "Half way.": write the key of words, as in let-go; the words themselves go in the file in en/',
      ],
    ],
    [
      'a before-end that is no key',
      SIGH,
      HOW,
      '{ say: how, seconds: 10, before-end: [slowly] }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.before-end · is a list: write the key of words, as in let-go; the words themselves go in the file in en/',
      ],
    ],
    [
      'sides the other way round',
      SIGH,
      HOW,
      '{ sides: [left, right], do: [{ say: how, seconds: 5 }] }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.sides · is not both sides: write sides: [right, left], in this order',
      ],
    ],
    [
      'a single side',
      SIGH,
      HOW,
      '{ sides: left, do: [{ say: how, seconds: 5 }] }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.sides · is not both sides: write sides: [right, left], in this order',
      ],
    ],
    [
      'each of nothing',
      SIGH,
      HOW,
      '{ each: [], do: [{ say: how, seconds: 5 }] }',
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.each · is an empty list: name at least one'],
    ],
    [
      'each without do',
      SIGH,
      HOW,
      '{ each: [neck] }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.do · missing: put at least one part here, each with a dash before it',
      ],
    ],
    [
      'no rounds',
      SIGH,
      HOW,
      '{ rounds: 0, do: [{ say: how, seconds: 5 }] }',
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.rounds · is 0: use one or more'],
    ],
    [
      'rounds of nothing',
      SIGH,
      HOW,
      '{ rounds: 2, do: [] }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.do · is an empty list: put at least one part here, each with a dash before it',
      ],
    ],
    [
      'a mistake deep inside',
      SIGH,
      HOW,
      '{ rounds: 2, do: [{ each: [neck], do: [{ say: how, secnds: 5 }] }] }',
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.do.1.do.1.secnds · unknown: did you mean seconds?'],
    ],
    [
      'a use of no name',
      SIGH,
      HOW,
      '{ use: 7 }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.use · is 7: write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
  ]);
});
