const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that carry no meaning of their own here. */
const FILLERS = listOf(
  'please um uh er erm hmm oh ah aah ugh so just the a an my some thing now then today tonight okay really very quite ' +
    'actually maybe perhaps honestly hey',
);

/** Words that carry no meaning at the beginning of a line, and do anywhere else: "I don't feel well". */
const OPENINGS = listOf('yes yeah right well wait sorry hello');

/** Politeness of several words, in the opened form ("I'd like to" is "i would like to"). */
const FILLER_PHRASES = [
  'can you',
  'could you',
  'would you',
  'will you',
  'can we',
  'could we',
  'can i',
  'could i',
  'i would like to',
  'i want to',
  'i would love to',
  'let us',
  'for me',
  'a bit of',
  'a bit',
  'a little bit',
  'i think',
  'i guess',
  'at the moment',
  'right now',
  'if possible',
  'if you can',
  'a touch',
  'with me',
].map((phrase) => phrase.split(' '));

/** "of" is missing on purpose: in "ten minutes of juggling" it tells where a name begins. */
const FUNCTION_WORDS = listOf(
  'i you we it he she they me us this that these those there here am be to in on at for with from about by as and ' +
    'will would can could have what why who how where which when tell is are was were does did has had if your our ' +
    'his her their any also too up',
);

const PROTECTED = listOf(
  'not no never without stop cancel delete forget remove quit before after except only more less but or if ' +
    'again over back else another different other same last next previous ' +
    'what why who how where which when tell is are was were does did has had',
);

/** Words that turn a sentence around or make it a question: they are never skipped over nor guessed. */
export const isProtected = (form: string): boolean => PROTECTED.has(form);

/** Words that hold a sentence together but do not tell one request from another. */
export const isFunctionWord = (form: string): boolean => FUNCTION_WORDS.has(form);

/** Small words that may be missing from a longer sentence, or be too many in it. */
export const isSkippable = (form: string): boolean =>
  (isFunctionWord(form) || form === 'of') && !isProtected(form);

const isFillerPhraseAt = (forms: readonly string[], start: number): number =>
  FILLER_PHRASES.find((phrase) => phrase.every((word, offset) => forms[start + offset] === word))?.length ??
  0;

/** Marks the words that may be left out, single ones and those of whole polite phrases. */
export const markFillers = <T extends { form: string }>(
  words: readonly T[],
): Array<T & { filler: boolean }> => {
  const forms = words.map((word) => word.form);
  let phraseEnd = 0;
  let isOpening = true;
  return words.map((word, index) => {
    phraseEnd = Math.max(phraseEnd, index + isFillerPhraseAt(forms, index));
    const filler = index < phraseEnd || FILLERS.has(word.form) || (isOpening && OPENINGS.has(word.form));
    isOpening &&= filler;
    return { ...word, filler };
  });
};

/** Words a catalogue value may gain or lose and still be the same thing ("the box breathing exercise"). */
export const isCatalogueFiller = (form: string): boolean =>
  FILLERS.has(form) || ['session', 'sessions', 'exercise', 'exercises'].includes(form);
