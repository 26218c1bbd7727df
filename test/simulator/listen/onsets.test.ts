import { findOnset } from '../../../simulator/listen/onsets';
import { joinSounds, type Sound, silenceOf } from '../../../simulator/listen/sound';

const RATE = 8_000;

const tone = (millis: number, loudness = 0.3): Sound => ({
  sampleRate: RATE,
  samples: Int16Array.from({ length: (millis * RATE) / 1_000 }, (_, index) =>
    Math.round(Math.sin(index) * loudness * 32_767),
  ),
});

const silence = (millis: number): Sound => silenceOf(millis, RATE);

describe('the onset of a sound', () => {
  const cue = joinSounds([silence(1_000), tone(200), silence(800), tone(300), silence(500)]);

  it.each([
    [1_000, 1_000],
    [1_250, 1_000],
    [2_200, 2_000],
    [1_800, 2_000],
  ])('near %d ms is at %d ms', (near, found) => {
    expect(findOnset(cue, near, 400)).toBe(found);
  });

  it('is not found where none is near, or only a sound that goes on', () => {
    expect(findOnset(cue, 500, 400)).toBeUndefined();
    expect(findOnset(tone(3_000), 1_500, 400)).toBeUndefined();
    expect(findOnset(cue, 9_000, 400)).toBeUndefined();
  });

  it('is at the very beginning where sound begins at once', () => {
    expect(findOnset(tone(300), 0, 400)).toBe(0);
  });

  it('takes no gap within a word for silence, and no hiss for sound', () => {
    const word = joinSounds([silence(1_000), tone(100), silence(60), tone(100), silence(500)]);
    const hiss = joinSounds([tone(1_000, 0.002), tone(200), silence(500)]);

    expect(findOnset(word, 1_160, 100)).toBeUndefined();
    expect(findOnset(hiss, 1_000, 400)).toBe(1_000);
  });
});
