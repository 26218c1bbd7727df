import type { Atom, Cue, MillisOf } from '../../session/cues';
import { MAX_SILENCE_MILLIS, type Timeline } from '../../session/timeline';
import { MAX_BREAK_MILLIS, MAX_PAGE_CHARACTERS } from '../../speech/limits';
import { charactersOf } from '../../speech/markup';
import type { Refusal } from './by-input';
import { repeatsIn } from './repeats';

/** Words that announce silence have a key that says so: `quiet`, or `quiet-` and something. */
const ANNOUNCES_SILENCE = 'quiet';
const announcesSilence = (key: string): boolean =>
  key === ANNOUNCES_SILENCE || key.startsWith(`${ANNOUNCES_SILENCE}-`);

/** What goes wrong at a cue when a variant is performed. */
export interface Trouble extends Refusal {
  readonly cue: Cue;
  /** How bad it is: milliseconds too many. */
  readonly millis: number;
}

/** Cues that are still being spoken when the next one, or the end of their slot, comes. */
const tooLong = (atom: Atom, millisOf: MillisOf): Trouble[] => {
  const found: Trouble[] = [];
  for (const [index, cue] of atom.cues.entries()) {
    const ends = cue.atMillis + millisOf(cue.text);
    const next = Math.min(atom.cues[index + 1]?.atMillis ?? atom.endMillis, atom.endMillis);
    if (ends <= next) continue;
    found.push({
      cue,
      millis: ends - next,
      problem: `"${cue.text}" takes ${(Math.ceil((ends - next) / 100) / 10).toFixed(1)} s more than its slot has`,
      remedy: 'shorten the words, or give the slot more seconds',
    });
  }
  return found;
};

const unannounced = (timeline: Timeline, millisOf: MillisOf): Trouble[] => {
  const cues = timeline.steps.flatMap((step) => step.atoms.flatMap((atom) => atom.cues));
  const found: Trouble[] = [];
  for (const [index, cue] of cues.entries()) {
    const silence = (cues[index + 1]?.atMillis ?? timeline.totalMillis) - cue.atMillis - millisOf(cue.text);
    if (silence <= MAX_SILENCE_MILLIS || announcesSilence(cue.key)) continue;
    found.push({
      cue,
      millis: silence,
      problem: `"${cue.text}" is followed by ${Math.round(silence / 1_000)} s of silence that nobody announced`,
      remedy: `announce it with a ${ANNOUNCES_SILENCE} line, or say something within 20 s`,
    });
  }
  return found;
};

const repeated = (timeline: Timeline): Trouble[] =>
  repeatsIn(timeline).map(({ cue, sentence }) => ({
    cue,
    millis: 0,
    problem: `says "${sentence}" again, two cues or less after the first`,
    remedy: 'write another sentence, or one more line to take turns with',
  }));

/** Cues that do not fit their slots. */
export const overlongIn = (timeline: Timeline, millisOf: MillisOf): Trouble[] =>
  timeline.steps.flatMap((step) => step.atoms.flatMap((atom) => tooLong(atom, millisOf)));

/** Cues that do not fit their slots, silences that nobody announced, and sentences that come again too soon. */
export const troublesOf = (timeline: Timeline, millisOf: MillisOf): Trouble[] => [
  ...overlongIn(timeline, millisOf),
  ...unannounced(timeline, millisOf),
  ...repeated(timeline),
];

/** Characters that a text takes when each of its signs has to be written as an entity, and a break beside it. */
const MOST_PER_SIGN = 6;
const MOST_PER_BREAK = 25;

/** True where nobody has to write a part out to know that it fits. */
const fitsEasily = ({ startMillis, endMillis, cues }: Atom): boolean =>
  cues.reduce(
    (sum, { text }) => sum + text.length * MOST_PER_SIGN + MOST_PER_BREAK,
    ((endMillis - startMillis) / MAX_BREAK_MILLIS + 1) * MOST_PER_BREAK,
  ) <= MAX_PAGE_CHARACTERS;

/** True when a part that is never cut has more characters than one answer of Alexa holds. */
export const isUnpageable = (timeline: Timeline, millisOf: MillisOf): boolean =>
  timeline.steps
    .flatMap((step) => step.atoms)
    .some((atom) => !fitsEasily(atom) && charactersOf(atom, millisOf) > MAX_PAGE_CHARACTERS);
