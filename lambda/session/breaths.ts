import {
  type Atom,
  type Bench,
  type Cue,
  type PhaseSpan,
  type Step,
  speakKey,
  spokenUntil,
  stepOf,
} from './cues';
import { type BreathItem, PHASES } from './score';
import type { Telling } from './words';

/** Breaths in a step where the score gives no line of its own to divide them by. */
const BREATHS_IN_A_SET = 5;

/** Silence between "and out" and the quiet line after it. */
const BEFORE_LINE_MILLIS = 400;

/**
 * Divides breaths into sets of nearly equal size: each set is a step, so that pausing costs
 * a few breaths and never a whole block.
 */
const setsOf = (times: number, size: number): number[] => {
  const sets = Math.max(1, Math.round(times / size));
  return Array.from(
    { length: sets },
    (_, set) => Math.floor((times * (set + 1)) / sets) - Math.floor((times * set) / sets),
  );
};

const spansOf = (item: BreathItem, startMillis: number): PhaseSpan[] => {
  const spans: PhaseSpan[] = [];
  let at = startMillis;
  for (const phase of PHASES) {
    const seconds = item.breath[phase];
    if (seconds === undefined) continue;
    spans.push({ phase, startMillis: at, endMillis: at + seconds * 1_000 });
    at += seconds * 1_000;
  }
  return spans;
};

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const;

/** "Two", "three", … a second apart, from when the words that began the phase are over. */
const countAloud = (span: PhaseSpan, spokenUntil: number, bench: Bench): Cue[] => {
  const seconds = (span.endMillis - span.startMillis) / 1_000;
  return NUMBERS.slice(1, seconds).flatMap((number, index) => {
    const atMillis = span.startMillis + (index + 1) * 1_000;
    return atMillis < spokenUntil ? [] : speakKey(number, atMillis, bench);
  });
};

const isCounted = (item: BreathItem, breath: number): boolean => breath <= (item.countAloud ?? 0);

const hasWords = (item: BreathItem, breath: number): boolean =>
  item.wordsEvery === undefined || (breath - 1) % item.wordsEvery === 0 || isCounted(item, breath);

/** Which line rides on a breath: what comes next on the last, "quiet" before silent breaths, else a word of company. */
const lineKey = (item: BreathItem, breath: number, telling: Telling | undefined): string | undefined => {
  if (breath === item.times) return item.lastLine;
  if (isCounted(item, breath)) return undefined;
  if (item.wordsEvery !== undefined) return hasWords(item, breath) ? 'quiet' : undefined;
  // Company is what somebody who wants less talk can do without.
  if (telling === 'quiet') return undefined;
  return item.lineEvery !== undefined && breath % item.lineEvery === 0 ? 'line' : undefined;
};

const layPhase = (item: BreathItem, breath: number, span: PhaseSpan, bench: Bench): Cue[] => {
  const cues = hasWords(item, breath) ? speakKey(span.phase, span.startMillis, bench) : [];
  if (isCounted(item, breath) && bench.counts !== 'off') {
    cues.push(...countAloud(span, spokenUntil(cues, bench, span.startMillis), bench));
  }
  // A quiet line goes where the longest silence is: after the words of the out-breath.
  const line = span.phase === 'out' ? lineKey(item, breath, bench.telling) : undefined;
  if (line !== undefined) {
    cues.push(...speakKey(line, spokenUntil(cues, bench, span.startMillis) + BEFORE_LINE_MILLIS, bench));
  }
  return cues;
};

const layBreath = (item: BreathItem, breath: number, startMillis: number, bench: Bench): Atom => {
  const phases = spansOf(item, startMillis);
  const cues = phases.flatMap((span) => layPhase(item, breath, span, bench));
  return { startMillis, endMillis: (phases.at(-1) as PhaseSpan).endMillis, cues, phases };
};

/**
 * Lays paced breaths out in time: a step a set, an atom a breath.
 *
 * @throws MissingWordsError when a phase, a number or a line that is due has no words
 */
export const layBreaths = (item: BreathItem, startMillis: number, bench: Bench): Step[] => {
  let at = startMillis;
  let breath = 0;
  return setsOf(item.times, item.lineEvery ?? BREATHS_IN_A_SET).map((size) => {
    const atoms: Atom[] = [];
    for (let inSet = 0; inSet < size; inSet += 1) {
      breath += 1;
      atoms.push(layBreath(item, breath, at, bench));
      at = (atoms.at(-1) as Atom).endMillis;
    }
    const leadsOn = breath === item.times && item.lastLine !== undefined;
    return stepOf(atoms, bench.items, leadsOn ? { leadsOn } : {});
  });
};
