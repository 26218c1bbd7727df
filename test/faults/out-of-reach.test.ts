import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDynamoProgressStore, STORE_BUDGETS } from '../../lambda/storage/dynamo-progress-store';
import { type ProgressStore, StoreError } from '../../lambda/storage/progress-store';
import { type AlexaService, startAlexaService } from '../../simulator/alexa-service/service';
import type { Turn } from '../../simulator/device/contract';
import { readUtterance, sayTo } from '../../simulator/utterance';
import { type Home, homeOver } from '../dialogues/home';
import { type Performed, perform } from '../dialogues/perform';
import { failIn } from '../dialogues/street';
import { readTranscripts } from '../dialogues/transcript';
import { MemoryStore } from '../door/memory-store';
import { finished } from './household';

const EVENING = Date.parse('2026-11-20T19:00:00Z');
const TRANSCRIPTS = readTranscripts(join(__dirname, '../dialogues/en'));

/** What may only be said once something is in the store, or out of it; else it is said for how long it holds. */
const CLAIMS =
  /from now on|\b(saved|remember)|stays written down|\b(all|everything)\b.{0,8}(deleted|forgotten|gone)|nothing is kept of you|what you did stays/i;
const NO_LONGER_THAN_NOW = /That holds for (now|this time)\./;

const claims = (words: string): boolean => CLAIMS.test(words) && !NO_LONGER_THAN_NOW.test(words);

const refuse = () => Promise.reject(new StoreError('storage.unavailable'));
const DOWN: ProgressStore = { read: refuse, keep: refuse, history: refuse, forget: refuse };

const wordsOf = ({ spoken }: Turn): string => spoken.map(({ text }) => text).join(' ');

/** What happened in the Alexa app: refused, it is told again until it can be kept (test/door/reminder-events). */
const isEvent = ({ request }: Turn['request']): boolean => request.type.startsWith('Reminders.');

describe('with a store that refuses everything', () => {
  let alexa: AlexaService;
  let home: Home;
  beforeAll(async () => {
    alexa = await startAlexaService();
    home = homeOver(DOWN, { alexa });
  });
  afterAll(() => alexa.close());

  it('it would be noticed what is said where it does not', async () => {
    const turns: Turn[] = [];
    const leavingOut = TRANSCRIPTS.filter(({ name }) => name === 'settings-leaving-out');
    for (const transcript of leavingOut)
      await perform(transcript, homeOver(new MemoryStore()).deviceFor, (performed) =>
        turns.push(...performed.turns),
      );
    expect(turns.map(wordsOf).filter(claims)).not.toEqual([]);
  });

  it.each(TRANSCRIPTS.map((transcript) => [transcript.name, transcript] as const))(
    '%s plays to its end, and nothing claims to be saved',
    async (_, transcript) => {
      const turns: Turn[] = [];
      const listen = ({ turns: more }: Performed): void => void turns.push(...more);
      const { fail = {} } = transcript.house;
      await perform(transcript, home.deviceFor, listen, (faults) => failIn(alexa)({ ...fail, ...faults }));

      expect(turns.length).toBeGreaterThan(0);
      const spoken = turns.filter(({ request }) => !isEvent(request));
      expect(spoken.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
      expect(spoken.map(wordsOf).filter(claims)).toEqual([]);
      const unanswered = spoken.filter(
        (turn) => turn.request.request.type !== 'SessionEndedRequest' && turn.spoken.length === 0,
      );
      expect(unanswered).toEqual([]);
    },
  );
});

/** A store that can be out of reach for a while. */
class ShakyStore extends MemoryStore {
  isDown = false;

  override async keep(...told: Parameters<ProgressStore['keep']>) {
    if (this.isDown) throw new StoreError('storage.unavailable');
    return super.keep(...told);
  }
}

describe('a session that ends while nothing can be kept', () => {
  const OWNER = { user: 'ann', locale: 'en-US', zone: 'UTC', startsAt: EVENING };
  const begin = async (store: ShakyStore, ...lines: readonly string[]) => {
    const device = homeOver(store).deviceFor(OWNER);
    for (const line of lines) await sayTo(device, readUtterance(line));
    return device;
  };

  it('is kept with the next thing that is said', async () => {
    const store = new ShakyStore();
    const device = await begin(store, 'the one minute reset');
    await device.listen();
    store.isDown = true;
    const [unkept] = await device.say('one more');
    expect(unkept?.response?.sessionAttributes?.unsaved).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'completed' })]),
    );
    expect(store.filed.size).toBe(0);

    store.isDown = false;
    const [kept] = await device.say('help');

    expect(kept?.response?.sessionAttributes?.unsaved).toBeUndefined();
    expect([...store.filed.values()].flat()).toMatchObject([{ session: 'br-minute' }]);
    expect([...store.people.values()]).toMatchObject([{ progress: { sessions: 1 } }]);
  });

  it('is kept when the conversation ends without a word', async () => {
    const store = new ShakyStore();
    const device = await begin(store, 'the one minute reset');
    await device.listen();
    store.isDown = true;
    await device.say('help');
    store.isDown = false;
    await device.staySilent();

    expect([...store.filed.values()].flat()).toMatchObject([{ session: 'br-minute' }]);
  });
});

