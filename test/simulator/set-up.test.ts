import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SkillNotReadyError } from '../../simulator/device/built-skill';
import { type Owner, openSimulator } from '../../simulator/simulator';

const OWNER: Owner = {
  user: 'anna',
  locale: 'en-US',
  zone: 'Europe/London',
  startsAt: Date.UTC(2026, 10, 20, 19),
};

describe('a simulator in somebody’s terminal', () => {
  let folder: string;
  const before = { ...process.env };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gentle-back-'));
  });

  afterEach(() => {
    process.env = { ...before };
    rmSync(folder, { recursive: true });
  });

  /** What somebody hears who says all of this. */
  const heard = async (...utterances: readonly string[]): Promise<string> => {
    const simulator = await openSimulator(OWNER, folder);
    const turns = [];
    for (const utterance of utterances) turns.push(...(await simulator.device.say(utterance)));
    await simulator.close();
    return turns.flatMap(({ spoken }) => spoken.map(({ text }) => text)).join(' ');
  };

  it('asks how it feels where the environment says that it may', async () => {
    const said = ['open gentle back', 'turn on check-ins'];
    const offer = /how it feels,? before and after/;
    expect(await heard(...said)).not.toMatch(offer);

    process.env.COMFORT_CHECK_INS = 'on';
    expect(await heard(...said)).toMatch(offer);
  });

  it.each(['MAX_PAGE_SECONDS', 'COMFORT_CHECK_INS'])(
    'says in one sentence that %s cannot be meant so',
    async (name) => {
      process.env[name] = 'soon';

      await expect(heard('open gentle back')).rejects.toThrow(
        new SkillNotReadyError(
          `The built skill cannot be loaded: Missing or wrong in the environment: ${name}.`,
        ),
      );
    },
  );
});
