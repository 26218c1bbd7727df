import { type ContentCopy, mistakesAfter } from './broken-content';

const SIGH = 'sessions/br-sigh.yaml';
const SIGH_WORDS = 'en/br-sigh.yaml';
const HOW = '{ say: how, seconds: 10 }';

/** Puts a part where the short form of slow sighs has ten seconds of how, and its words before its line. */
const play =
  (part: string, words = '') =>
  ({ change }: ContentCopy): void => {
    change(SIGH, HOW, part);
    change(SIGH_WORDS, 'line:', `${words}line:`);
  };

describe('a hold', () => {
  const WORDS = 'arm-hold: Hold there.\nlower: And down.\n';
  const hold = '{ say: arm-hold, seconds: 5 }';
  const remedy =
    'is a hold that nothing ends: give it before-end: and the key of words that let go, or put a slot that lets go right after it';

  it('ends in words before its end', () => {
    const ended = '{ say: arm-hold, seconds: 10, before-end: lower }';
    expect(mistakesAfter(play(ended, WORDS))).toEqual([]);
  });

  it('ends in the slot after it', () => {
    const released = `{ step: lift, do: [${hold}, { say: lower, seconds: 5 }] }`;
    expect(mistakesAfter(play(released, WORDS))).toEqual([]);
  });

  it('is told when nothing ends it', () => {
    expect(mistakesAfter(play(`{ rounds: 2, do: [${hold}] }`, 'arm-hold: [Hold., Hold there.]\n'))).toEqual([
      `sessions/br-sigh.yaml:17 · variants.short.body.1.do.1 · ${remedy}`,
    ]);
    expect(mistakesAfter(play(`{ step: lift, do: [{ say: lower, seconds: 5 }, ${hold}] }`, WORDS))).toEqual([
      `sessions/br-sigh.yaml:17 · variants.short.body.1.do.2 · ${remedy}`,
    ]);
  });

  it('is not ended by another hold', () => {
    const twice = `{ step: lift, do: [${hold}, { say: hold, seconds: 5, before-end: lower }] }`;
    expect(mistakesAfter(play(twice, WORDS))).toEqual([
      `sessions/br-sigh.yaml:17 · variants.short.body.1.do.1 · ${remedy}`,
    ]);
  });

  it('is looked for in blocks', () => {
    const inBlock = (copy: ContentCopy): void => {
      play(`{ use: up }\n      - { say: lower, seconds: 5 }`, WORDS)(copy);
      copy.change(SIGH, 'variants:', `blocks:\n  up: [${hold}]\nvariants:`);
    };
    expect(mistakesAfter(inBlock)).toEqual([`sessions/br-sigh.yaml:13 · blocks.up.1 · ${remedy}`]);
  });

  it('is not what a key without a hold tells', () => {
    expect(
      mistakesAfter(play('{ say: how-without-hold, seconds: 10 }', 'how-without-hold: Easy.\n')),
    ).toEqual([]);
  });
});

describe('sides', () => {
  const SIDES = '{ sides: [right, left], do: [{ say: lean, seconds: 3 }, { say: rest, seconds: 2 }] }';
  const leaning = (right: string, left: string, rest = '[Rest here., And rest.]'): string[] =>
    mistakesAfter(play(SIDES, `lean:\n  right: ${right}\n  left: ${left}\nrest: ${rest}\n`));

  it('are named, each by its own words', () => {
    expect(leaning('Lean right.', 'Lean left.')).toEqual([]);
  });

  it('may look across, own side first', () => {
    expect(leaning('Right arm, over left.', 'Left arm, over right.')).toEqual([]);
    expect(leaning('Lean right.', 'Right arm, over left.')).toEqual([
      'en/br-sigh.yaml:13 · lean.left · says right before it says left: name the left side first; only the last words of a side tell that the other comes next',
    ]);
  });

  it('may tell at the end that the other comes next', () => {
    expect(leaning('Lean right.', 'Lean left.', '{ right: Now left., left: And done. }')).toEqual([]);
  });

  it('are not both told of one', () => {
    expect(leaning('Lean right.', 'Lean left.', 'Rest right.')).toEqual([
      'en/br-sigh.yaml:14 · rest · says right, but is heard on both sides: write it below right and below left, each with its own side',
    ]);
    expect(leaning('Lean right.', 'Lean left.', '[Rest right and left., Rest.]')).toEqual([]);
    expect(leaning('Lean right.', 'Lean left.', '[Rest right now., Rest.]')).toEqual([]);
  });

  it('are not left unnamed', () => {
    expect(leaning('Lean right.', 'And lean.')).toEqual([
      'en/br-sigh.yaml:13 · lean.left · begins the left side, and no words of that side say so: say left in every line of one of its keys',
    ]);
  });
});

