import { type BreathItem, PHASES, type ScoreItem } from '../../session/score';
import type { FramesSource, ScoreSource } from './score-schema';
import type { LinesSource } from './words-schema';

/** A key that a score speaks, and what for: items of `each`, a side, a frame; outermost first. */
export interface Spoken {
  readonly key: string;
  readonly items: readonly string[];
  /** The variant, where words may be its own: those around it. */
  readonly variant?: string;
}

/** Words for counting aloud; the first second of a phase is its own word. */
export const COUNTED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const;

const keysOfBreath = (item: BreathItem): string[] => {
  const longest = Math.max(...Object.values(item.breath));
  return [
    ...PHASES.filter((phase) => item.breath[phase] !== undefined),
    ...(item.countAloud === undefined ? [] : COUNTED.slice(1, longest)),
    ...(item.lineEvery === undefined ? [] : ['line']),
    ...(item.wordsEvery === undefined ? [] : ['quiet']),
    ...(item.lastLine === undefined ? [] : [item.lastLine]),
  ];
};

/** All that parts of a score speak, in turn; blocks are looked into. */
export const keysOf = (
  parts: readonly ScoreItem[],
  score: ScoreSource,
  items: readonly string[] = [],
): Spoken[] =>
  parts.flatMap((part) => {
    if ('breath' in part) return keysOfBreath(part).map((key) => ({ key, items }));
    if ('say' in part) {
      return [part.say, part.half, part.beforeEnd]
        .filter((key) => key !== undefined)
        .map((key) => ({ key, items }));
    }
    if ('use' in part) return keysOf(score.blocks[part.use] ?? [], score, items);
    if ('rounds' in part || 'reps' in part) return keysOf(part.do, score, items);
    const names = 'step' in part ? [part.step] : part.each;
    return names.flatMap((one) => keysOf(part.do, score, [...items, one]));
  });

/** Each key once for the same items. */
export const distinct = (spoken: readonly Spoken[]): Spoken[] => [
  ...new Map(spoken.map((one) => [[one.key, one.variant, ...one.items].join('.'), one])).values(),
];

const FRAMED = ['open', 'settle', 'close'] as const;

/** All that a score speaks, each key once for the same items; the words of its frames included. */
export const spokenBy = (score: ScoreSource, frames: FramesSource): Spoken[] => {
  const all = Object.entries(score.variants).flatMap(([variant, { frame, body }]) => [
    ...FRAMED.filter((key) => (frames[frame]?.[key] ?? 0) > 0).map((key) => ({
      key,
      items: [frame],
      variant,
    })),
    ...keysOf(body, score),
  ]);
  return distinct(all);
};

/** True when words say a key for these names, or for `other`. */
export const hasWords = (words: LinesSource | undefined, names: readonly string[]): boolean =>
  words !== undefined && (Array.isArray(words) || names.some((name) => hasWords(words[name], names)));
