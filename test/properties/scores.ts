import fc from 'fast-check';
import type { BreathItem, Frame, SayItem, Score, ScoreItem } from '../../lambda/session/score';
import { layTimeline, type Timeline } from '../../lambda/session/timeline';
import type { WordBook } from '../../lambda/session/words';
import { spokenMillis } from '../../lambda/speech/pace';
import { BREATH_WORDS } from '../session/recital';

const KEYS = ['gather', 'hold-on', 'let-go', 'notice'];

/** Words for every key of a random score: short ones, long ones, and some with pauses in them. */
const WORDS: WordBook = {
  ...BREATH_WORDS,
  open: [['Welcome. This is a session of no particular kind.']],
  settle: [['Let the floor hold you.', 2_000, 'Jaw loose.']],
  close: [['And let the breath be free.', 2_000, 'That was it.']],
  gather: { right: [['Close the right hand.']], other: [['Gather, gently, to half of what you could.']] },
  'hold-on': [['Hold.'], ['And hold.']],
  'let-go': [['Let go.', 3_000, 'And let it be heavy.']],
  notice: [['Notice & feel <what> is there.'], ['Notice.']],
};

const seconds = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });

const breath: fc.Arbitrary<BreathItem> = fc.record(
  {
    breath: fc.oneof(
      fc.record({ in: seconds(6), out: seconds(8) }),
      fc.record({ in: seconds(5), hold: seconds(7), out: seconds(8), rest: seconds(4) }),
      fc.record({ in: seconds(4), more: seconds(2), out: seconds(8) }),
    ),
    times: fc.integer({ min: 1, max: 14 }),
    countAloud: fc.integer({ min: 1, max: 3 }),
    lineEvery: fc.integer({ min: 1, max: 6 }),
    wordsEvery: fc.integer({ min: 1, max: 6 }),
    lastLine: fc.constant('line'),
  },
  { requiredKeys: ['breath', 'times'] },
);

const key = fc.constantFrom(...KEYS);
const slot: fc.Arbitrary<SayItem> = fc.record(
  { say: key, seconds: fc.integer({ min: 4, max: 70 }), half: key, beforeEnd: key },
  { requiredKeys: ['say', 'seconds'] },
);

/** Score items up to three levels deep; `blocks` are those that they may use. */
const itemsUsing = (blocks: readonly string[]): fc.Arbitrary<ScoreItem[]> => {
  const { items } = fc.letrec<{ item: ScoreItem; items: ScoreItem[] }>((tie) => ({
    item: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      slot,
      breath,
      ...(blocks.length > 0 ? [fc.record({ use: fc.constantFrom(...blocks) })] : []),
      fc.record({
        each: fc.subarray(['right', 'left', 'neck'], { minLength: 1 }),
        do: tie('items'),
      }),
      fc.record({ rounds: fc.integer({ min: 1, max: 2 }), do: tie('items') }),
      fc.record({ step: fc.constantFrom('right', 'neck'), do: tie('items') }),
      fc.record({ reps: fc.integer({ min: 1, max: 3 }), do: tie('items') }),
    ),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }));
  return items;
};

/** Slots of any length, and none at all quite often. */
const framePart = fc.oneof(fc.constant(0), fc.nat(30));
const frame: fc.Arbitrary<Frame> = fc.record({ open: framePart, settle: framePart, close: framePart });

/** Random scores of one variant, "standard": nested repeats and steps, blocks that use blocks, paced breaths. */
export const randomScore: fc.Arbitrary<Score> = fc
  .record({
    inner: itemsUsing([]),
    outer: itemsUsing(['inner']),
    body: itemsUsing(['inner', 'outer']),
    frame,
  })
  .map(({ inner, outer, body, frame }) => ({
    id: 'random',
    kind: 'random',
    blocks: { inner, outer },
    variants: { standard: { frameName: 'standard', frame, seconds: 0, body } },
  }));

/** The voice of random scores: the real estimate, a little slow. */
export const slowly = (text: string): number => spokenMillis(text, 85);

/** A random score in time. */
export const layRandom = (score: Score): Timeline =>
  layTimeline(score, score.variants.standard as Score['variants'][string], {
    variant: 'standard',
    books: [WORDS],
    values: {},
    seed: 1,
    millisOf: slowly,
  });

/** Seconds that score items take, added up without laying anything out. */
export const secondsIn = (items: readonly ScoreItem[], blocks: Score['blocks']): number => {
  let sum = 0;
  for (const item of items) {
    if ('breath' in item) for (const phase of Object.values(item.breath)) sum += phase * item.times;
    else if ('say' in item) sum += item.seconds;
    else if ('use' in item) sum += secondsIn(blocks[item.use] ?? [], blocks);
    else if ('each' in item) sum += secondsIn(item.do, blocks) * item.each.length;
    else if ('rounds' in item) sum += secondsIn(item.do, blocks) * item.rounds;
    else sum += secondsIn(item.do, blocks) * ('reps' in item ? item.reps : 1);
  }
  return sum;
};
