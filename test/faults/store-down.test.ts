import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import type { Turn } from '../../simulator/device/contract';
import { startSkillOver, switchOn } from '../../simulator/simulator';
import { readUtterance, sayTo } from '../../simulator/utterance';

const EVENING = Date.parse('2026-11-20T19:00:00Z');
const CLAIMS = /saved|kept|remember|waits here/i;

const talk = async (endpoint: string, lines: readonly string[]): Promise<Turn[]> => {
  const skill = await startSkillOver(endpoint);
  const device = switchOn({ user: 'somebody', locale: 'en-US', zone: 'UTC', startsAt: EVENING }, skill);
  const turns: Turn[] = [];
  for (const line of lines) turns.push(...(await sayTo(device, readUtterance(line))));
  turns.push(...(await device.staySilent()));
  await skill.stop();
  return turns;
};

const words = (turns: readonly Turn[]): string =>
  turns.flatMap(({ spoken }) => spoken.map(({ text }) => text)).join(' ');

const CONVERSATION = ['open gentle back', 'yes', '@2m10s pause', 'resume', 'no'];

describe('with the store out of reach', () => {
  let blackHole: Server;
  beforeAll(async () => {
    blackHole = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(blackHole, 'listening');
  });
  afterAll(() => blackHole.close());

  it.each<[string, () => string]>([
    ['that refuses', () => 'http://127.0.0.1:9'],
    ['that never answers', () => `http://127.0.0.1:${(blackHole.address() as AddressInfo).port}`],
  ])(
    '%s, a conversation plays to its end, and nothing false is said',
    async (_, endpoint) => {
      const turns = await talk(endpoint(), CONVERSATION);

      // The device waits no longer than Alexa: an answer after eight seconds would be a refusal here.
      expect(turns.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
      expect(turns.map(({ intent }) => intent)).toEqual([
        'LaunchRequest',
        'AMAZON.YesIntent',
        'AMAZON.PauseIntent',
        'AMAZON.ResumeIntent',
        'AMAZON.NoIntent',
      ]);
      expect(words(turns)).toContain('That was the long out-breath.');
      expect(words(turns)).not.toMatch(CLAIMS);
      expect(turns.at(-2)?.response?.sessionAttributes?.unsaved).toMatchObject([
        { kind: 'begun' },
        { kind: 'left' },
      ]);
    },
    30_000,
  );
});