describe('the other forms', () => {
  const INSTEAD = 'instead: { lying: same, no-equipment: same, flare: flare }';
  const POSITIONS = 'positions: [seated, lying]';
  const to = (instead: string, positions = POSITIONS, equipment = '[]'): string[] =>
    mistakesAfter(({ change }) => {
      change(SIGH, INSTEAD, `instead: ${instead}`);
      change(SIGH, POSITIONS, positions);
      change(SIGH, 'equipment: []', `equipment: ${equipment}`);
    });

  it('need no words where the session does as it is', () => {
    expect(to('{ flare: flare }')).toEqual([]);
  });

  it('are there for whoever has to lie down', () => {
    expect(to('{ flare: flare }', 'positions: [seated]')).toEqual([
      'sessions/br-sigh.yaml:8 · instead.lying · has nothing for whoever has to lie down: write lying: with one of its variants or another session',
    ]);
    expect(to('{ lying: br-box, flare: flare }', 'positions: [seated]')).toEqual([]);
  });

  it('are not the same lying down where nobody lies', () => {
    expect(to('{ lying: same, flare: flare }', 'positions: [seated]')).toEqual([
      'sessions/br-sigh.yaml:8 · instead.lying · is the same, but its positions have no lying: add lying to the positions, or name what does instead',
    ]);
  });

  it('are there for whoever has no equipment', () => {
    expect(to('{ flare: flare }', POSITIONS, '[ball]')).toEqual([
      'sessions/br-sigh.yaml:8 · instead.no-equipment · has nothing for whoever has no equipment: write no-equipment: with one of its variants or another session',
    ]);
    expect(to('{ no-equipment: same, flare: flare }', POSITIONS, '[chair]')).toEqual([]);
  });

  it('are there for a flare, as a variant or as something else', () => {
    expect(to('{ lying: same }')).toEqual([]);
    const renamed = ({ change }: ContentCopy): void => {
      change(SIGH, INSTEAD, 'instead: { lying: same, no-equipment: same }');
      change(SIGH, '  flare:\n', '  gentle:\n');
    };
    expect(mistakesAfter(renamed)).toEqual([
      'sessions/br-sigh.yaml:8 · instead.flare · has nothing for whoever has a flare: write flare: with one of its variants or another session',
    ]);
  });
});

describe('a sentence', () => {
  const rolls = (words: string, reps = 2): string[] =>
    mistakesAfter(play(`{ reps: ${reps}, do: [{ say: roll, seconds: ${10 / reps} }] }`, `roll: ${words}\n`));

  it('is not said again in the next cue', () => {
    expect(rolls('Roll back.')).toEqual([
      'en/br-sigh.yaml:11 · roll · says "roll back" again, two cues or less after the first (br-sigh short): write another sentence, or one more line to take turns with',
    ]);
    expect(rolls('[Roll back., Back and down.]')).toEqual([]);
  });

  it('is not said again in the cue after the next', () => {
    expect(rolls('[Roll back., Back and down.]', 5)).toHaveLength(2);
    expect(rolls('[Roll back., Back and down., Once more.]', 5)).toEqual([]);
  });

  it('is known again within other words', () => {
    expect(rolls('["Up. Roll back.", "Roll back. Rest."]')).toEqual([
      'en/br-sigh.yaml:11 · roll.1 · says "roll back" again, two cues or less after the first (br-sigh short): write another sentence, or one more line to take turns with',
      'en/br-sigh.yaml:11 · roll.2 · says "roll back" again, two cues or less after the first (br-sigh short): write another sentence, or one more line to take turns with',
    ]);
  });

  it('may come again where it is the breath', () => {
    const alike = ({ change }: ContentCopy): void => {
      change(SIGH_WORDS, 'in: [In., And in.]', 'in: [In.]');
      change(SIGH_WORDS, 'more: [More., And more.]', 'more: [More.]');
    };
    expect(mistakesAfter(alike)).toEqual([]);
  });
});
