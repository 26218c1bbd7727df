import type { RequestEnvelope } from 'ask-sdk-model';
import { type ProgressStore, StoreError } from '../../lambda/storage/progress-store';
import type { Device } from '../../simulator/device/contract';
import { createIdentity } from '../../simulator/device/identity';
import { readUtterance, sayTo } from '../../simulator/utterance';
import { EVENING } from '../dialogue/stand';
import { homeOver } from '../dialogues/home';
import { SKILL_ID } from '../door/skill-in-hand';
import { openStoreAtHome } from '../storage/store-at-home';

const HOUR = 60 * 60 * 1_000;

let atHome: Awaited<ReturnType<typeof openStoreAtHome>>;
beforeAll(async () => {
  atHome = await openStoreAtHome();
});
afterAll(() => atHome.close());

/** Sort keys of all that is kept in the home of a user. */
const keysOf = async (user: string): Promise<string[]> =>
  (await atHome.itemsOf(createIdentity(user, SKILL_ID, 0).userId)).map(({ sk }) => sk?.S ?? '');

/** A home over the real storage: each conversation is on a device of its own, and whoever is named speaks. */
const homeOf = (user: string, store: ProgressStore = atHome.store) => {
  let speaker: string | undefined;
  const home = homeOver(store, {
    around: (handler) => (event) => {
      const envelope = structuredClone(event) as RequestEnvelope;
      if (speaker !== undefined) envelope.context.System.person = { personId: speaker };
      return handler(envelope);
    },
  });
  const deviceAfter = (hours: number): Device =>
    home.deviceFor({ user, locale: 'en-US', zone: 'UTC', startsAt: EVENING + hours * HOUR });
  const tell = async (device: Device, who: string | undefined, line: string): Promise<string> => {
    speaker = who;
    const turns = await sayTo(device, readUtterance(line));
    return turns.flatMap(({ spoken }) => spoken.map(({ text }) => text)).join(' ');
  };
  /** A session that is finished. */
  const practise = async (hours: number, who?: string): Promise<void> => {
    const device = deviceAfter(hours);
    await tell(device, who, 'ask gentle back for even breathing');
    await tell(device, who, '@5m20s stop');
  };
  return { deviceAfter, tell, practise };
};

describe('whoever says delete everything, and yes', () => {
  it('leaves nothing in the store, neither of what they did nor of themselves', async () => {
    const { deviceAfter, tell, practise } = homeOf('leaver');
    for (const hours of [0, 24, 48]) await practise(hours);
    expect((await keysOf('leaver')).map((key) => key.split('#')[0]).toSorted()).toEqual([
      'done',
      'done',
      'done',
      'state',
    ]);

    const device = deviceAfter(72);
    expect(await tell(device, undefined, 'ask gentle back to delete everything')).toMatch(/Shall I delete/);
    expect(await keysOf('leaver')).toHaveLength(4);
    const [gone] = await device.say('yes');

    expect(gone?.spoken.map(({ text }) => text).join(' ')).toMatch(/Take care/);
    expect(await keysOf('leaver')).toEqual([]);
    // Whatever came of this conversation after all, nothing would be written in it.
    expect(gone?.response?.sessionAttributes).toMatchObject({ hasLeft: true });
    expect(gone?.response?.sessionAttributes).not.toHaveProperty('known');
    expect(device.isOpen).toBe(false);
  });

  it('leaves nothing behind of a session that waits meanwhile, and is new the next time', async () => {
    const { deviceAfter, tell } = homeOf('in-the-middle');
    const device = deviceAfter(0);
    await tell(device, undefined, 'ask gentle back for even breathing');
    await tell(device, undefined, '@1m delete my data');
    await tell(device, undefined, 'yes');
    expect(await keysOf('in-the-middle')).toEqual([]);

    expect(await tell(deviceAfter(1), undefined, 'open gentle back')).toMatch(/^Welcome to Gentle Back/);
  });

  it('deletes their own where Alexa knows them, and nothing of the others at home', async () => {
    const { deviceAfter, tell, practise } = homeOf('two-voices');
    await practise(0, 'anna');
    await practise(1, 'ben');

    const device = deviceAfter(2);
    expect(await tell(device, 'anna', 'ask gentle back to delete everything')).toMatch(/of you/);
    await tell(device, 'anna', 'yes');

    const keys = await keysOf('two-voices');
    expect(keys).toHaveLength(2);
    expect(keys.every((key) => key.startsWith('person#ben#'))).toBe(true);
  });

  it('deletes the whole home where Alexa does not know who speaks, and says so before', async () => {
    const { deviceAfter, tell, practise } = homeOf('home');
    await practise(0, 'anna');
    await practise(1);

    const device = deviceAfter(2);
    expect(await tell(device, undefined, 'ask gentle back to delete everything')).toMatch(/this home/);
    await tell(device, undefined, 'yes');

    expect(await keysOf('home')).toEqual([]);
  });

  it('hears that it did not work where it did not, and nothing is said to be gone', async () => {
    const failing: ProgressStore = {
      ...atHome.store,
      forget: () => Promise.reject(new StoreError('storage.unavailable')),
    };
    const { deviceAfter, tell, practise } = homeOf('not-yet', failing);
    await practise(0);

    const device = deviceAfter(1);
    await tell(device, undefined, 'ask gentle back to delete everything');
    expect(await tell(device, undefined, 'yes')).toMatch(/just now/);

    expect(device.isOpen).toBe(true);
    expect(await tell(device, undefined, 'how am I doing')).toMatch(/one session/i);
    expect(await keysOf('not-yet')).toHaveLength(2);
  });
});

describe('a guest in the conversation of somebody else', () => {
  it('deletes nothing, and is told nothing', async () => {
    const { deviceAfter, tell, practise } = homeOf('guests');
    await practise(0, 'anna');
    const before = await keysOf('guests');
    const device = deviceAfter(1);
    await tell(device, 'anna', 'open gentle back');

    const guests = /whoever opened this|person who opened this/;
    expect(await tell(device, 'ben', 'delete everything')).toMatch(guests);
    await tell(device, 'ben', 'yes');
    await tell(device, 'anna', 'delete everything');
    await tell(device, 'ben', 'yes');
    for (const line of ['how am I doing', 'what did I do yesterday', 'what do you know about me'])
      expect(await tell(device, 'ben', line)).toMatch(guests);

    expect(before).toHaveLength(2);
    expect(await keysOf('guests')).toEqual(expect.arrayContaining(before));
  });
});
