import { layBreaths } from './breaths';
import {
  type Atom,
  type Bench,
  type Cue,
  type Recital,
  type Step,
  speakKey,
  spokenUntil,
  stepOf,
} from './cues';
import { WRITTEN_PACE } from './paces';
import { Rotation } from './rotation';
import type { SayItem, Score, ScoreItem, Variant } from './score';

/** A whole variant in time. Steps join without gap from 0 to `totalMillis`. */
export interface Timeline {
  readonly steps: readonly Step[];
  /** Where the closing words begin: from here on the session counts as done. */
  readonly bodyEndMillis: number;
  readonly totalMillis: number;
  /** Time that everything takes, in percent of what is written. */
  readonly pacePercent: number;
  /** The part of the score that is left out. */
  readonly cut?: { readonly fromMillis: number; readonly toMillis: number };
}

/** Time between the last warning of a hold and its end (content specification 7.4). */
const BEFORE_END_MILLIS = 3_000;

/** Silence longer than this is announced first (content specification 7.2). */
export const MAX_SILENCE_MILLIS = 20_000;

/** Somebody who wants less talk goes without the line in the middle, unless they would wonder whether we are still there. */
const isHalfTold = (cues: readonly Cue[], endMillis: number, bench: Bench): boolean =>
  bench.telling !== 'quiet' || endMillis - spokenUntil(cues, bench) > MAX_SILENCE_MILLIS;

const laySlot = (item: SayItem, startMillis: number, bench: Bench): Atom => {
  const millis = item.seconds * 1_000;
  const cues = speakKey(item.say, startMillis, bench);
  if (item.half !== undefined && isHalfTold(cues, startMillis + millis, bench))
    cues.push(...speakKey(item.half, startMillis + millis / 2, bench));
  if (item.beforeEnd !== undefined) {
    cues.push(...speakKey(item.beforeEnd, startMillis + millis - BEFORE_END_MILLIS, bench));
  }
  return { startMillis, endMillis: startMillis + millis, cues };
};

/** Several steps as one that is never cut: an item's cue, hold and release belong together. */
const joined = (steps: readonly Step[], names: readonly string[], isKept = false): Step => {
  const atoms = steps.flatMap((step) => step.atoms);
  const { startMillis } = atoms[0] as Atom;
  const { endMillis } = atoms.at(-1) as Atom;
  const phases = atoms.flatMap((atom) => atom.phases ?? []);
  const cues = atoms.flatMap((atom) => atom.cues);
  const whole = { startMillis, endMillis, cues, ...(phases.length > 0 && { phases }) };
  return stepOf([whole], names, isKept || steps.some((step) => step.isKept) ? { isKept: true } : {});
};

/** True for a part that makes steps of its own; a block does when any of its parts does. */
const branches = (item: ScoreItem, blocks: Score['blocks']): boolean =>
  'use' in item
    ? (blocks[item.use] as readonly ScoreItem[]).some((part) => branches(part, blocks))
    : 'step' in item || 'each' in item || 'rounds' in item;

const layInto = (items: readonly ScoreItem[], startMillis: number, bench: Bench): Step[] => {
  const steps: Step[] = [];
  for (const item of items) {
    const at = steps.at(-1)?.endMillis ?? startMillis;
    steps.push(...layItem(item, at, bench));
  }
  return steps;
};

/** One pass of a repeated part: one step, unless the part has steps of its own inside. */
const layPass = (items: readonly ScoreItem[], startMillis: number, bench: Bench): Step[] => {
  const steps = layInto(items, startMillis, bench);
  return items.some((item) => branches(item, bench.blocks)) ? steps : [joined(steps, bench.items)];
};

const unnamed = (passes: number): undefined[] => Array.from({ length: passes }, () => undefined);

/** A part once for each name; words inside are looked up by the name, where it has one. */
const layPasses = (
  parts: readonly ScoreItem[],
  names: readonly (string | undefined)[],
  startMillis: number,
  bench: Bench,
): Step[] => {
  const steps: Step[] = [];
  for (const name of names) {
    const at = steps.at(-1)?.endMillis ?? startMillis;
    const items = name === undefined ? bench.items : [...bench.items, name];
    steps.push(...layPass(parts, at, { ...bench, items }));
  }
  return steps;
};

const layItem = (item: ScoreItem, startMillis: number, bench: Bench): Step[] => {
  if ('breath' in item) return layBreaths(item, startMillis, bench);
  if ('say' in item) {
    const marks = { leadsOn: true, ...(item.isKept && { isKept: item.isKept }) } as const;
    return [stepOf([laySlot(item, startMillis, bench)], bench.items, marks)];
  }
  if ('use' in item) return layInto(bench.blocks[item.use] ?? [], startMillis, bench);
  if ('step' in item) {
    const steps = layPasses(item.do, [item.step], startMillis, bench);
    return [joined(steps, [...bench.items, item.step], item.isKept)];
  }
  if ('each' in item) return layPasses(item.do, item.each, startMillis, bench);
  if ('reps' in item) {
    return [joined(layPasses(item.do, unnamed(item.reps), startMillis, bench), bench.items)];
  }
  return layPasses(item.do, unnamed(item.rounds), startMillis, bench);
};

/**
 * Lays a variant out in time, whole and at its written pace: what is said when, step by step, to the millisecond
 * of its score.
 *
 * @throws MissingWordsError when a key of the score has no words
 */
export const layTimeline = (score: Score, variant: Variant, recital: Recital): Timeline => {
  const { frame, frameName, body } = variant;
  const bench: Bench = { ...recital, rotation: new Rotation(recital.seed), items: [], blocks: score.blocks };
  // The words around a variant go by its frame, and within that by its own name ("flare").
  const framed: Bench = { ...bench, items: [frameName, recital.variant] };
  const framing = (...keys: ('open' | 'settle' | 'close')[]): ScoreItem[] =>
    keys.filter((key) => frame[key] > 0).map((key) => ({ say: key, seconds: frame[key] }));

  const steps = layInto(framing('open', 'settle'), 0, framed);
  steps.push(...layInto(body, steps.at(-1)?.endMillis ?? 0, bench));
  const bodyEndMillis = (steps.at(-1) as Step).endMillis;
  steps.push(...layInto(framing('close'), bodyEndMillis, framed));

  return {
    steps,
    bodyEndMillis,
    totalMillis: (steps.at(-1) as Step).endMillis,
    pacePercent: WRITTEN_PACE,
  };
};
