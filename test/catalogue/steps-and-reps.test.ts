import { type ContentCopy, itAnswers, mistakesAfter } from './broken-content';

const SIGH = 'sessions/br-sigh.yaml';
const SIGH_WORDS = 'en/br-sigh.yaml';
const HOW = '{ say: how, seconds: 10 }';
const ROLL = '{ say: roll, seconds: 5 }';

/** Puts a part where the short form of slow sighs has ten seconds of how. */
const play =
  (part: string, words = '') =>
  ({ change }: ContentCopy): void => {
    change(SIGH, HOW, part);
    change(SIGH_WORDS, 'line:', `${words}line:`);
  };

describe('a step', () => {
  itAnswers([
    [
      'a step of nothing',
      SIGH,
      HOW,
      '{ step: rolls }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.do · missing: put at least one part here, each with a dash before it',
      ],
    ],
    [
      'a step of an empty list',
      SIGH,
      HOW,
      '{ step: rolls, do: [] }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.do · is an empty list: put at least one part here, each with a dash before it',
      ],
    ],
    [
      'a step without a name',
      SIGH,
      HOW,
      `{ step:, do: [${HOW}] }`,
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.step · is empty: write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
    [
      'a step whose name is no name',
      SIGH,
      HOW,
      `{ step: Shoulder Rolls, do: [${HOW}] }`,
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.step · is "Shoulder Rolls": write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
    [
      'a misspelt step',
      SIGH,
      HOW,
      `{ steps: rolls, do: [${HOW}] }`,
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.steps · unknown: did you mean step?'],
    ],
    [
      'a misspelt do, once',
      SIGH,
      HOW,
      `{ step: rolls, doo: [${HOW}] }`,
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.doo · unknown: did you mean do?'],
    ],
    [
      'a mistake inside a step',
      SIGH,
      HOW,
      '{ step: rolls, do: [{ say: how, seconds: 0 }] }',
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.do.1.seconds · is 0: use one second or more'],
    ],
    [
      'a step with a key without words',
      SIGH,
      HOW,
      '{ step: rolls, do: [{ say: roll, seconds: 10 }] }',
      ['en/br-sigh.yaml:1 · roll · missing: br-sigh says it, so write words for it here'],
    ],
  ]);

  it('takes the seconds of its parts', () => {
    expect(mistakesAfter(play(`{ step: rolls, do: [${HOW}] }`))).toEqual([]);
  });

  it('has its words found by its name', () => {
    const words = 'roll:\n  backwards: Back and down.\n';
    const named = (step: string) => play(`{ step: ${step}, do: [{ say: roll, seconds: 10 }] }`, words);
    expect(mistakesAfter(named('backwards'))).toEqual([]);
    expect(mistakesAfter(named('backward'))).toEqual([
      'en/br-sigh.yaml:12 · roll.backwards · is said by no score: did you mean backward?',
    ]);
  });
});

describe('repetitions', () => {
  itAnswers([
    [
      'reps of nothing',
      SIGH,
      HOW,
      '{ reps: 4 }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.do · missing: put at least one part here, each with a dash before it',
      ],
    ],
    [
      'no reps at all',
      SIGH,
      HOW,
      `{ reps: 0, do: [${HOW}] }`,
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.reps · is 0: use one or more'],
    ],
    [
      'half a rep',
      SIGH,
      HOW,
      `{ reps: 1.5, do: [${HOW}] }`,
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.reps · is 1.5: use a whole number'],
    ],
    [
      'reps in words',
      SIGH,
      HOW,
      `{ reps: two, do: [${HOW}] }`,
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.reps · is "two": write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'a misspelt reps',
      SIGH,
      HOW,
      `{ rep: 2, do: [${HOW}] }`,
      ['sessions/br-sigh.yaml:17 · variants.short.body.1.rep · unknown: did you mean reps?'],
    ],
    [
      'reps and rounds in one',
      SIGH,
      HOW,
      `{ reps: 2, rounds: 2, do: [${HOW}] }`,
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1 · is reps and rounds at once: make a part of each, with a dash of its own',
      ],
    ],
    [
      'reps that take longer than their variant says',
      SIGH,
      HOW,
      `{ reps: 3, do: [${HOW}] }`,
      [
        'sessions/br-sigh.yaml:14 · variants.short.length · says 2:50, but the parts add up to 3:10 (40 s of it for the frame): write 3:10, or make the parts 20 s shorter',
      ],
    ],
    [
      'an unknown block inside',
      SIGH,
      HOW,
      '{ reps: 2, do: [{ step: rolls, do: [{ use: roll }] }] }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.do.1.do.1.use · there is no block roll: write it above the variants, under blocks',
      ],
    ],
  ]);

  it('take the seconds of their parts as often', () => {
    expect(mistakesAfter(play(`{ reps: 2, do: [${ROLL}] }`, 'roll: [Roll back., And again.]\n'))).toEqual([]);
  });

  it('may be for both sides, each with words of its own', () => {
    const sides = '{ reps: 1, do: [{ sides: [right, left], do: [{ say: roll, seconds: 5 }] }] }';
    const words = 'roll:\n  right: The right one.\n  left: The left one.\n';
    expect(mistakesAfter(play(sides, words))).toEqual([]);
    expect(mistakesAfter(play(sides, 'roll:\n  right: The right one.\n'))).toEqual([
      'en/br-sigh.yaml:11 · roll.left · missing: br-sigh says it, so write words for it here',
    ]);
  });

  it('are never cut, so they must fit one answer of Alexa', () => {
    const long = ({ change }: ContentCopy): void => {
      change(SIGH, HOW, '{ reps: 400, do: [{ say: roll, seconds: 10 }] }');
      change(SIGH_WORDS, 'line:', 'roll: [Roll back., Back and down., Round and round.]\nline:');
      change(SIGH, 'length: 2:50', 'length: 69:20');
    };
    expect(mistakesAfter(long)).toEqual([
      'sessions/br-sigh.yaml:16 · variants.short.body · has a part that is too long for one answer of Alexa: make several rounds of it, each with less to say',
    ]);
  });
});
