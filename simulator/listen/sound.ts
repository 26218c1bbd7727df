/** Recorded speech: 16-bit samples of one channel. */
export interface Sound {
  /** Samples a second. */
  readonly sampleRate: number;
  readonly samples: Int16Array;
}

/** A WAV file that is not 16-bit mono, or is no WAV file at all. */
export class SoundFormatError extends Error {
  readonly code = 'listen.sound-format';

  constructor(what: string) {
    super(`The synthesizer's sound cannot be read: ${what}. It has to be a WAV file, 16 bits, one channel.`);
    this.name = 'SoundFormatError';
  }
}

/** Bytes before the first chunk of a WAV file, and before the body of each chunk. */
const FILE_HEADER = 12;
const CHUNK_HEADER = 8;
const PCM = 1;
const BYTES_A_SAMPLE = 2;

/** Where the chunks of a WAV file lie. A chunk ends on an even byte; the last may claim more than there is. */
const chunksOf = (file: Buffer): Map<string, Buffer> => {
  const chunks = new Map<string, Buffer>();
  let at = FILE_HEADER;
  while (at + CHUNK_HEADER <= file.length) {
    const size = file.readUInt32LE(at + 4);
    const start = at + CHUNK_HEADER;
    chunks.set(file.toString('latin1', at, at + 4), file.subarray(start, start + size));
    at = start + size + (size % 2);
  }
  return chunks;
};

/**
 * Reads the samples of a WAV file.
 *
 * @throws SoundFormatError for anything but 16-bit mono PCM
 */
export const readWav = (file: Buffer): Sound => {
  if (file.toString('latin1', 0, 4) !== 'RIFF') throw new SoundFormatError('it does not begin with RIFF');
  const chunks = chunksOf(file);
  const format = chunks.get('fmt ');
  const body = chunks.get('data');
  if (format === undefined || body === undefined) throw new SoundFormatError('it has no samples');
  const isPlain =
    format.readUInt16LE(0) === PCM && format.readUInt16LE(2) === 1 && format.readUInt16LE(14) === 16;
  if (!isPlain) throw new SoundFormatError('its samples are of another kind');
  const samples = new Int16Array(Math.floor(body.length / BYTES_A_SAMPLE));
  for (let index = 0; index < samples.length; index += 1) samples[index] = body.readInt16LE(index * 2);
  return { sampleRate: format.readUInt32LE(4), samples };
};

/** Writes samples as a WAV file. */
export const writeWav = ({ sampleRate, samples }: Sound): Buffer => {
  const bytes = samples.length * BYTES_A_SAMPLE;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + bytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * BYTES_A_SAMPLE, 28);
  header.writeUInt16LE(BYTES_A_SAMPLE, 32);
  header.writeUInt16LE(8 * BYTES_A_SAMPLE, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(bytes, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, bytes)]);
};

/** Length of a sound in milliseconds. */
export const millisOfSound = ({ sampleRate, samples }: Sound): number =>
  (samples.length / sampleRate) * 1_000;

/** Silence of some milliseconds. */
export const silenceOf = (millis: number, sampleRate: number): Sound => ({
  sampleRate,
  samples: new Int16Array(Math.round((millis * sampleRate) / 1_000)),
});

/** A sound without its last milliseconds. */
export const withoutEnd = ({ sampleRate, samples }: Sound, millis: number): Sound => ({
  sampleRate,
  samples: samples.subarray(0, samples.length - Math.round((millis * sampleRate) / 1_000)),
});

/** One sound after the other. All must have the sample rate of the first. */
export const joinSounds = (sounds: readonly Sound[]): Sound => {
  const samples = new Int16Array(sounds.reduce((sum, sound) => sum + sound.samples.length, 0));
  let at = 0;
  for (const sound of sounds) {
    samples.set(sound.samples, at);
    at += sound.samples.length;
  }
  return { sampleRate: sounds[0]?.sampleRate ?? 22_050, samples };
};
