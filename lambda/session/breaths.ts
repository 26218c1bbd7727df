import { type Atom, type Bench, type Cue, type PhaseSpan, type Step, speakKey } from './cues';
import { type BreathItem, PHASES } from './score';

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

/** "Two", "three", … a second apart, after the word that began the phase. */
const countAloud = (span: PhaseSpan, bench: Bench): Cue[] => {
  const seconds = (span.endMillis - span.startMillis) / 1_000;
  return NUMBERS.slice(1, seconds).flatMap((number, index) =>
    speakKey(number, span.startMillis + (index + 1) * 1_000, bench),
  );
};

const counted = (item: BreathItem, breath: number): boolean => breath <= (item.countAloud ?? 0);

const hasWords = (item: BreathItem, breath: number): boolean =>
  item.wordsEvery === undefined || breath % item.wordsEvery === 1;

/** Counted breaths have no room for a line; sparse ones carry it where their words are. */
const hasLine = (item: BreathItem, breath: number): boolean =>
  item.lineEvery !== undefined &&
  !counted(item, breath) &&
  breath % item.lineEvery === (item.wordsEvery === undefined ? 0 : 1);

const lineKey = (item: BreathItem, breath: number): string | undefined => {
  if (breath === item.times && item.lastLine !== undefined) return item.lastLine;
  return hasLine(item, breath) && breath !== item.times ? 'line' : undefined;
};

/** A quiet line after the words of the out-breath, where the longest silence is. */
const layLine = (key: string, out: PhaseSpan, words: readonly Cue[], bench: Bench): Cue[] => {
  const last = words.at(-1);
  const spokenUntil = last === undefined ? out.startMillis : last.atMillis + bench.millisOf(last.text);
  return speakKey(key, spokenUntil + BEFORE_LINE_MILLIS, bench);
};

const layPhase = (item: BreathItem, breath: number, span: PhaseSpan, bench: Bench): Cue[] => {
  const cues = hasWords(item, breath) ? speakKey(span.phase, span.startMillis, bench) : [];
  if (counted(item, breath)) cues.push(...countAloud(span, bench));
  const line = span.phase === 'out' ? lineKey(item, breath) : undefined;
  return line === undefined ? cues : [...cues, ...layLine(line, span, cues, bench)];
};

const layBreath = (item: BreathItem, breath: number, startMillis: number, bench: Bench): Atom => {
  const phases = spansOf(item, startMillis);
  const cues = phases.flatMap((span) => layPhase(item, breath, span, bench));
  return { startMillis, endMillis: (phases.at(-1) as PhaseSpan).endMillis, cues, phases };
};

/** Lays paced breaths out in time: a step a set, an atom a breath. */
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
    return { startMillis: (atoms[0] as Atom).startMillis, endMillis: at, atoms };
  });
};
