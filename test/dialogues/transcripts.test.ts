import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Device, Turn } from '../../simulator/device/contract';
import { type House, openHouse } from '../../simulator/simulator';
import { readUtterance, sayTo } from '../../simulator/utterance';
import { type Exchange, heardPattern, readTranscripts, type Transcript } from './transcript';

const FOLDER = join(__dirname, 'en');
const EVENING = Date.parse('2026-11-20T19:00:00Z');
const HOUR = 60 * 60 * 1_000;

let house: House;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gentle-back-'));
  house = await openHouse(folder);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const words = (turn: Turn | undefined): string => turn?.spoken.map(({ text }) => text).join(' ') ?? '';

const minutes = (millis: number): string =>
  `${Math.floor(millis / 60_000)}:${String(Math.floor(millis / 1_000) % 60).padStart(2, '0')}`;

const act = async (device: Device, exchange: Exchange): Promise<Turn[]> => {
  if (exchange.silence) return device.staySilent();
  if (exchange.exit) return device.exit();
  return sayTo(device, readUtterance(exchange.U ?? ''));
};

const check = (exchange: Exchange, turns: readonly Turn[], device: Device): void => {
  const turn = turns.at(-1);
  expect(turns.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
  if (exchange.A !== undefined) expect(words(turn)).toMatch(heardPattern(exchange.A));
  if (exchange.intent !== undefined) expect(turn?.intent).toBe(exchange.intent);
  if (exchange.from !== undefined) {
    const state = turn?.response?.sessionAttributes?.state as { fromMillis?: number };
    expect(minutes(state?.fromMillis ?? Number.NaN)).toBe(exchange.from);
  }
  if (exchange.ended !== undefined) {
    expect(turn?.request.request).toMatchObject({ type: 'SessionEndedRequest', reason: exchange.ended });
  }
  expect(device.isOpen).toBe(!(exchange.closed ?? exchange.ended !== undefined));
};

const perform = async ({ owner, talk }: Transcript): Promise<void> => {
  let startsAt = EVENING;
  let device = house.deviceFor({ ...owner, startsAt });
  for (const exchange of talk) {
    if (exchange.later !== undefined) {
      startsAt = device.now + exchange.later * HOUR;
      device = house.deviceFor({ ...owner, startsAt });
      continue;
    }
    check(exchange, await act(device, exchange), device);
  }
};

describe('a conversation', () => {
  it.each(readTranscripts(FOLDER).map((transcript) => [transcript.name, transcript] as const))(
    '%s',
    async (_, transcript) => {
      expect.hasAssertions();
      await perform(transcript);
    },
  );
});

describe('a transcript', () => {
  it('is not satisfied by other words, a wrong place or an open conversation', async () => {
    const broken = (exchange: Exchange): Promise<void> =>
      perform({ name: 'broken', owner: { user: 'broken', locale: 'en-US', zone: 'UTC' }, talk: [exchange] });

    await expect(broken({ U: 'open gentle back', A: 'Good morning …' })).rejects.toThrow();
    await expect(broken({ U: 'box breathing', from: '1:00' })).rejects.toThrow();
    await expect(broken({ U: 'box breathing', closed: true })).rejects.toThrow();
  });
});
