import type { Atom, Cue } from '../../session/cues';
import { PHASES } from '../../session/score';
import type { Timeline } from '../../session/timeline';
import { COUNTED } from './spoken-keys';

/** A sentence and the cue that says it again. */
export interface Repeat {
  readonly cue: Cue;
  readonly sentence: string;
}

/** A sentence is not heard again within this many cues. */
const NEIGHBOURS = 3;

const COUNTS: readonly string[] = COUNTED;
/** Words that are as alike as the breath itself: in and out always, hold and rest where a breath has them. */
const ALWAYS: readonly string[] = ['in', 'more', 'out'];
const IN_A_BREATH: readonly string[] = PHASES;

const paces = ({ key }: Cue, { phases }: Atom): boolean =>
  COUNTS.includes(key) || ALWAYS.includes(key) || (phases !== undefined && IN_A_BREATH.includes(key));

const sentencesOf = ({ text }: Cue): string[] =>
  text
    .split(/[.?]/)
    .map((sentence) => sentence.trim().toLowerCase())
    .filter((sentence) => sentence !== '');

/** Sentences that are heard twice within three neighbouring cues; words of the breath and counts are left out. */
export const repeatsIn = ({ steps }: Timeline): Repeat[] => {
  const found: Repeat[] = [];
  /** Sentences of the cues just before, the latest last. */
  let near: (readonly string[])[] = [];
  for (const { atoms } of steps) {
    for (const atom of atoms) {
      for (const cue of atom.cues) {
        const sentences = paces(cue, atom) ? [] : sentencesOf(cue);
        for (const sentence of sentences) {
          if (near.some((before) => before.includes(sentence))) found.push({ cue, sentence });
        }
        near = [...near, sentences].slice(1 - NEIGHBOURS);
      }
    }
  }
  return found;
};
