const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen'
  ).split(' '),
);

/** "seven", "thirty", "10", "1.5". */
export const isNumberWord = (word: string): boolean => NUMBER_WORDS.has(word) || /^\d+(\.\d+)?$/.test(word);

/** The words themselves, so that a misspelt one can be found again. */
export const numberWords: readonly string[] = [...NUMBER_WORDS];

/** @returns a test whether every word is a number or one of the words named. */
export const madeOf = (others: string): ((text: string) => boolean) => {
  const allowed = new Set(others.split(' '));
  return (text) => text.split(' ').every((word) => isNumberWord(word) || allowed.has(word));
};
