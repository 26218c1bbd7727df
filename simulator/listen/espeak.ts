import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BREAK_MILLIS, type EspeakPart, espeakPartsOf } from './espeak-markup';
import { joinSounds, readWav, type Sound, SoundFormatError, silenceOf, withoutEnd } from './sound';
import { type Synthesizer, SynthesizerError } from './synthesizer';

const run = promisify(execFile);

/** espeak-ng's own rate, in words a minute (its manual, option -s). */
const OWN_WORDS_A_MINUTE = 175;

/** Samples a second of espeak-ng's English voice. */
const SAMPLE_RATE = 22_050;

const MISSING =
  'espeak-ng, the voice that speaks here, is not installed: apt-get install espeak-ng (Debian, Ubuntu) or brew install espeak-ng (macOS).';

const faultOf = (error: unknown): SynthesizerError => {
  const { code, stderr } = error as { code?: unknown; stderr?: string };
  return new SynthesizerError(code === 'ENOENT' ? MISSING : `espeak-ng failed: ${stderr ?? String(error)}`);
};

/** Says one document, in a folder of its own. */
const sayOnce = async (command: string, ratePercent: number, ssml: string): Promise<Sound> => {
  const folder = await mkdtemp(join(tmpdir(), 'gentle-back-'));
  const written = join(folder, 'part.ssml');
  const spoken = join(folder, 'part.wav');
  const words = Math.round((OWN_WORDS_A_MINUTE * ratePercent) / 100);
  try {
    await writeFile(written, ssml);
    // Not --stdout: what it writes there has no length in its header.
    await run(command, ['-m', '-v', 'en-us', '-s', String(words), '-w', spoken, '-f', written]);
    return readWav(await readFile(spoken));
  } catch (error) {
    throw error instanceof SoundFormatError ? error : faultOf(error);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/**
 * The English voice of espeak-ng, from wherever the machine has it. It says each text once and remembers it:
 * "In." is heard thousands of times in all sessions.
 *
 * @param command its name or path
 */
export const createEspeak = (command = 'espeak-ng'): Synthesizer => {
  const said = new Map<string, Promise<Sound>>();
  const say = (ratePercent: number, ssml: string): Promise<Sound> => {
    const key = `${ratePercent} ${ssml}`;
    const saying = said.get(key) ?? sayOnce(command, ratePercent, ssml);
    said.set(key, saying);
    return saying;
  };
  const soundsOf = async ({ ratePercent, ssml, silentMillis }: EspeakPart): Promise<Sound[]> => {
    const silence = silentMillis > 0 ? [silenceOf(silentMillis, SAMPLE_RATE)] : [];
    if (ssml === '') return silence;
    const sound = await say(ratePercent, ssml);
    return silentMillis > 0 ? [withoutEnd(sound, BREAK_MILLIS), ...silence] : [sound];
  };
  return {
    name: 'espeak-ng en-us',
    async render(ssml) {
      const sounds: Sound[] = [];
      for (const part of espeakPartsOf(ssml)) sounds.push(...(await soundsOf(part)));
      return joinSounds(sounds);
    },
  };
};
