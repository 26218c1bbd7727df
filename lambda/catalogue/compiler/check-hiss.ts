import { hisses, isEnglish, wordsOf } from './english';
import type { Fault } from './faults';
import type { LanguageSource } from './read-content';
import { everyText } from './written';

/** One word in four may hiss, in lines of eight words or more (content specification 7.6). */
const WORDS_PER_HISS = 4;
const WORDS_OF_A_LINE = 8;

const KEYS: readonly unknown[] = ['settle', 'close'];

/** Where people settle and where they come back, few words hiss: a slow synthetic voice makes each of them long. */
export const checkHiss = (language: LanguageSource): Fault[] => {
  if (!isEnglish(language.tag)) return [];
  return everyText(language)
    .filter(({ purpose, path }) => purpose === 'guided' && KEYS.includes(path[0]))
    .flatMap(({ text, fault }) => {
      const words = wordsOf(text);
      const sharp = words.filter(hisses);
      if (words.length < WORDS_OF_A_LINE || sharp.length * WORDS_PER_HISS <= words.length) return [];
      const remedy = `put other words for some of ${sharp.join(', ')}`;
      return [fault(`hisses in ${sharp.length} of ${words.length} words`, remedy)];
    });
};
