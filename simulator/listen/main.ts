import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { buildContent, CONTENT } from '../../lambda/catalogue/compiler/build-content';
import { compileContent } from '../../lambda/catalogue/compiler/compile';
import type { Language } from '../../lambda/session/language';
import { createRepertoire, type Repertoire } from '../../lambda/speech/repertoire';
import { runCommand } from '../run-command';
import { calibrate } from './calibration/calibrate';
import { writePace } from './calibration/write-pace';
import { createEspeak } from './espeak';
import { atOneRate, type Played, perform, requirePlayed } from './performance';
import { play } from './play';
import { joinSounds, type Sound, writeWav } from './sound';

const PACE = fileURLToPath(new URL('../../lambda/speech/voices/espeak-en-us.ts', import.meta.url));

interface Options {
  readonly variant: string;
  readonly rate?: number;
  readonly out?: string;
  readonly calibrate?: boolean;
}

/** Alexa's slowest rate is 20 % (SSML reference, prosody); above 200 % nobody follows. */
const readRate = (written: string): number => {
  const rate = Number(written);
  if (!Number.isInteger(rate) || rate < 20 || rate > 200) {
    throw new InvalidArgumentError('Give percent of the ordinary rate, 20 to 200.');
  }
  return rate;
};

const command = new Command('npm run listen --')
  .description('Speaks a session with espeak-ng, just as it is sent to Alexa, and plays it.')
  .argument('[session]', 'which session, as in content/sessions')
  .option('--variant <name>', 'which variant', 'standard')
  .option('--rate <percent>', 'at another rate than that of its kind', readRate)
  .option('--out <file>', 'write the sound here, and do not play it')
  .option('--calibrate', 'fit the pace of speech (lambda/speech/voices) to the voice instead')
  .parse();

const repertoireOf = ({ catalogue }: ReturnType<typeof compileContent>): Repertoire =>
  createRepertoire(catalogue.scores, catalogue.languages.en as Language);

const listen = async (played: Played, { rate, out }: Options): Promise<void> => {
  const own = repertoireOf(compileContent(CONTENT));
  requirePlayed(own, played);
  const repertoire = rate === undefined ? own : atOneRate(own, rate);
  const voice = createEspeak();
  const sounds: Sound[] = [];
  for (const { ssml } of perform(repertoire, played)) sounds.push(await voice.render(ssml));
  const file = out ?? join(tmpdir(), `${played.session}-${played.variant}.wav`);
  await writeFile(file, writeWav(joinSounds(sounds)));
  const wasPlayed = out === undefined && (await play(file));
  if (!wasPlayed) console.log(`The sound is in ${file}.`);
};

const fitPace = async (): Promise<void> => {
  const { pace, lines } = await calibrate(repertoireOf(buildContent()), createEspeak());
  await writeFile(PACE, writePace(pace, 'ESPEAK_EN_US', 'The pace of espeak-ng, voice en-us.'));
  for (const line of lines) console.log(line);
};

await runCommand(async () => {
  const options = command.opts<Options>();
  const [session] = command.args;
  if (options.calibrate) await fitPace();
  else if (session === undefined) command.help({ error: true });
  else await listen({ session, variant: options.variant }, options);
});
