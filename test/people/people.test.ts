import type { RequestEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import type { Device, Turn } from '../../simulator/device/contract';
import { EVENING } from '../dialogue/stand';
import { homeOver, type Listener } from '../dialogues/home';
import { MemoryStore } from '../door/memory-store';
import { PEOPLE, Person } from '../walk/house';
import { type Happening, happening } from '../walk/life';

const HOUR = 60 * 60 * 1_000;

const answerOf = ({ intent, response }: Turn): string => JSON.stringify([intent, response]);

/** All that each of the people is answered when they speak in turns to one process. */
const answersTogether = async (store: MemoryStore, life: readonly Happening[]): Promise<string[][]> => {
  const home = homeOver(store);
  const people = PEOPLE.map((owner) => new Person(home, owner));
  const answers: string[][] = PEOPLE.map(() => []);
  for (const event of life) {
    const turns = await (people[event.who] as Person).live(event);
    answers[event.who]?.push(...turns.map(answerOf));
  }
  return answers;
};

/** The same when each of them has a process and a store to themselves. */
const answersAlone = (life: readonly Happening[]): Promise<string[][]> =>
  Promise.all(
    PEOPLE.map(async (_, who) => {
      const alone = await answersTogether(
        new MemoryStore(),
        life.filter((event) => event.who === who),
      );
      return alone[who] ?? [];
    }),
  );

/** A home that has everything deleted forgets all who live in it, and they are meant to notice. */
const forgetsTheHome = ({ who, deed }: Happening): boolean =>
  PEOPLE[who]?.personId === undefined && deed.kind === 'ask' && deed.intent.name === 'DeleteEverythingIntent';

const lives = fc.array(
  fc
    .tuple(fc.nat({ max: PEOPLE.length - 1 }), happening)
    .map(([who, event]): Happening => ({ ...event, who }))
    .filter((event) => !forgetsTheHome(event)),
  { minLength: 40, maxLength: 40 },
);

/** A store that cannot tell people apart. */
class OneForAll extends MemoryStore {
  override read = () => super.read({ account: 'everybody' });
  override keep = (...[, ...rest]: Parameters<MemoryStore['keep']>) =>
    super.keep({ account: 'everybody' }, ...rest);
}

const heard = (turns: readonly Turn[]): string =>
  turns.flatMap(({ spoken }) => spoken.map(({ text }) => text)).join(' ');

const AT_HOME: Listener = { user: 'household', locale: 'en-US', zone: 'UTC', startsAt: EVENING };

describe('several people around one warm process', () => {
  it('are each answered word for word as if nobody else were there', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        expect(await answersTogether(new MemoryStore(), life)).toEqual(await answersAlone(life));
      }),
      { numRuns: 30, seed: 42 },
    );
  }, 60_000);

  it('would not be, if the store mixed them up', async () => {
    const differs = fc.sample(lives, { numRuns: 5, seed: 42 }).map(async (life) => {
      const [mixed, alone] = await Promise.all([answersTogether(new OneForAll(), life), answersAlone(life)]);
      return JSON.stringify(mixed) !== JSON.stringify(alone);
    });

    expect(await Promise.all(differs)).toContain(true);
  });

  it('share the household where nobody is recognised: begun in the kitchen, continued in the bedroom', async () => {
    const home = homeOver(new MemoryStore());
    const kitchen = home.deviceFor(AT_HOME);
    await kitchen.say('ask gentle back to start even breathing');
    await kitchen.advance(90_000);
    await kitchen.say('stop');

    const bedroom = home.deviceFor({ ...AT_HOME, startsAt: EVENING + HOUR });
    expect(heard(await bedroom.say('open gentle back'))).toContain('even breathing');
  });
});

/** A room in which whoever is named speaks next; everybody hears the same device. */
const roomWith = (store: MemoryStore, opener: string | undefined) => {
  let speaker = opener;
  const home = homeOver(store, {
    around: (handler) => (event) => {
      const envelope = structuredClone(event) as RequestEnvelope;
      if (speaker !== undefined) envelope.context.System.person = { personId: speaker };
      return handler(envelope);
    },
  });
  const device: Device = home.deviceFor(AT_HOME);
  return async (who: string | undefined, utterance: string): Promise<string> => {
    speaker = who;
    return heard(await device.say(utterance));
  };
};

const sessionsOf = (store: MemoryStore): Record<string, string | undefined> =>
  Object.fromEntries(
    [...store.people].map(([key, { progress }]) => [
      key.split('#')[1] ?? 'household',
      progress.place?.run.session,
    ]),
  );

describe('somebody else in the middle of a conversation', () => {
  it('may steer what plays, and it stays with whoever began it', async () => {
    const store = new MemoryStore();
    const say = roomWith(store, 'anna');
    await say('anna', 'ask gentle back to start even breathing');

    expect(await say('ben', 'pause')).toMatch(/paused/i);
    await say(undefined, 'stop');

    expect(sessionsOf(store)).toEqual({ anna: 'br-even-five' });
  });

  it('does not bring along, or take away, what they did themselves', async () => {
    const store = new MemoryStore();
    const bens = roomWith(store, 'ben');
    await bens('ben', 'ask gentle back to start belly breathing');
    const annas = roomWith(store, 'anna');
    await annas('anna', 'ask gentle back to start even breathing');

    await annas('ben', 'stop');

    expect(sessionsOf(store)).toEqual({ ben: 'br-belly', anna: 'br-even-five' });
  });

  it('does not answer for them who should leave something out', async () => {
    const store = new MemoryStore();
    const say = roomWith(store, 'anna');
    await say('anna', 'ask gentle back to start box breathing');
    await say('ben', 'no');
    await say('ben', 'stop');

    expect(await roomWith(store, 'anna')('anna', 'ask gentle back to start box breathing')).toMatch(
      /better left out/,
    );
  });

  it('is not told what is set, and sets nothing, for whoever it belongs to', async () => {
    const store = new MemoryStore();
    const say = roomWith(store, 'anna');
    await say('anna', "ask gentle back to note I don't have a foam roller");
    await say('anna', 'open gentle back');

    expect(await say('ben', 'what are my settings')).not.toContain('roller');
    await say('ben', "I can't lie down");
    await say('ben', 'forget that');

    expect(await say('anna', 'what are my settings')).toContain('roller');
    expect([...store.people.values()].map(({ progress }) => progress.settings)).toEqual([
      { withoutEquipment: ['roller'] },
    ]);
  });
});
