/** Text looked at; what stands behind it in a longer one is not (a slot may be sent with anything in it). */
const MOST_CHARACTERS = 2000;
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "62" as sixty two; more than two digits one by one, as a number to call. */
const inWords = (digits: string): string => {
  const value = Number(digits);
  if (digits.length > 2) return [...digits].map((digit) => ONES[Number(digit)]).join(' ');
  if (value < 20) return ONES[value] as string;
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10) - 2]}${ones === 0 ? '' : ` ${ONES[ones]}`}`;
};

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can ?'?t|cannot)\b/g, 'can not'],
  [/\bwon[' ]?t\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|could|would|should|need|ai)n[' ]?t\b/g, '$1 not'],
  [/\bi[' ]?m\b/g, 'i am'],
  [/\bi[' ]?ve\b/g, 'i have'],
  [/'ve\b/g, ' have'],
  [/'re\b/g, ' are'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/'s\b/g, ' is'],
  [/\b(it|that|there)s\b/g, '$1 is'],
  [/\bwanna\b/g, 'want to'],
  [/\bgonna\b/g, 'going to'],
  [/\bgotta\b/g, 'have to'],
  [/\bgot\b/g, 'have'],
  [/\banymore\b/g, 'any more'],
  // "Me chest", as many say it.
  [
    /\bme (?=(?:(?:left|right|lower|upper|other) )?(?:heads?|necks?|chest|heart|ribs?|back|spine|shoulders?|arms?|hands?|wrists?|fingers?|thumbs?|legs?|feet|foot|toes?|knees?|calf|face|jaw|mouth|tongue|lips?|eyes?|throat|bum|bladder|bowels?|belly|stomach|skin|balance|speech|words)\b)/g,
    'my ',
  ],
];

/** Words that only colour what is said. */
export const FILLERS = new Set(
  'um uh uhm er erm hmm oh really very quite so just actually totally completely literally basically kinda please alexa bloody fucking damn flipping pretty absolutely slightly somewhat'.split(
    ' ',
  ),
);

/** The words of a text: lower case, without accents and contractions, numbers written out; `*` stays. */
export const wordsIn = (text: string): string[] => {
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[0-9]+/g, (digits) => ` ${inWords(digits)} `);
  return SPELLINGS.reduce((said, [short, long]) => said.replace(short, long), plain)
    .split(/[^a-z*]+/)
    .filter((word) => word !== '' && word !== '*' && !FILLERS.has(word));
};

/** The words of what somebody said. */
export const wordsOf = (text: string): string[] => wordsIn(text.replaceAll('*', ' '));

const LEAD_INS = new Set('i am we he she have had has feel feeling felt get getting my a an the'.split(' '));
const TRAILERS = new Set('now today again tonight'.split(' '));

/** A phrase without the words that carry it: "I feel sick" and "sick" are one. */
export const kernelOf = (words: readonly string[]): string => {
  let from = 0;
  let to = words.length;
  while (from < to - 1 && LEAD_INS.has(words[from] as string)) from += 1;
  while (to > from + 1 && TRAILERS.has(words[to - 1] as string)) to -= 1;
  return words.slice(from, to).join(' ');
};
