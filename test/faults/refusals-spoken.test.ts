import { type AlexaService, startAlexaService } from '../../simulator/alexa-service/service';
import { homeOver } from '../dialogues/home';
import { failIn } from '../dialogues/street';
import { MemoryStore } from '../door/memory-store';

const EVENING = Date.parse('2026-11-20T19:00:00Z');

/** Longer than the longest that a turn may wait, several times over. */
const PATIENCE_MILLIS = 30_000;

let alexa: AlexaService;
beforeAll(async () => {
  alexa = await startAlexaService();
});
afterAll(() => alexa.close());

/** What only may be said once Alexa has confirmed it. */
const CLAIMS = /\b(Done|It's set|You'll hear it|Paused|All quiet|Deleted|It's gone)\b/;

/**
 * What Alexa's reminders answer, and what is said when one is set, listed, paused and deleted. Where it may be over in
 * a moment a new try is offered; a permission that is gone is asked for again.
 */
const TABLE: readonly (readonly [
  answer: string,
  set: RegExp,
  list: RegExp,
  pause: RegExp,
  remove: RegExp,
])[] = [
  ['400', /n't .*like that.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['401', /Alexa .*ask.*/, /Alexa app/, /Alexa app/, /Alexa app/],
  ['403', /can't ring/, /I know|I remember/, /just now/, /may still ring/],
  ['full', /elete one/, /I know|I remember/, /just now/, /may still ring/],
  ['404', /answer.*again\?|answer.*once more\?/, /I know|I remember/, /just now/, /Deleted|It's gone/],
  ['409', /changed.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['429', /yet.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['500', /answer.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['503', /answer.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['504', /answer.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['black-hole', /answer.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['drip', /answer.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['reset', /answer.*\?$/, /I know|I remember/, /just now/, /may still ring/],
  ['malformed', /answer.*\?$/, /I know|I remember/, /just now/, /may still ring/],
];

/** What is answered to one sentence while Alexa's reminders fail. */
const heardWhile = async (answer: string, ...said: readonly string[]): Promise<string> => {
  const failing = failIn(alexa);
  failing({});
  const device = homeOver(new MemoryStore(), { alexa }).deviceFor({
    user: `${answer} ${said.length} ${said.at(-1)}`,
    locale: 'en-US',
    zone: 'UTC',
    startsAt: EVENING,
  });
  await device.inApp('allow reminders');
  for (const line of said.slice(0, -1)) await device.say(line);
  failing({ reminders: answer });
  const [turn] = await device.say(said.at(-1) as string);
  failing({});
  return turn?.spoken.map(({ text }) => text).join(' ') ?? '';
};

const SETTING = ['open gentle back', 'remind me to use my heat pad every evening at eight'];

describe.each(TABLE)('when Alexa answers %s', (answer, set, list, pause, remove) => {
  it(
    'nothing is claimed to be set',
    async () => {
      const heard = await heardWhile(answer, ...SETTING, 'yes');
      expect(heard).toMatch(set);
      expect(heard).not.toMatch(CLAIMS);
    },
    PATIENCE_MILLIS,
  );

  it.each([
    ['what are my reminders', list],
    ['pause my reminders', pause],
    ['delete my heat reminder', remove],
  ])(
    '%s is answered',
    async (said, words) => {
      const heard = await heardWhile(answer, ...SETTING, 'yes', said);
      expect(heard).toMatch(words);
      // What was not there to be deleted is gone.
      expect(CLAIMS.test(heard)).toBe(answer === '404' && words === remove);
    },
    PATIENCE_MILLIS,
  );
});
