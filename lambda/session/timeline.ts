import { layBreaths } from './breaths';
import { type Atom, type Bench, type Recital, type Step, speakKey } from './cues';
import { Rotation } from './rotation';
import type { SayItem, Score, ScoreItem, Variant } from './score';

/** A whole variant in time. Steps join without gap from 0 to `totalMillis`. */
export interface Timeline {
  readonly steps: readonly Step[];
  /** Where the closing words begin: from here on the session counts as done. */
  readonly bodyEndMillis: number;
  readonly totalMillis: number;
}

/** Time between the last warning of a hold and its end (content specification 7.4). */
const BEFORE_END_MILLIS = 3_000;

const laySlot = (item: SayItem, startMillis: number, bench: Bench): Atom => {
  const millis = item.seconds * 1_000;
  const cues = speakKey(item.say, startMillis, bench);
  if (item.half !== undefined) cues.push(...speakKey(item.half, startMillis + millis / 2, bench));
  if (item.beforeEnd !== undefined) {
    cues.push(...speakKey(item.beforeEnd, startMillis + millis - BEFORE_END_MILLIS, bench));
  }
  return { startMillis, endMillis: startMillis + millis, cues };
};

const asStep = (atoms: readonly Atom[]): Step => ({
  startMillis: (atoms[0] as Atom).startMillis,
  endMillis: (atoms.at(-1) as Atom).endMillis,
  atoms,
});

/** Several steps as one that is never cut: an item's cue, hold and release belong together. */
const joined = (steps: readonly Step[]): Step => {
  const atoms = steps.flatMap((step) => step.atoms);
  const { startMillis, endMillis } = asStep(atoms);
  const phases = atoms.flatMap((atom) => atom.phases ?? []);
  const cues = atoms.flatMap((atom) => atom.cues);
  return asStep([{ startMillis, endMillis, cues, ...(phases.length > 0 && { phases }) }]);
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
  return items.some((item) => branches(item, bench.blocks)) ? steps : [joined(steps)];
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
  if ('say' in item) return [asStep([laySlot(item, startMillis, bench)])];
  if ('use' in item) return layInto(bench.blocks[item.use] ?? [], startMillis, bench);
  if ('step' in item) return [joined(layPasses(item.do, [item.step], startMillis, bench))];
  if ('each' in item) return layPasses(item.do, item.each, startMillis, bench);
  if ('reps' in item) return [joined(layPasses(item.do, unnamed(item.reps), startMillis, bench))];
  return layPasses(item.do, unnamed(item.rounds), startMillis, bench);
};

/**
 * Lays a variant out in time: what is said when, step by step, to the millisecond of its score.
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
  };
};
