import { availableParallelism } from 'node:os';
import Speech from 'ssml-builder';
import { addSilence, addText, atRate } from '../../../lambda/speech/markup';
import { atOnce } from '../at-once';
import { millisOfSound } from '../sound';
import type { Synthesizer } from '../synthesizer';
import { keyOf, type Spoken } from './corpus';

/** Milliseconds by the key of a text and rate. */
export type Lengths = ReadonlyMap<string, number>;

/** Silence after each text, as it has in a session: a break takes the place of a voice's own pause. */
const SILENCE_MILLIS = 1_000;

/**
 * Listens how long each text takes where silence follows it.
 *
 * @throws SynthesizerError when the voice is missing or fails
 */
export const listenTo = async (spoken: readonly Spoken[], voice: Synthesizer): Promise<Lengths> => {
  const lengths = await atOnce(spoken, availableParallelism(), async (one) => {
    const inside = addSilence(addText(new Speech(), one.text), SILENCE_MILLIS);
    const sound = await voice.render(`<speak>${atRate(inside, one.ratePercent)}</speak>`);
    return [keyOf(one), millisOfSound(sound) - SILENCE_MILLIS] as const;
  });
  return new Map(lengths);
};
