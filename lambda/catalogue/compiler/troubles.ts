import type { Atom, Cue, MillisOf } from '../../session/cues';
import type { Timeline } from '../../session/timeline';
import { MAX_PAGE_CHARACTERS } from '../../speech/limits';
import { charactersOf } from '../../speech/markup';
import type { Refusal } from './by-input';
import { repeatsIn } from './repeats';

/** Silence longer than this is announced first (content specification 7.2). */
const MAX_SILENCE_MILLIS = 20_000;

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
const tooLong = (atom: Atom, millisOf: MillisOf): Trouble[] =>
  atom.cues.flatMap((cue, index) => {
    const ends = cue.atMillis + millisOf(cue.text);
    const next = Math.min(atom.cues[index + 1]?.atMillis ?? atom.endMillis, atom.endMillis);
    return ends <= next
      ? []
      : [
          {
            cue,
            millis: ends - next,
            problem: `"${cue.text}" takes ${(Math.ceil((ends - next) / 100) / 10).toFixed(1)} s more than its slot has`,
            remedy: 'shorten the words, or give the slot more seconds',
          },
        ];
  });

const unannounced = (timeline: Timeline, millisOf: MillisOf): Trouble[] => {
  const cues = timeline.steps.flatMap((step) => step.atoms.flatMap((atom) => atom.cues));
  return cues.flatMap((cue, index) => {
    const silence = (cues[index + 1]?.atMillis ?? timeline.totalMillis) - cue.atMillis - millisOf(cue.text);
    return silence <= MAX_SILENCE_MILLIS || announcesSilence(cue.key)
      ? []
      : [
          {
            cue,
            millis: silence,
            problem: `"${cue.text}" is followed by ${Math.round(silence / 1_000)} s of silence that nobody announced`,
            remedy: `announce it with a ${ANNOUNCES_SILENCE} line, or say something within 20 s`,
          },
        ];
  });
};

const repeated = (timeline: Timeline): Trouble[] =>
  repeatsIn(timeline).map(({ cue, sentence }) => ({
    cue,
    millis: 0,
    problem: `says "${sentence}" again, two cues or less after the first`,
    remedy: 'write another sentence, or one more line to take turns with',
  }));

/** Cues that do not fit their slots, silences that nobody announced, and sentences that come again too soon. */
export const troublesOf = (timeline: Timeline, millisOf: MillisOf): Trouble[] => [
  ...timeline.steps.flatMap((step) => step.atoms.flatMap((atom) => tooLong(atom, millisOf))),
  ...unannounced(timeline, millisOf),
  ...repeated(timeline),
];

/** True when a part that is never cut has more characters than one answer of Alexa holds. */
export const isUnpageable = (timeline: Timeline, millisOf: MillisOf): boolean =>
  timeline.steps
    .flatMap((step) => step.atoms)
    .some((atom) => charactersOf(atom, millisOf) > MAX_PAGE_CHARACTERS);
