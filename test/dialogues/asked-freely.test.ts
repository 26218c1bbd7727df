import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import type { Language } from '../../lambda/session/language';
import type { Library } from '../../lambda/session/library';
import { EVENING } from '../dialogue/stand';
import { MemoryStore } from '../door/memory-store';
import { BUILT_MODEL, homeOver } from './home';

const { library } = catalogue.languages.en as Language;

const PHRASINGS = parse(
  readFileSync(join(__dirname, '../dialogue/asking/phrasings.yaml'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

const home = homeOver(new MemoryStore());

/** What somebody hears who asks this of Alexa, and nothing before. */
const heardFor = async (question: string): Promise<string> => {
  const device = home.deviceFor({ user: 'asker', locale: 'en-US', zone: 'UTC', startsAt: EVENING });
  await device.say('open gentle back');
  const turns = await device.say(question);
  return turns.flatMap(({ spoken }) => spoken.map(({ text }) => text)).join(' ');
};

/** Ids of questions that were answered by something else, with what was said instead. */
const missedOf = async (
  [id, questions]: readonly [string, readonly string[]],
  answers: Library['answers'] = library.answers,
): Promise<string[]> => {
  const missed: string[] = [];
  for (const question of questions) {
    const heard = await heardFor(question);
    const { answer } = answers[id] ?? {};
    if (answer === undefined || !heard.includes(answer)) missed.push(`${id}: ${question} -> ${heard}`);
  }
  return missed;
};

describe('fifty questions, three times in words that stand nowhere', () => {
  it('are in no list of ours', () => {
    const listed = new Set(
      BUILT_MODEL.types
        .find(({ name }) => name === 'QUESTION')
        ?.values.flatMap(({ name: { value, synonyms } }) => [value, ...synonyms]),
    );

    expect(Object.keys(PHRASINGS)).toEqual(Object.keys(library.answers));
    expect(Object.values(PHRASINGS).every((questions) => questions.length === 3)).toBe(true);
    expect(
      Object.values(PHRASINGS).flatMap((questions) => questions.filter((one) => listed.has(one))),
    ).toEqual([]);
  });

  it.each(Object.entries(PHRASINGS))('are answered: %s', async (...asked) => {
    expect(await missedOf(asked)).toEqual([]);
  });

  it('would be missed where an answer is not there', async () => {
    expect(await missedOf(['Q1', PHRASINGS.Q1 ?? []], {})).toHaveLength(3);
  });
});
