import type { ScoreItem } from '../../lambda/session/score';
import { layTimeline, type Timeline } from '../../lambda/session/timeline';
import { BODY_MILLIS, cuesOf, perform, recitalOf, scoreOf, spokenBody, textsOf } from './recital';
import { lyingWords, pmrSeven, pmrWords, stLying } from './sketches';

const seconds = (timeline: Timeline): [number, number][] =>
  timeline.steps.map(({ startMillis, endMillis }) => [startMillis / 1_000, endMillis / 1_000]);

const joints = (timeline: Timeline): number[] => [0, ...timeline.steps.map(({ endMillis }) => endMillis)];

const standard = (score: typeof pmrSeven, words: typeof pmrWords, seed = 0): Timeline =>
  perform(score, recitalOf([words], { seed }));

describe('a timeline', () => {
  it.each([
    ['muscle relaxation', pmrSeven, pmrWords, 336_000],
    ['stretches on the back', stLying, lyingWords, 360_000],
  ] as const)('of %s is as long as its score says, step joined to step', (_, score, words, totalMillis) => {
    const timeline = standard(score, words);
    expect(timeline.totalMillis).toBe(totalMillis);
    expect(timeline.steps.map(({ startMillis }) => startMillis)).toEqual(joints(timeline).slice(0, -1));
    expect(joints(timeline).at(-1)).toBe(totalMillis);
  });

  it('has atoms that join within each step', () => {
    for (const { startMillis, endMillis, atoms } of standard(stLying, lyingWords).steps) {
      const ends = [startMillis, ...atoms.map((atom) => atom.endMillis)];
      expect(atoms.map((atom) => atom.startMillis)).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(endMillis);
    }
  });

  it('makes each muscle group one step that is never cut: gather, hold and let go', () => {
    const timeline = standard(pmrSeven, pmrWords);
    expect(seconds(timeline)).toEqual([
      [0, 20],
      [20, 45],
      [45, 83],
      [83, 121],
      [121, 159],
      [159, 197],
      [197, 235],
      [235, 273],
      [273, 311],
      [311, 336],
    ]);
    expect(timeline.steps.every(({ atoms }) => atoms.length === 1)).toBe(true);
    expect(timeline.steps.filter(({ atoms }) => atoms[0]?.phases !== undefined)).toEqual([]);
  });

  it('speaks a muscle group at its seconds, with the half line in the middle of its slot', () => {
    expect(spokenBody(standard(pmrSeven, pmrWords)).slice(0, 9)).toEqual([
      '45.0 Close the right hand.',
      '53.0 Hold.',
      '58.0 Let go.',
      '70.5 Heavy.',
      '83.0 Close the left hand.',
      '91.0 And hold.',
      '96.0 Let it all go.',
      '108.5 Heavy.',
      '121.0 Gather.',
    ]);
  });

  it('plays another variant of the score as that one is written', () => {
    const timeline = perform(pmrSeven, recitalOf([pmrWords]), 'flare');
    expect(timeline.totalMillis).toBe(308_000);
    expect(spokenBody(timeline).slice(0, 3)).toEqual(['45.0 Notice.', '53.0 Soften.', '66.0 Heavy.']);
  });

  it('lays stretches out as the sketch of their score says', () => {
    expect(seconds(standard(stLying, lyingWords))).toEqual([
      [0, 20],
      [20, 45],
      [45, 85], // four breaths
      [85, 97], // arms out
      [97, 137],
      [137, 175], // hug, right and left
      [175, 213],
      [213, 223], // turns, three rounds of two sides
      [223, 231],
      [231, 239],
      [239, 247],
      [247, 255],
      [255, 263],
      [263, 271],
      [271, 281], // nods, six rounds
      [281, 290],
      [290, 299],
      [299, 308],
      [308, 317],
      [317, 326],
      [326, 335],
      [335, 360],
    ]);
  });

  it('warns three seconds before the end of a hold', () => {
    expect(spokenBody(standard(stLying, lyingWords)).slice(8, 16)).toEqual([
      '85.0 Arms out.',
      '97.0 Stay.',
      '117.0 Breathe.',
      '134.0 Slowly back.',
      '137.0 The right knee.',
      '147.0 Stay there.',
      '164.0 Slowly back.',
      '167.0 Rest.',
    ]);
  });

  it('names both sides in every round', () => {
    const turns = textsOf(standard(stLying, lyingWords)).filter((text) => text.startsWith('To the'));
    const round = ['To the right.', 'To the left.'];
    expect(turns).toEqual([...round, ...round, ...round]);
  });

  it('keeps the steps of a part that is repeated within a repeated part, in a block too', () => {
    const turn = { say: 'turn', seconds: 8 };
    const words = { turn: [['Turn.']] };
    const stepsOf = (body: readonly ScoreItem[]) =>
      perform(
        scoreOf(body, { twice: [turn, turn], sides: [{ each: ['right', 'left'], do: [turn] }] }),
        recitalOf([words]),
      ).steps.length;
    const frame = 2;
    expect(stepsOf([{ rounds: 2, do: [turn, turn] }])).toBe(frame + 2);
    expect(stepsOf([{ each: ['neck'], do: [{ rounds: 3, do: [turn] }] }])).toBe(frame + 3);
    expect(stepsOf([{ rounds: 2, do: [{ each: ['right', 'left'], do: [turn] }] }])).toBe(frame + 4);
    expect(stepsOf([{ rounds: 2, do: [{ use: 'sides' }] }])).toBe(frame + 4);
  });

  it('makes no step of a block that a pass uses: its parts belong to the pass', () => {
    const turn = { say: 'turn', seconds: 8 };
    const blocks = { twice: [turn, turn], deeper: [{ use: 'twice' }, turn] };
    const stepsOf = (item: ScoreItem) =>
      perform(scoreOf([item], blocks), recitalOf([{ turn: [['Turn.']] }])).steps.slice(1, -1);
    const rounds = stepsOf({ rounds: 2, do: [turn, { use: 'twice' }] });
    expect(rounds.map((step) => step.endMillis - step.startMillis)).toEqual([24_000, 24_000]);
    expect(stepsOf({ each: ['right', 'left'], do: [{ use: 'deeper' }] })).toHaveLength(2);
    // On its own, a block is no more than its parts.
    expect(stepsOf({ use: 'deeper' })).toHaveLength(3);
  });

  it('counts as done from the closing words on', () => {
    const { bodyEndMillis, steps } = standard(pmrSeven, pmrWords);
    expect(bodyEndMillis).toBe(311_000);
    expect(steps.at(-1)?.atoms[0]?.cues[0]?.key).toBe('close');
  });

  it('goes straight from the opening to the body where the frame has no settling', () => {
    const timeline = perform(scoreOf([{ say: 'look', seconds: 8 }]), recitalOf([{ look: [['Look up.']] }]));
    expect(textsOf(timeline)).toEqual(['Welcome.', 'Look up.', 'That was it.']);
    expect(timeline.steps[1]?.startMillis).toBe(BODY_MILLIS);
  });

  it('keeps breaths inside a repeated part whole, drawn phases and all', () => {
    const sigh = { breath: { in: 3, out: 5 }, times: 2 };
    const words = { in: [['In.']], out: [['Out.']], look: [['Look.']] };
    const score = scoreOf([{ rounds: 2, do: [{ say: 'look', seconds: 4 }, sigh] }]);
    const [, first] = perform(score, recitalOf([words])).steps;
    expect(first?.atoms).toHaveLength(1);
    expect(first?.atoms[0]?.phases?.map(({ phase, startMillis }) => [phase, startMillis])).toEqual([
      ['in', 14_000],
      ['out', 17_000],
      ['in', 22_000],
      ['out', 25_000],
    ]);
  });

  it('tells apart what is said for an item within an item', () => {
    const words = {
      turn: { neck: { right: [['Ear right.']], other: [['Ear left.']] }, right: [['Turn right.']] },
    };
    const turn = { say: 'turn', seconds: 5 };
    const score = scoreOf([
      { each: ['neck'], do: [{ each: ['right', 'left'], do: [turn] }] },
      { each: ['right'], do: [turn] },
    ]);
    expect(spokenBody(perform(score, recitalOf([words])))).toEqual([
      '10.0 Ear right.',
      '15.0 Ear left.',
      '20.0 Turn right.',
    ]);
  });

  it('leaves a block that the score does not define without time', () => {
    const timeline = perform(
      scoreOf([{ use: 'nowhere' }, { say: 'look', seconds: 5 }]),
      recitalOf([{ look: [['Look.']] }]),
    );
    expect(timeline.totalMillis).toBe(20_000);
  });
});

