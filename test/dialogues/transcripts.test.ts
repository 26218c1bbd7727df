import { join } from 'node:path';
import type { Turn } from '../../simulator/device/contract';
import { type Performed, perform } from './perform';
import { Street } from './street';
import { type Exchange, heardPattern, readTranscripts, type Transcript } from './transcript';

const FOLDER = join(__dirname, 'en');

/** The first conversation in a house waits until it is open: on a busy machine that takes a while. */
const HOUSE_OPENS_MILLIS = 30_000;

const street = new Street();
afterAll(() => street.close());

/** Exchanges in which nothing is said: time passes, or something is done in the app. */
const DEED = /^(\+|app:)/;

const words = (turn: Turn | undefined): string => turn?.spoken.map(({ text }) => text).join(' ') ?? '';

const minutes = (millis: number): string =>
  `${Math.floor(millis / 60_000)}:${String(Math.floor(millis / 1_000) % 60).padStart(2, '0')}`;

const check = ({ exchange, turns, rings, device }: Performed): void => {
  const turn =
    exchange.A === undefined
      ? turns.at(-1)
      : (turns.findLast(({ spoken }) => spoken.length > 0) ?? turns.at(-1));
  expect(turns.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
  if (exchange.A !== undefined) expect(words(turn)).toMatch(heardPattern(exchange.A));
  if (exchange.alexa !== undefined) expect(turn?.prompt).toMatch(heardPattern(exchange.alexa));
  if (exchange.rings !== undefined) {
    expect(rings).toEqual(exchange.rings.map((line) => expect.stringMatching(heardPattern(line))));
  }
  if (exchange.intent !== undefined) expect(turn?.intent).toBe(exchange.intent);
  if (exchange.from !== undefined) {
    const state = turn?.response?.sessionAttributes?.state as { fromMillis?: number };
    expect(minutes(state?.fromMillis ?? Number.NaN)).toBe(exchange.from);
  }
  if (exchange.ended !== undefined) {
    expect(turns.at(-1)?.request.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: exchange.ended,
    });
  }
  if (DEED.test(exchange.U ?? '')) return;
  expect(device.isOpen).toBe(!(exchange.closed ?? exchange.ended !== undefined));
};

const play = async (transcript: Transcript): Promise<void> => {
  const house = await street.houseFor(transcript.house);
  await perform(
    transcript,
    (owner) => house.deviceFor(owner),
    check,
    (faults) => house.fail(faults),
  );
};

describe('a conversation', () => {
  it.each(readTranscripts(FOLDER).map((transcript) => [transcript.name, transcript] as const))(
    '%s',
    async (_, transcript) => {
      expect.hasAssertions();
      await play(transcript);
    },
    HOUSE_OPENS_MILLIS,
  );
});

describe('a transcript', () => {
  it('is not satisfied by other words, a wrong place or an open conversation', async () => {
    const broken = (exchange: Exchange): Promise<void> =>
      play({
        name: 'broken',
        house: {},
        owner: { user: 'broken', locale: 'en-US', zone: 'UTC' },
        before: [],
        talk: [exchange],
      });

    await expect(broken({ U: 'open gentle back', A: 'Good morning …' })).rejects.toThrow();
    await expect(broken({ U: 'box breathing', from: '1:00' })).rejects.toThrow();
    await expect(broken({ U: 'box breathing', closed: true })).rejects.toThrow();
    await expect(broken({ U: 'open gentle back', alexa: '…' })).rejects.toThrow();
    await expect(broken({ U: '+8h', rings: ['…'] })).rejects.toThrow();
  });
});
