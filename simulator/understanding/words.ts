import { markFillers } from './word-kinds';

/** One word of an utterance or a sample. */
export interface Word {
  /** As it was said, in lower case: what a slot's raw value is made of. Empty for the second half of "I'm". */
  readonly raw: string;
  /** What is compared: no apostrophes, contractions opened, small numbers spelled. */
  readonly form: string;
  /** May be left out without changing what is meant. */
  readonly filler: boolean;
}

/** Contractions people type with and without the apostrophe; "id" and "were" are left alone, being words. */
const CONTRACTIONS: Readonly<Record<string, readonly [string, string]>> = {
  im: ['i', 'am'],
  ive: ['i', 'have'],
  "i'd": ['i', 'would'],
  "i'll": ['i', 'will'],
  youre: ['you', 'are'],
  "we're": ['we', 'are'],
  "we'll": ['we', 'will'],
  lets: ['let', 'us'],
  its: ['it', 'is'],
  whats: ['what', 'is'],
  thats: ['that', 'is'],
  theres: ['there', 'is'],
  hows: ['how', 'is'],
  wheres: ['where', 'is'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  isnt: ['is', 'not'],
  cant: ['can', 'not'],
  cannot: ['can', 'not'],
  couldnt: ['could', 'not'],
  wont: ['will', 'not'],
};

const SPELLED = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
    .split(' ')
    .map((word, number) => [String(number), word]),
);

const ALIKE: Readonly<Record<string, string>> = { ok: 'okay', okey: 'okay', alright: 'okay' };

/** What most samples and lines are from the beginning. */
const PLAIN = /^[a-z]+(?:[ '][a-z]+)*$/;

/**
 * Brings a line to the plain form speech recognition would give: lower case, straight apostrophes, no
 * punctuation (but "7:30" and "1.5"), no "alexa" in front, single spaces.
 */
export const normalise = (text: string): string => {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) && !lower.includes('alexa') ? lower : cleaned(text);
};

const cleaned = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
    .replace(/[:.,](?!\d)|(?<!\d)[:.,]/g, ' ')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[^\p{L}\p{N}':.\s]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])'+|'+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:hey |okay |ok )?alexa(?: |$))+/, '');

const openWord = (raw: string): Array<{ raw: string; form: string }> => {
  const plain = raw.replaceAll("'", '');
  const opened = CONTRACTIONS[raw] ?? CONTRACTIONS[plain];
  if (opened) {
    return [
      { raw, form: opened[0] },
      { raw: '', form: opened[1] },
    ];
  }
  return [{ raw, form: SPELLED.get(plain) ?? ALIKE[plain] ?? plain }];
};

/** @returns the words of a line, or of the literal part of a sample, ready to be compared. */
export const readWords = (text: string): Word[] => {
  const opened = normalise(text)
    .split(' ')
    .filter((raw) => raw !== '')
    .flatMap(openWord);
  return markFillers(opened);
};

/** @returns a line with "my neck's" read as "my neck is" ("has" before "been"): told apart from "child's pose" by nobody. */
export const withOpenIs = (text: string): string =>
  normalise(text).replace(
    /(?<=\p{L}{3})'s (been )?/gu,
    (_, been = '') => ` ${been === '' ? 'is' : 'has'} ${been}`,
  );

/** @returns the words as they were said, with single spaces. */
export const spokenText = (words: readonly Word[]): string =>
  words
    .map((word) => word.raw)
    .filter((raw) => raw !== '')
    .join(' ');

/** @returns the compared forms in one line: two lines with the same key say the same. */
export const formKey = (words: readonly Word[]): string => words.map((word) => word.form).join(' ');