describe('the lines of a timeline', () => {
  it('never sound alike twice in a row, from one muscle group to the next', () => {
    for (let seed = 0; seed < 4; seed += 1) {
      const texts = textsOf(standard(pmrSeven, pmrWords, seed));
      for (const pair of [pmrWords.hold, pmrWords['let-go']] as (readonly [string])[][]) {
        const said = texts.filter((text) => pair.some(([line]) => line === text));
        expect(said).toHaveLength(7);
        expect(said.filter((text, index) => text === said[index + 1])).toEqual([]);
      }
    }
  });

  it('are the same for the same seed, and begin elsewhere for another', () => {
    expect(standard(pmrSeven, pmrWords, 3)).toEqual(standard(pmrSeven, pmrWords, 3));
    expect(textsOf(standard(pmrSeven, pmrWords, 3))).not.toEqual(textsOf(standard(pmrSeven, pmrWords, 4)));
  });

  it('keep their pauses: what follows one is said that much later', () => {
    const words = { look: [['Look up.', 2_000, 'And back.']] };
    const timeline = perform(scoreOf([{ say: 'look', seconds: 8 }]), recitalOf([words]));
    expect(spokenBody(timeline)).toEqual(['10.0 Look up.', '12.8 And back.']);
  });

  it('have their braces filled', () => {
    const words = { open: [[({ title }: Record<string, string | number>) => `This is ${title}.`]] };
    const timeline = perform(
      scoreOf([{ say: 'open', seconds: 5 }]),
      recitalOf([words], { values: { title: 'rest' } }),
    );
    expect(cuesOf(timeline)[0]?.text).toBe('This is rest.');
  });

  it('are all there, or the timeline refuses', () => {
    const variant = pmrSeven.variants.standard as (typeof pmrSeven.variants)[string];
    const { heavy: _, ...words } = pmrWords;
    expect(() => layTimeline(pmrSeven, variant, recitalOf([words]))).toThrow('No words for heavy.right-arm');
  });
});
