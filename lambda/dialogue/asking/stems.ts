/** Small words that hold a question together and tell nothing of what it is about. */
const SMALL = new Set(
  (
    'the a an of to in on at for with from by as and or but so it its is be am are was were been being i me my you ' +
    'your we our us they them their he she this that these those there here some any just really very quite still ' +
    'then now please okay ok hey um uh well oh alexa earth heck hell have has had got get gets getting go going'
  ).split(' '),
);

/** Words that make a question of it: they tell little, and are often lost on the way. */
const ASKING = new Set(
  (
    'what which who where why how do does did can could should would will shall may might is are if whether tell ' +
    'know explain about want like need let give say mean ask wonder wondering thing things good any anything true'
  ).split(' '),
);

/** What a word that only asks tells, of what another would. */
const ASKING_WEIGHT = 0.25;

/** What people say for the same thing, by its stem. */
const SAME: Readonly<Record<string, string>> = {
  ache: 'pain',
  aching: 'pain',
  achy: 'pain',
  hurt: 'pain',
  sore: 'pain',
  painful: 'pain',
  sorer: 'pain',
  soreness: 'pain',
  fibro: 'fibromyalgia',
  physio: 'physiotherapist',
  physiotherapy: 'physiotherapist',
  practice: 'practise',
  breath: 'breathe',
  warmth: 'heat',
  warm: 'heat',
  hot: 'heat',
  safe: 'danger',
  dangerous: 'danger',
  harm: 'danger',
  risky: 'danger',
  lightheaded: 'dizzy',
  dizziness: 'dizzy',
  woozy: 'dizzy',
  giddy: 'dizzy',
  expecting: 'pregnant',
  pregnancy: 'pregnant',
  tense: 'tight',
  stiff: 'tight',
  squeeze: 'clench',
  glass: 'drink',
  wine: 'alcohol',
  beer: 'alcohol',
  tea: 'coffee',
  caffeine: 'coffee',
  workout: 'exercise',
  ice: 'cold',
  overnight: 'night',
  arrange: 'set',
  return: 'comeback',
};

/** Endings that change how a word stands, and not what it means; the longest first. */
const ENDINGS = ['ations', 'ation', 'ings', 'ing', 'edly', 'ies', 'ed', 'es', 's', 'ly', 'e'] as const;

/** Shorter than this a word keeps its ending: "use", "bed". */
const SHORTEST_STEM = 3;

const cut = (word: string): string => {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  const stem = ending === undefined ? word : word.slice(0, -ending.length);
  return /([^aeiousl])\1$/.test(stem) ? stem.slice(0, -1) : stem;
};

const CUT_SAME = new Map(Object.entries(SAME).map(([word, same]) => [cut(word), cut(same)]));
const CUT_ASKING = new Set([...ASKING].map(cut));

/** True for a stem that only makes a question of what is said. */
const onlyAsks = (stem: string): boolean => CUT_ASKING.has(stem);

/** What a stem tells, of what its rarity would make it tell: 0 to 1. */
export const shareOf = (stem: string): number => (onlyAsks(stem) ? ASKING_WEIGHT : 1);

/** The words of a text as they are compared: small letters, no accents, no endings; each once. */
export const stemsOf = (text: string): string[] => {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/(?<=\p{L})['’](?:s|re|ve|d|ll|m)(?!\p{L})/gu, '')
      .replace(/['’]/g, '')
      .replace(/light[- ]headed/g, 'lightheaded')
      .replace(/\bcom(?:e|es|ing) back\b/g, 'comeback')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words
    .filter((word) => !SMALL.has(word))
    .map(cut)
    .map((stem) => CUT_SAME.get(stem) ?? stem);
  return [...new Set(stems)];
};
