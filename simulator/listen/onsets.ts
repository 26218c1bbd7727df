import type { Sound } from './sound';

/** Width of the windows in which loudness is judged: onsets are found to this many milliseconds. */
const WINDOW_MILLIS = 5;

/** Silence that has to come before a sound for it to count as an onset; shorter gaps lie within words. */
const QUIET_MILLIS = 100;

/** Share of full scale above which a window is not silent. espeak-ng's silences are all zeros, its speech peaks at 0.4. */
const LOUD = 0.005;

const FULL_SCALE = 32_768;

const isLoud = ({ samples, sampleRate }: Sound, window: number): boolean => {
  const start = Math.round((window * WINDOW_MILLIS * sampleRate) / 1_000);
  const end = Math.min(samples.length, Math.round(((window + 1) * WINDOW_MILLIS * sampleRate) / 1_000));
  for (let index = start; index < end; index += 1) {
    if (Math.abs(samples[index] ?? 0) > LOUD * FULL_SCALE) return true;
  }
  return false;
};

/**
 * Finds where sound begins after silence, nearest to a place.
 *
 * @param nearMillis the place where it is expected
 * @param withinMillis how far from it to look
 * @returns milliseconds from the start of the sound; undefined when nothing begins there
 */
export const findOnset = (sound: Sound, nearMillis: number, withinMillis: number): number | undefined => {
  const last = Math.floor((nearMillis + withinMillis) / WINDOW_MILLIS);
  const first = Math.ceil((nearMillis - withinMillis) / WINDOW_MILLIS);
  const needed = QUIET_MILLIS / WINDOW_MILLIS;
  // Before the sound as a whole begins it is silent; elsewhere silence has to be seen.
  let quiet = first <= needed ? needed : 0;
  let found: number | undefined;
  for (let window = Math.max(0, first - needed); window <= last; window += 1) {
    if (!isLoud(sound, window)) {
      quiet += 1;
      continue;
    }
    if (quiet >= needed && window >= first) {
      const millis = window * WINDOW_MILLIS;
      const isNearer = found === undefined || Math.abs(millis - nearMillis) < Math.abs(found - nearMillis);
      if (isNearer) found = millis;
    }
    quiet = 0;
  }
  return found;
};
