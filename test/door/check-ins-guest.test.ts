import type { RequestEnvelope } from 'ask-sdk-model';
import { EVENING } from '../dialogue/stand';
import { homeOver } from '../dialogues/home';
import { MemoryStore } from './memory-store';

/** A home in which one voice opens the conversation, and any may go on with it. */
const aHome = () => {
  const store = new MemoryStore();
  const voice = { personId: 'host' };
  const home = homeOver(store, {
    hasCheckIns: true,
    around: (handler) => (event) => {
      const envelope = structuredClone(event) as RequestEnvelope;
      envelope.context.System.person = { ...voice };
      return handler(envelope);
    },
  });
  const device = home.deviceFor({ user: 'household', locale: 'en-US', zone: 'UTC', startsAt: EVENING });
  const say = async (who: string, utterance: string) => {
    voice.personId = who;
    await device.listen();
    return (await device.say(utterance)).at(-1);
  };
  return { say, comfort: () => [...store.people.values()].map(({ progress }) => progress.comfort) };
};

const scoredIn = async (whoAnswers: string) => {
  const { say, comfort } = aHome();
  await say('host', 'ask gentle back yes ask me how it feels');
  await say('host', 'belly breathing');
  await say(whoAnswers, 'six');
  await say(whoAnswers, 'four');
  return comfort();
};

describe('how it feels', () => {
  it('is told by whoever was asked: somebody else in the room leaves no score of theirs', async () => {
    expect(await scoredIn('guest')).toEqual([undefined]);
    expect(await scoredIn('host')).toMatchObject([{ falls: { 'br-belly': { latest: [2] } } }]);
  }, 30_000);
});
