import { forVariant } from '../../lambda/session/language';
import type { ScoreItem } from '../../lambda/session/score';
import { layTimeline, type Timeline } from '../../lambda/session/timeline';
import { BODY_MILLIS, perform, recitalOf, scoreOf, spokenBody, textsOf } from './recital';

const seconds = (timeline: Timeline): [number, number][] =>
  timeline.steps.map(({ startMillis, endMillis }) => [startMillis / 1_000, endMillis / 1_000]);

const roll = { say: 'roll', seconds: 4 };
const rollWords = {
  roll: { backwards: [['Roll back.']], forwards: [['Roll forward.']], other: [['Roll.']] },
};

describe('a named step', () => {
  it('is one step that is never cut, whatever is inside', () => {
    const words = { ...rollWords, in: [['In.']], out: [['Out.']] };
    const breath = { breath: { in: 3, out: 5 }, times: 2 };
    const score = scoreOf([
      { step: 'backwards', do: [roll, { each: ['right', 'left'], do: [roll] }, breath] },
    ]);
    const { steps } = perform(score, recitalOf([words]));
    expect(steps.map(({ atoms }) => atoms.length)).toEqual([1, 1, 1]);
    expect([steps[1]?.startMillis, steps[1]?.endMillis]).toEqual([BODY_MILLIS, 38_000]);
    expect(steps[1]?.atoms[0]?.phases?.map(({ startMillis }) => startMillis)).toEqual([
      22_000, 25_000, 30_000, 33_000,
    ]);
  });

  it('has its words found by its name, in blocks and repetitions too', () => {
    const score = scoreOf(
      [
        { step: 'backwards', do: [roll, { use: 'twice' }] },
        { step: 'forwards', do: [{ reps: 1, do: [roll] }] },
        { step: 'circles', do: [roll] },
        roll,
      ],
      { twice: [{ rounds: 2, do: [roll] }] },
    );
    expect(spokenBody(perform(score, recitalOf([rollWords])))).toEqual([
      '10.0 Roll back.',
      '14.0 Roll back.',
      '18.0 Roll back.',
      '22.0 Roll forward.',
      '26.0 Roll.',
      '30.0 Roll.',
    ]);
  });

  it('stays a step of its own within each of several items, and in every round', () => {
    const named = { step: 'backwards', do: [roll, roll] };
    const stepsOf = (...body: readonly ScoreItem[]) =>
      seconds(perform(scoreOf(body), recitalOf([rollWords]))).slice(1, -1);
    const two = [
      [10, 18],
      [18, 26],
    ];
    expect(stepsOf({ each: ['right'], do: [named, named] })).toEqual(two);
    expect(stepsOf({ rounds: 1, do: [named, named] })).toEqual(two);
  });
});

describe('repetitions', () => {
  it('are one step that is never cut, as often as the score says', () => {
    const timeline = perform(
      scoreOf([
        {
          reps: 3,
          do: [
            { say: 'roll', seconds: 2 },
            { step: 'backwards', do: [roll] },
          ],
        },
      ]),
      recitalOf([rollWords]),
    );
    expect(timeline.steps.map(({ atoms }) => atoms.length)).toEqual([1, 1, 1]);
    expect(timeline.totalMillis).toBe(BODY_MILLIS + 18_000 + 5_000);
    expect(spokenBody(timeline)).toEqual([
      '10.0 Roll.',
      '12.0 Roll back.',
      '16.0 Roll.',
      '18.0 Roll back.',
      '22.0 Roll.',
      '24.0 Roll back.',
    ]);
  });

  it('have sides inside that name themselves, and the item around them too', () => {
    const words = {
      turn: {
        neck: { right: [['Ear to the right.']], other: [['Ear to the left.']] },
        right: [['Turn right.']],
        left: [['Turn left.']],
      },
    };
    const sides = { each: ['right', 'left'], do: [{ say: 'turn', seconds: 4 }] };
    const score = scoreOf([
      { reps: 2, do: [sides] },
      { each: ['neck'], do: [{ reps: 1, do: [sides] }] },
    ]);
    const timeline = perform(score, recitalOf([words]));
    expect(spokenBody(timeline)).toEqual([
      '10.0 Turn right.',
      '14.0 Turn left.',
      '18.0 Turn right.',
      '22.0 Turn left.',
      '26.0 Ear to the right.',
      '30.0 Ear to the left.',
    ]);
    expect(seconds(timeline)).toEqual([
      [0, 10],
      [10, 26],
      [26, 34],
      [34, 39],
    ]);
  });

  it('are a step for each of the items around them', () => {
    const score = scoreOf([{ each: ['backwards', 'forwards'], do: [roll, { reps: 2, do: [roll] }] }]);
    const { steps } = perform(score, recitalOf([rollWords]));
    expect(steps.map(({ atoms }) => atoms.length)).toEqual([1, 1, 1, 1]);
  });
});

describe('a frame', () => {
  it('without slots needs no words: the body is all there is', () => {
    const frame = { open: 0, settle: 0, close: 0 };
    const variant = { frameName: 'none', frame, seconds: 8, body: [roll, roll] };
    const timeline = layTimeline(scoreOf([]), variant, {
      variant: 'standard',
      books: [rollWords],
      values: {},
      seed: 0,
      millisOf: () => 0,
    });
    expect(seconds(timeline)).toEqual([
      [0, 4],
      [4, 8],
    ]);
    expect([timeline.bodyEndMillis, timeline.totalMillis]).toEqual([8_000, 8_000]);
  });

  it('without opening begins with settling, and without closing ends with the body', () => {
    const frame = { open: 0, settle: 6, close: 0 };
    const variant = { frameName: 'none', frame, seconds: 10, body: [roll] };
    const timeline = layTimeline(
      scoreOf([]),
      variant,
      recitalOf([{ ...rollWords, settle: [['Settle in.']] }]),
    );
    expect(textsOf(timeline)).toEqual(['Settle in.', 'Roll.']);
    expect(seconds(timeline)).toEqual([
      [0, 6],
      [6, 10],
    ]);
  });
});

describe('the words around a session', () => {
  it('go by its frame, and within that by the variant', () => {
    const open = { standard: { flare: [['Gently.']], other: [['As ever.']] }, other: [['Hello.']] };
    const variant = {
      frameName: 'standard',
      frame: { open: 5, settle: 0, close: 0 },
      seconds: 9,
      body: [roll],
    };
    const openingOf = (name: string): string | undefined =>
      layTimeline(scoreOf([]), variant, recitalOf([{ ...rollWords, open }], { variant: name })).steps[0]
        ?.atoms[0]?.cues[0]?.text;

    expect(openingOf('flare')).toBe('Gently.');
    expect(openingOf('long')).toBe('As ever.');
  });
});

describe('a fact about a session', () => {
  it('is one for all variants, or one by variant', () => {
    expect(forVariant('sitting', 'flare')).toBe('sitting');
    expect(forVariant({ flare: 'lying', other: 'sitting' }, 'flare')).toBe('lying');
    expect(forVariant({ flare: 'lying', other: 'sitting' }, 'long')).toBe('sitting');
    expect(forVariant({ flare: 'lying' }, 'long')).toBe('');
  });
});
