import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { flagIn } from '../../lambda/dialogue/red-flags/flag-in';
import type { Language } from '../../lambda/session/language';
import { type RedFlagBook, TIERS } from '../../lambda/session/red-flag-book';

const read = (file: string): unknown => parse(readFileSync(join(__dirname, '../..', file), 'utf8'));

const { redFlags } = catalogue.languages.en as Language;
const source = read('content/en/red-flags.yaml') as { flags: { id: string; phrases: string[] }[] };

/** How people put it, by set and by flag: none of it stands in the specification or among the phrases. */
const phrasings = read('test/content/red-flags/phrasings.yaml') as Record<string, Record<string, string[]>>;
/** Sentences with body words that are about no harm, by set. */
const harmless = read('test/content/red-flags/harmless.yaml') as Record<string, string[]>;

/** Told as something less grave, or as nothing: known, and here so that no more of them come. */
const KNOWN_MISSES = [
  'RF-04 I lost strength in my arm just now',
  'RF-03 my head went bang, never had pain like it',
  'RF-08 both of my legs have turned to jelly',
  "RF-11 it's a ten",
  "RF-11 nothing touches the pain and I haven't slept",
  "RF-12 it's been bad for two months now",
  "RF-17-ask I'm done with all of this",
];

/** Somebody short of breath is asked to rest: kinder than to guess why. */
const KNOWN_ALARMS = ["I'm out of breath from the stairs, give me a minute"];

const gravityOf = (id: string | undefined): number =>
  TIERS.indexOf(redFlags.flags.find((flag) => flag.id === id)?.tier as (typeof TIERS)[number]);

const said = (sets: readonly string[]): { id: string; text: string }[] =>
  sets.flatMap((set) =>
    Object.entries(phrasings[set] ?? {}).flatMap(([id, texts]) => texts.map((text) => ({ id, text }))),
  );

/** Answered as gravely as it is, or more so. */
const isCaught = ({ id, text }: { id: string; text: string }, book: RedFlagBook = redFlags): boolean => {
  const found = flagIn(book, text);
  return found !== undefined && gravityOf(found.id) <= gravityOf(id);
};

const setsOff = (texts: readonly string[], book: RedFlagBook = redFlags): string[] =>
  texts.filter((text) => flagIn(book, text) !== undefined);

describe('red flags', () => {
  it('are found by each of their phrases', () => {
    const missed = source.flags.flatMap(({ id, phrases }) =>
      phrases.filter((phrase) => flagIn(redFlags, phrase)?.id !== id).map((phrase) => `${id} ${phrase}`),
    );
    expect(missed).toEqual([]);
  });

  it('are found however people put it, three ways each and more that stand nowhere else', () => {
    const all = said(Object.keys(phrasings));
    const listed = new Set(source.flags.flatMap(({ phrases }) => phrases.map((text) => text.toLowerCase())));
    expect(all.filter(({ text }) => listed.has(text.toLowerCase()))).toEqual([]);
    const few = source.flags.filter(({ id }) => all.filter((one) => one.id === id).length < 3);
    expect(few.map(({ id }) => id)).toEqual([]);
    const missed = all.filter((one) => !isCaught(one)).map(({ id, text }) => `${id} ${text}`);
    console.info(
      `red flags: ${all.length - missed.length} of ${all.length} free phrasings answered as gravely as they are`,
    );
    expect(missed.toSorted()).toEqual(KNOWN_MISSES.toSorted());
  });

  it('are not found in harmless words', () => {
    const texts = Object.values(harmless).flat();
    const alarms = setsOff(texts);
    console.info(
      `red flags: ${alarms.length} of ${texts.length} harmless sentences with body words set one off`,
    );
    expect(texts.length).toBeGreaterThanOrEqual(60);
    expect(setsOff(harmless.clear ?? [])).toEqual([]);
    expect(alarms).toEqual(KNOWN_ALARMS);
  });

  it.each([
    ['the list of what is harmless', { ...redFlags, harmless: [] }],
    [
      'what makes each of them harmless',
      { ...redFlags, flags: redFlags.flags.map((flag) => ({ ...flag, unless: [] })) },
    ],
  ])('would be found in harmless words without %s', (_, twin) => {
    expect(setsOff(harmless.clear ?? [], twin).length).toBeGreaterThan(0);
  });

  it('would be missed without the matching, by their phrases alone', () => {
    const twin = { ...redFlags, flags: redFlags.flags.map((flag) => ({ ...flag, match: [] })) };
    const all = said(['fresh']);
    expect(all.filter((one) => isCaught(one, twin)).length).toBeLessThan(all.length / 4);
  });

  it.each([
    ['CHÉST  PÀIN!!', 'RF-01'],
    ['ｃｈｅｓｔ ｐａｉｎ', 'RF-01'],
    ['my ch\u00adest hu\u200brts', 'RF-01'],
    ['I CANT BREATHE', 'RF-15'],
    ['I can’t breathe', 'RF-15'],
    ['<speak>chest pain</speak>', 'RF-01'],
    ['<break time="9s"/> & chest pain 😀', 'RF-01'],
    ['\ud800 chest pain', 'RF-01'],
    ['pain in the chest', 'RF-01'],
    ['in my chest there is some pain', 'RF-01'],
    ['my head hurts 24/7', 'RF-12'],
    ['I just turned 50 and the headaches began', 'RF-13'],
  ])('are found whatever the spelling, the signs and the order: %j', (text, id) => {
    expect(flagIn(redFlags, text)?.id).toBe(id);
  });

  it.each([
    '',
    ' ',
    '*',
    '..',
    '()',
    '((((',
    '😀😀',
    '\u0000',
    '__proto__',
    'constructor',
    '胸が痛い',
    '$pain',
    '[[',
  ])('are not found in nothing at all: %j', (text) => {
    expect(flagIn(redFlags, text)).toBeUndefined();
  });

  it('are looked for in the first 2,000 characters of whatever comes', () => {
    expect(flagIn(redFlags, `chest pain ${'la '.repeat(700)}`)?.id).toBe('RF-01');
    expect(flagIn(redFlags, 'a'.repeat(5_000))).toBeUndefined();
    expect(flagIn(redFlags, 'chest '.repeat(1_000))).toBeUndefined();
  });

  it('answer the gravest of what is said in one breath', () => {
    expect(flagIn(redFlags, "I'm dizzy and my chest hurts and I want to die")?.id).toBe('RF-01');
    expect(flagIn(redFlags, 'my headaches keep coming back and I want to kill myself')?.id).toBe('RF-17');
  });
});
