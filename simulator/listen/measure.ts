import { spokenMillis } from '../../lambda/speech/pace';
import { type Repertoire, rateOf } from '../../lambda/speech/repertoire';
import { findOnset } from './onsets';
import { type PerformedPage, type PlannedCue, type Played, perform } from './performance';
import { millisOfSound, type Sound } from './sound';
import type { Synthesizer } from './synthesizer';

/** How far a phase of a breath began from its place; late is positive. Undefined when it was not heard there. */
export interface HeardOnset {
  /** Milliseconds from the start of its page, as planned. */
  readonly atMillis: number;
  readonly page: number;
  readonly text: string;
  readonly offMillis: number | undefined;
}

/** A variant as it was planned and as it was heard. */
export interface Measurement extends Played {
  readonly kind: string;
  readonly plannedMillis: number;
  readonly heardMillis: number;
  readonly onsets: readonly HeardOnset[];
}

/** How far an onset may be from where the one before it leads to expect it. */
const WITHIN_MILLIS = 400;

/** Silence that a cue needs before it for its beginning to be told from the cue before. */
const SILENCE_MILLIS = 200;

/** Cues with silence before them; the first of a page has it. */
const afterSilence = (cues: readonly PlannedCue[], millisOf: (text: string) => number): PlannedCue[] =>
  cues.filter(({ atMillis }, index) => {
    const before = cues[index - 1];
    return before === undefined || atMillis - before.atMillis - millisOf(before.text) >= SILENCE_MILLIS;
  });

/**
 * Where the phases begin in a sound. Errors add up along a page, so each cue is looked for where the last
 * one leads to expect it: one that is a second late is measured, and not taken for its neighbour.
 */
const onsetsIn = (
  sound: Sound,
  { cues }: PerformedPage,
  page: number,
  millisOf: (text: string) => number,
): HeardOnset[] => {
  let drift = 0;
  return afterSilence(cues, millisOf).flatMap(({ atMillis, text, phase }) => {
    const heard = findOnset(sound, atMillis + drift, WITHIN_MILLIS);
    if (heard !== undefined) drift = heard - atMillis;
    return phase === undefined
      ? []
      : [{ atMillis, page, text, offMillis: heard === undefined ? undefined : drift }];
  });
};

/**
 * Renders a variant and compares it with its plan.
 *
 * @throws SynthesizerError when the voice is missing or fails
 */
export const measure = async (
  repertoire: Repertoire,
  played: Played,
  voice: Synthesizer,
): Promise<Measurement> => {
  const rate = rateOf(repertoire, played.session);
  let plannedMillis = 0;
  let heardMillis = 0;
  const onsets: HeardOnset[] = [];
  for (const [index, page] of perform(repertoire, played).entries()) {
    const sound = await voice.render(page.ssml);
    plannedMillis += page.plannedMillis;
    heardMillis += millisOfSound(sound);
    onsets.push(...onsetsIn(sound, page, index + 1, (text) => spokenMillis(text, rate)));
  }
  const kind = repertoire.scores[played.session]?.kind ?? '';
  return { ...played, kind, plannedMillis, heardMillis, onsets };
};
