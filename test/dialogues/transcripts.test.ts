import { join } from 'node:path';
import type { Turn } from '../../simulator/device/contract';
import { type Performed, perform } from './perform';
import { Street } from './street';
import { type Exchange, heardPattern, readTranscripts, type Transcript } from './transcript';

const FOLDER = join(__dirname, 'en');

const street = new Street();
afterAll(() => street.close());

const words = (turn: Turn | undefined): string => turn?.spoken.map(({ text }) => text).join(' ') ?? '';

const minutes = (millis: number): string =>
  `${Math.floor(millis / 60_000)}:${String(Math.floor(millis / 1_000) % 60).padStart(2, '0')}`;

const check = ({ exchange, turns, device }: Performed): void => {
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

const play = async (transcript: Transcript): Promise<void> => {
  const house = await street.houseFor(transcript.house);
  await perform(transcript, (owner) => house.deviceFor(owner), check);
};

describe('a conversation', () => {
  it.each(readTranscripts(FOLDER).map((transcript) => [transcript.name, transcript] as const))(
    '%s',
    async (_, transcript) => {
      expect.hasAssertions();
      await play(transcript);
    },
    // The first of them opens the house: it reads the skill and starts the store.
    30_000,
  );
});

describe('a transcript', () => {
  it('is not satisfied by other words, a wrong place or an open conversation', async () => {
    const broken = (exchange: Exchange): Promise<void> =>
      play({
        name: 'broken',
        house: {},
        owner: { user: 'broken', locale: 'en-US', zone: 'UTC' },
        talk: [exchange],
      });

    await expect(broken({ U: 'open gentle back', A: 'Good morning …' })).rejects.toThrow();
    await expect(broken({ U: 'box breathing', from: '1:00' })).rejects.toThrow();
    await expect(broken({ U: 'box breathing', closed: true })).rejects.toThrow();
  });
});