describe('a session that ended while nothing could be kept for long', () => {
  it('is kept at last, whatever else happened meanwhile', async () => {
    const store = new ShakyStore();
    const device = homeOver(store).deviceFor({
      user: 'ann',
      locale: 'en-US',
      zone: 'UTC',
      startsAt: EVENING,
    });
    store.isDown = true;
    const lines = [
      'the one minute reset',
      'even breathing',
      ...Array(12).fill(['@20s pause', 'resume']).flat(),
    ];
    for (const line of lines) await sayTo(device, readUtterance(line));
    store.isDown = false;
    await sayTo(device, readUtterance('@5s pause'));

    expect([...store.filed.values()].flat()).toMatchObject([{ session: 'br-minute' }]);
    expect([...store.people.values()]).toMatchObject([
      { progress: { sessions: 1, place: { run: { session: 'br-even-five' } } } },
    ]);
  });
});

/** Alexa gives up after about eight seconds; people do sooner. */
const TURN_MILLIS = 3_500;
/** For all that is not the store's: deciding, speaking. */
const THINKING_MILLIS = 200;

describe('a store that never answers', () => {
  const hanging = {
    send: (_: object, { abortSignal }: { abortSignal: AbortSignal }) =>
      new Promise((_, reject) => {
        abortSignal.addEventListener('abort', () => reject(abortSignal.reason));
      }),
  };
  const SHORT = { readMillis: 5, historyMillis: 5, keepMillis: 5, forgetMillis: 5 };
  const store = createDynamoProgressStore(hanging as never, 'people', SHORT);
  const ann = { account: 'ann' };

  it.each<[string, () => Promise<unknown>]>([
    ['read', () => store.read(ann, EVENING)],
    ['told something', () => store.keep(ann, [finished('a', EVENING, 60)], undefined, EVENING)],
    ['asked for a day', () => store.history(ann, { from: '2026-11-20', to: '2026-11-20' }, EVENING)],
    ['asked to forget somebody', () => store.forget(ann)],
  ])('is given up when its time is over: %s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({ code: 'storage.unavailable' });
  });

  it('leaves time to answer, whatever a turn asks of it', () => {
    const { readMillis, historyMillis, keepMillis, forgetMillis } = STORE_BUDGETS;
    const entry = readFileSync(join(__dirname, '../../lambda/index.ts'), 'utf8');
    const zoneMillis = Number(/ZONE_MILLIS = ([\d_]+)/.exec(entry)?.[1]?.replace('_', ''));
    const opening = readMillis + zoneMillis + historyMillis + keepMillis;
    // Deleting is asked about first: it is never the turn that opens.
    const leaving = forgetMillis + keepMillis;

    for (const millis of [opening, leaving])
      expect(millis + THINKING_MILLIS).toBeLessThanOrEqual(TURN_MILLIS);
  });
});
