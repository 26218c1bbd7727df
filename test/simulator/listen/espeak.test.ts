import { spawnSync } from 'node:child_process';
import { compileContent } from '../../../lambda/catalogue/compiler/compile';
import type { Language } from '../../../lambda/session/language';
import { createRepertoire } from '../../../lambda/speech/repertoire';
import { createEspeak } from '../../../simulator/listen/espeak';
import { measureCatalogue } from '../../../simulator/listen/measure-catalogue';
import { millisOfSound } from '../../../simulator/listen/sound';

const isInstalled = spawnSync('espeak-ng', ['--version']).error === undefined;
const whereInstalled = isInstalled ? it : it.skip;
const unless = isInstalled ? '' : ' (skipped: espeak-ng is not installed here)';

const repertoire = (() => {
  const { catalogue } = compileContent(`${__dirname}/../../../content`);
  return createRepertoire(catalogue.scores, catalogue.languages.en as Language);
})();

/** Forty minutes of speech are rendered; a busy machine may take its time. */
const PATIENCE_MILLIS = 60_000;

describe('espeak-ng', () => {
  it('that is not installed is told in a sentence that says what to install', async () => {
    const speaking = createEspeak('no-such-voice').render('<speak>In.</speak>');

    await expect(speaking).rejects.toThrow(/not installed: apt-get install espeak-ng/);
  });

  whereInstalled(`keeps silences to the millisecond at any rate${unless}`, async () => {
    const voice = createEspeak();
    const lengthOf = async (seconds: number): Promise<number> =>
      millisOfSound(
        await voice.render(`<speak><prosody rate='85%'>In. <break time='${seconds}s'/></prosody></speak>`),
      );

    expect((await lengthOf(10)) - (await lengthOf(3))).toBeCloseTo(7_000, 0);
  });

  whereInstalled(
    `says box breathing as planned${unless}`,
    async () => {
      const { isWithin, lines } = await measureCatalogue(repertoire, 'br-box');

      expect(lines.at(-1)).toContain('4 variants, all within');
      expect(isWithin).toBe(true);
    },
    PATIENCE_MILLIS,
  );

  it('is asked for no session that is not there', async () => {
    await expect(measureCatalogue(repertoire, 'br-boxx')).rejects.toThrow('Did you mean br-box?');
  });
});
