import type { Refusal } from './by-input';
import { bansOf, checkBanned } from './check-banned';
import { checkBraces } from './check-braces';
import type { Fault } from './faults';
import type { LanguageSource } from './read-content';
import type { TextCompiler } from './texts';
import { everyText, type Written } from './written';

/** A rule for a single text: what is wrong with it, if anything. */
type Rule = (written: Written) => Refusal | undefined;

const PAUSE = /\(\d+(?:\.\d+)? s\)/g;

const hasMarkup: Rule = ({ text }) =>
  /[<>&]/.test(text)
    ? { problem: 'has markup in it', remedy: 'write plain words; a pause is written (2 s)' }
    : undefined;

const saysNothing: Rule = ({ text }) =>
  /[\p{L}\p{N}]/u.test(text.replace(PAUSE, ''))
    ? undefined
    : { problem: 'says nothing', remedy: 'write words, or take it out' };

const hasBrackets: Rule = ({ text }) =>
  /[()]/.test(text.replace(PAUSE, ''))
    ? { problem: 'has brackets that are no pause', remedy: 'write a pause as (2 s), and no other brackets' }
    : undefined;

const pausesWhereItCannot: Rule = ({ text, purpose }) =>
  (purpose === 'fact' || purpose === 'answer' || purpose === 'ask' || purpose === 'length') &&
  text.search(PAUSE) >= 0
    ? { problem: 'has a pause, which cannot be made here', remedy: 'take the pause out' }
    : undefined;

/** An unquoted comma in a [list, like this] ends the text before it, and nobody sees it happen. */
const isCutOff: Rule = ({ text, purpose }) =>
  purpose !== 'fact' && /^\p{Ll}/u.test(text)
    ? {
        problem: `"${text}" begins with a small letter`,
        remedy: 'begin with a capital; if a comma has cut it off, put quotes around the whole text',
      }
    : undefined;

/** Longest sentence in a session: more is hard to follow with closed eyes (content specification 7.5). */
const MAX_WORDS = 12;

const isLong: Rule = ({ text, purpose }) => {
  const long = text
    .replace(PAUSE, '.')
    .replace(/\{[^}]*\}/g, '')
    .split(/[.?!]/)
    .find((sentence) => (sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? []).length > MAX_WORDS);
  return long === undefined || !(purpose === 'guided' || purpose === 'fact')
    ? undefined
    : {
        problem: `has a sentence of more than ${MAX_WORDS} words`,
        remedy: `make two of "${long.trim()}"`,
      };
};

/** What a session is for is told in one breath, while somebody waits to go on. */
const MAX_WORDS_OF_PURPOSE = 20;

const isNoSentence: Rule = ({ text, path }) => {
  if (path[0] !== 'purpose') return undefined;
  const sentences = text.split(/[.?!]/).filter((part) => part.trim() !== '');
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return sentences.length === 1 && words.length <= MAX_WORDS_OF_PURPOSE
    ? undefined
    : {
        problem: 'is more than one breath',
        remedy: `make one sentence of it, of ${MAX_WORDS_OF_PURPOSE} words at most`,
      };
};

const doesNotAsk: Rule = ({ text, purpose }) =>
  purpose === 'ask' && !/\?\s*$/.test(text)
    ? { problem: 'does not ask', remedy: 'end it with a question mark' }
    : undefined;

const asks: Rule = ({ text, purpose }) => {
  if (purpose === 'ask' || !text.includes('?')) return undefined;
  const remedy = purpose === 'say' ? 'make a statement of it, or move it to ask' : 'make a statement of it';
  return { problem: 'asks, but nobody may answer here', remedy };
};

const RULES: readonly Rule[] = [
  hasMarkup,
  saysNothing,
  hasBrackets,
  pausesWhereItCannot,
  isCutOff,
  isLong,
  isNoSentence,
  doesNotAsk,
  asks,
];

/** The rules for every single text of a language: plain words, short sentences, questions only where one may answer. */
export const checkTexts = (language: LanguageSource, compiler: TextCompiler): Fault[] => {
  const bans = bansOf(language.houseRules?.value);
  return everyText(language).flatMap((written) => [
    ...RULES.map((rule) => rule(written))
      .filter((broken) => broken !== undefined)
      .map(({ problem, remedy }) => written.fault(problem, remedy)),
    ...checkBraces(written, compiler),
    ...checkBanned(written, bans),
  ]);
};
