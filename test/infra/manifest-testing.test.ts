import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TESTING_INSTRUCTIONS } from '../../infra/skill-package/testing-instructions';
import type { Device, Turn } from '../../simulator/device/contract';
import { readInvocation } from '../../simulator/understanding/understand';
import { sayTo } from '../../simulator/utterance';
import { BUILT_MODEL, understandingOfEnglish } from '../dialogues/home';
import { Street } from '../dialogues/street';

const NOON = Date.parse('2026-11-20T12:00:00Z');
const DAY = 24 * 60 * 60 * 1_000;

const street = new Street();
afterAll(() => street.close());

/** A numbered paragraph: what it is about, and what is said, in order. */
const PARAGRAPHS = TESTING_INSTRUCTIONS.split('\n').flatMap((line) => {
  const [, title = '', text = ''] = /^\d+\. ([^.]+)\. (.*)$/.exec(line) ?? [];
  return title === ''
    ? []
    : [{ title, said: [...text.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words) }];
});

/** With the wake word, but not by name: into what is being said. */
const isInterruption = (words: string): boolean => /^Alexa, (?!open|ask)/.test(words);

const say = (device: Device, words: string): Promise<Turn[]> =>
  sayTo(device, { text: words, ...(isInterruption(words) && device.isOpen && { afterMillis: 20_000 }) });

/** The device of a tester, as at a time; what was kept of them is there. */
const deviceAt = async (startsAt: number): Promise<Device> =>
  (await street.houseFor({})).deviceFor({ user: 'tester', locale: 'en-US', zone: 'UTC', startsAt });

/** What went another way than a tester would expect who says it all, one after another. */
const surprises = async (device: Device, said: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const words of said) {
    if (!device.isOpen && !/^Alexa, (open|ask)/.test(words))
      found.push(`"${words}": nobody listens any more`);
    for (const { refusal, intent } of await say(device, words)) {
      if (refusal !== undefined) found.push(`"${words}": ${refusal}`);
      if (intent === 'AMAZON.FallbackIntent') found.push(`"${words}": not understood`);
    }
  }
  return found;
};

describe('the testing instructions', () => {
  it('are nine ways through the skill', () => {
    expect(PARAGRAPHS.map(({ said }) => said.length)).toEqual([6, 5, 2, 3, 7, 4, 5, 2, 2]);
  });

  it.each(PARAGRAPHS.map(({ title, said }, index) => [title, said, index] as const))(
    'can be said word for word, and end closed: %s',
    async (_, said, index) => {
      const device = await deviceAt(NOON + index * DAY);
      expect(await surprises(device, said)).toEqual([]);
      expect(device.isOpen).toBe(false);
    },
  );

  it('would be found out if nobody understood them', async () => {
    const device = await deviceAt(NOON + 20 * DAY);
    expect(
      await surprises(device, ['Alexa, open gentle back', 'order a pizza with olives', 'stop', 'yes']),
    ).toEqual(['"order a pizza with olives": not understood', '"yes": nobody listens any more']);
  });

  it('say what a tester has to know', () => {
    for (const point of [
      /LONG SILENCES ARE MEANT/,
      /I approve/,
      /close without a question/,
      /delete everything/,
    ])
      expect(TESTING_INSTRUCTIONS).toMatch(point);
  });
});

const FORM = readFileSync(join(__dirname, '../../docs/on-a-real-device.md'), 'utf8');
const BY_NAME = [...FORM.matchAll(/"(Alexa, (?:open|ask) [^"]+)"/g)].map(([, words = '']) => words);

describe('the form for a real device', () => {
  it.each([...new Set(BY_NAME)])('has words that work: %s', (words) => {
    const said = readInvocation(words, BUILT_MODEL.invocationName);
    const name =
      said.kind === 'request'
        ? understandingOfEnglish().understand(said.utterance, { epochMillis: NOON, zone: 'UTC' }).name
        : said.kind;
    expect(name).not.toMatch(/Fallback|device|HearIntent|AskIntent/);
  });

  it('has a row for all that nobody could settle here', () => {
    expect(FORM.match(/^\| \d+\. |^\| [A-Z\d][^|]*\d+\. /gm)?.length).toBeGreaterThanOrEqual(28);
  });
});
