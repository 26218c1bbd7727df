import {
  joinSounds,
  millisOfSound,
  readWav,
  SoundFormatError,
  silenceOf,
  withoutEnd,
  writeWav,
} from '../../../simulator/listen/sound';

const sound = { sampleRate: 8_000, samples: Int16Array.from([0, 1, -1, 32_767, -32_768]) };

describe('a WAV file', () => {
  it('reads as it was written', () => {
    expect(readWav(writeWav(sound))).toEqual(sound);
  });

  it('may have other chunks, and a last one that claims more than there is', () => {
    const file = writeWav(sound);
    const odd = Buffer.from('LIST\u0003\u0000\u0000\u0000abc\u0000', 'latin1');
    const more = Buffer.concat([file.subarray(0, 36), odd, file.subarray(36)]);
    more.writeUInt32LE(0x7fffffff, 36 + odd.length + 4);

    expect(readWav(more)).toEqual(sound);
  });

  it.each([
    ['text', Buffer.from('This is no sound at all, only text.')],
    ['a file without samples', writeWav(sound).subarray(0, 36)],
    ['two channels', Buffer.from(writeWav(sound)).fill(2, 22, 23)],
    ['eight bits', Buffer.from(writeWav(sound)).fill(8, 34, 35)],
  ])('is not %s', (_, file) => {
    expect(() => readWav(file)).toThrow(SoundFormatError);
  });
});

describe('a sound', () => {
  it('has a length, may lose its end, and goes on with the next', () => {
    const second = silenceOf(1_000, 8_000);

    expect(millisOfSound(second)).toBe(1_000);
    expect(millisOfSound(withoutEnd(second, 250))).toBe(750);
    expect(millisOfSound(joinSounds([second, withoutEnd(second, 250)]))).toBe(1_750);
    expect(millisOfSound(joinSounds([]))).toBe(0);
  });
});
