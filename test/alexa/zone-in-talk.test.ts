import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { createHandler } from '../../lambda/handler';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import { createRepertoire } from '../../lambda/speech/repertoire';
import type { Fault } from '../../simulator/alexa-service/faults';
import type { Device, Turn } from '../../simulator/device/contract';
import { type House, type Owner, openHouse, startSkillOver, switchOn } from '../../simulator/simulator';
import { MemoryStore } from '../door/memory-store';
import { ENGLISH, recordedRequest, SKILL_ID } from '../door/skill-in-hand';

/** Friday evening in London: Saturday morning in Apia, Friday noon in Los Angeles. */
const EVENING = Date.parse('2026-11-20T19:00:00Z');
const HOUR = 60 * 60 * 1_000;

// The first to speak waits until the house is open: on a busy machine that takes a while.
jest.setTimeout(30_000);

const folder = mkdtempSync(join(tmpdir(), 'gentle-back-zone-'));
let house: House;
beforeAll(async () => {
  house = await openHouse(folder);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => house.alexa.fail('settings', undefined));

const ownerIn = (user: string, zone: string, hours = 0, locale = 'en-US'): Owner => ({
  user,
  locale,
  zone,
  startsAt: EVENING + hours * HOUR,
});

/** Calls for the zone that came out of what somebody did. */
const callsDuring = async (task: () => Promise<unknown>): Promise<number> => {
  const { calls } = house.alexa;
  const before = calls.length;
  await task();
  return calls.length - before;
};

interface Attributes {
  readonly zone?: string;
  readonly known?: { readonly progress: Progress };
}

const attributesAfter = (turns: readonly Turn[]): Attributes =>
  (turns.at(-1)?.response?.sessionAttributes ?? {}) as Attributes;

/** Finishes a minute on the back, and tells what is known after it. */
const practise = async (device: Device): Promise<Attributes> => {
  const begun = await device.say('ask gentle back for the one minute reset');
  expect(begun.map(({ refusal }) => refusal)).toEqual([undefined]);
  await device.listen();
  const after = attributesAfter(await device.say('help'));
  await device.exit();
  return after;
};

const dayOf = ({ known }: Attributes): string | undefined => known?.progress.done['br-minute']?.lastDay;

describe('a practice', () => {
  it.each([
    ['Pacific/Apia', '2026-11-21'],
    ['America/Los_Angeles', '2026-11-20'],
    ['Asia/Kolkata', '2026-11-21'],
  ])('is on the day that it is in %s: %s', async (zone, day) => {
    expect(dayOf(await practise(house.deviceFor(ownerIn(`in ${zone}`, zone))))).toBe(day);
  });

  it.each([
    ['en-US', '2026-11-20'],
    ['en-GB', '2026-11-20'],
    ['en-AU', '2026-11-21'],
    ['en-IN', '2026-11-21'],
  ])('is on the day that it is for most who speak %s, where nobody can tell: %s', async (locale, day) => {
    house.alexa.fail('settings', { kind: 'answer', status: 204 });
    const after = await practise(house.deviceFor(ownerIn(`speaks ${locale}`, 'UTC', 0, locale)));

    expect(after.zone).toBeUndefined();
    expect(dayOf(after)).toBe(day);
  });

  it.each<[string, Fault]>([
    ['refuses', { kind: 'answer', status: 401 }],
    ['fails', { kind: 'answer', status: 500, text: 'no' }],
    ['hangs up', { kind: 'reset' }],
    ['never answers', { kind: 'silence' }],
    ['names a base on Mars', { kind: 'answer', status: 200, text: '"Mars/Base"' }],
  ])('goes on just as well where Alexa %s', async (name, fault) => {
    house.alexa.fail('settings', fault);
    const after = await practise(house.deviceFor(ownerIn(`where Alexa ${name}`, 'Pacific/Apia')));

    expect(after.zone).toBeUndefined();
    expect(dayOf(after)).toBe('2026-11-20');
  });
});

describe('the zone', () => {
  it('is asked for once a day, and not again in the conversation', async () => {
    const practiseAt = (hours: number) =>
      callsDuring(() => practise(house.deviceFor(ownerIn('daily', 'Europe/London', hours))));

    expect(await practiseAt(0)).toBe(1);
    expect(await practiseAt(1)).toBe(0);
    expect(await practiseAt(23)).toBe(0);
    expect(await practiseAt(25)).toBe(1);
    expect(await practiseAt(26)).toBe(0);
  });

  it('is another one on the day after the device has moved', async () => {
    const practiseIn = (zone: string, hours: number) =>
      practise(house.deviceFor(ownerIn('traveller', zone, hours)));

    expect(await practiseIn('Pacific/Auckland', 0)).toMatchObject({ zone: 'Pacific/Auckland' });
    const moved = await practiseIn('America/Los_Angeles', 25);
    expect(moved.zone).toBe('America/Los_Angeles');
    // Noon on Saturday in Los Angeles: in Auckland they were a day on, and had practised on that Saturday.
    expect(moved.known?.progress.done['br-minute']).toMatchObject({ times: 2, lastDay: '2026-11-21' });
    expect(moved.known?.progress.weeks.recent).toEqual({ '2026-11-16': 2 });
  });

  it('stays what it was while nobody can tell, and is asked for again', async () => {
    const practiseAt = (hours: number) =>
      practise(house.deviceFor(ownerIn('faithful', 'Pacific/Apia', hours)));
    await practiseAt(0);
    house.alexa.fail('settings', { kind: 'answer', status: 500 });

    expect(await callsDuring(() => practiseAt(25))).toBe(1);
    const later = await practiseAt(26);
    expect(later.zone).toBe('Pacific/Apia');
    expect(dayOf(later)).toBe('2026-11-22');
  });

  it('is asked for by nobody while nothing can be read or kept', async () => {
    const skill = await startSkillOver('http://127.0.0.1:9');
    const device = switchOn(ownerIn('unread', 'Pacific/Apia'), skill, house.alexa.connect('Pacific/Apia'));

    expect(await callsDuring(() => device.say('open gentle back'))).toBe(0);
    expect(device.isOpen).toBe(true);
    await skill.stop();
  });
});

describe('a zone that somebody wrote into the store', () => {
  /** The zone of a conversation that opens, by what is stored and what Alexa tells. */
  const zoneOver = async (stored: string, told: string | undefined): Promise<unknown> => {
    const launch = recordedRequest('launch');
    const store = new MemoryStore();
    const zone = { name: stored, checkedAt: Date.parse(launch.request.timestamp) };
    store.people.set(launch.context.System.user.userId, { progress: { ...NO_PROGRESS, zone }, version: 1 });
    const repertoire = createRepertoire(catalogue.scores, ENGLISH, undefined);
    const outcomes: string[] = [];
    const handler = createHandler({
      skillId: SKILL_ID,
      zoneOf: async () => told,
      log: ({ outcome }) => outcomes.push(outcome),
      store,
      repertoireOf: () => repertoire,
      hasCheckIns: false,
    });
    const { sessionAttributes } = await handler(launch);
    expect(outcomes).toEqual(['answered']);
    return sessionAttributes?.zone;
  };

  it('is taken where there is one of that name', async () => {
    expect(await zoneOver('Pacific/Apia', 'Europe/London')).toBe('Pacific/Apia');
  });

  it('is asked for anew where there is none, and none of ours is made of it', async () => {
    expect(await zoneOver('Mars/Base', 'Europe/London')).toBe('Europe/London');
    expect(await zoneOver('Mars/Base', undefined)).toBeUndefined();
    expect(await zoneOver('Mars/Base', 'Venus/Base')).toBeUndefined();
  });
});
