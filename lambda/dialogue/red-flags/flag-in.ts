import {
  type Groups,
  HEAT_WORDS,
  type HeatWord,
  type Listened,
  type RedFlag,
  type RedFlagBook,
  TIERS,
} from '../../session/red-flag-book';
import { expression, keysOf, type Pattern } from './patterns';
import { kernelOf, wordsOf } from './said';

/** Patterns of which any one will do. */
type Group = readonly Pattern[];

/** What is listened for, and what is taken out before. */
interface Ear {
  readonly match: Group;
  readonly unless: Group;
}

/** A book of red flags, ready to be looked for in what somebody said. */
interface Matcher {
  readonly flags: readonly { readonly match: readonly (readonly Group[])[]; readonly unless: Group }[];
  readonly harmless: Group;
  readonly hurts: Ear;
  readonly heat: Readonly<Record<HeatWord, Ear>>;
  /** By a word without which it cannot be: the patterns; and by the beginning of one. */
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly byStem: ReadonlyMap<string, readonly Pattern[]>;
  /** Place of the flag that a whole phrase belongs to. */
  readonly phrases: ReadonlyMap<string, number>;
}

/** Words from the first to the last that make one flag together: about two breaths of speech. */
const WITHIN_WORDS = 14;

/** Keeps each pattern once, by its keys. */
class Index {
  readonly #known = new Map<string, Pattern>();
  readonly byWord = new Map<string, Pattern[]>();
  readonly byStem = new Map<string, Pattern[]>();

  constructor(private readonly lists: RedFlagBook['words']) {}

  #add(written: string): Pattern {
    const pattern = { written };
    this.#known.set(written, pattern);
    for (const key of new Set(keysOf(written))) {
      const index = key.endsWith('*') ? this.byStem : this.byWord;
      const word = key.replace('*', '');
      index.set(word, [...(index.get(word) ?? []), pattern]);
    }
    return pattern;
  }

  /** The patterns of a list, with those of the lists that it names. */
  group(items: readonly string[]): Group {
    return items.flatMap((item) =>
      item.startsWith('$')
        ? this.group(this.lists[item.slice(1)] as readonly string[])
        : [this.#known.get(item) ?? this.#add(item)],
    );
  }
}

const makeMatcher = ({ words, harmless, hurts, heat, flags }: RedFlagBook): Matcher => {
  const index = new Index(words);
  const ear = ({ match, unless }: Listened): Ear => ({
    match: index.group(match),
    unless: index.group(unless),
  });
  return {
    flags: flags.map(({ match, unless }) => ({
      match: match.map((groups: Groups) => groups.map((group) => index.group(group))),
      unless: index.group(unless),
    })),
    harmless: index.group(harmless),
    hurts: ear(hurts),
    heat: {
      wanted: ear(heat.wanted),
      off: ear(heat.off),
      burnt: ear(heat.burnt),
      lying: ear(heat.lying),
      reason: ear(heat.reason),
      left: ear(heat.left),
      ending: ear(heat.ending),
      under: ear(heat.under),
      eased: ear(heat.eased),
    },
    byWord: index.byWord,
    byStem: index.byStem,
    phrases: new Map(
      flags.flatMap(({ phrases }, place) => phrases.map((phrase) => [phrase, place] as const)),
    ),
  };
};

const matchers = new WeakMap<RedFlagBook, Matcher>();

/** Made when somebody first says something, and kept. */
const matcherOf = (book: RedFlagBook): Matcher => {
  const matcher = matchers.get(book) ?? makeMatcher(book);
  matchers.set(book, matcher);
  return matcher;
};

/** The patterns that may be in these words at all. */
const candidates = ({ byWord, byStem }: Matcher, words: readonly string[]): ReadonlySet<Pattern> => {
  const found = new Set<Pattern>();
  for (const word of new Set(words)) {
    for (const pattern of byWord.get(word) ?? []) found.add(pattern);
    for (let letters = 2; letters <= word.length; letters += 1)
      for (const pattern of byStem.get(word.slice(0, letters)) ?? []) found.add(pattern);
  }
  return found;
};

const countOf = (text: string): number => text.split(' ').length - 1;

/** First word of something found, and the one after its last. */
type Span = readonly [first: number, end: number];

/** True when every group is there, close together. */
const areTogether = (groups: readonly (readonly Span[])[]): boolean =>
  groups
    .flat()
    .some(([from]) =>
      groups.every((spans) => spans.some(([first, end]) => first >= from && end <= from + WITHIN_WORDS)),
    );

const spansIn = (line: string, patterns: Group): Span[] =>
  patterns.flatMap((pattern) =>
    [...line.matchAll(expression(pattern))].map(({ index, 0: found }): Span => {
      const first = countOf(line.slice(0, index));
      return [first, first + countOf(found)];
    }),
  );

/** A line with these patterns taken out, each word for a blank, so that what stands around them is no nearer. */
const without = (line: string, patterns: Group): string =>
  patterns.reduce(
    (left, pattern) => left.replace(expression(pattern), (found) => ' _'.repeat(countOf(found))),
    line,
  );

/** A flag that was found, and how closely it was told: by how many groups of words. */
interface Found {
  readonly flag: RedFlag;
  readonly groups: number;
}

/** Said as a phrase of the content, word for word: nothing is told more closely. */
const WHOLE_PHRASE = 9;

const foundByWords = ({ flags }: RedFlagBook, matcher: Matcher, said: readonly string[]): Found[] => {
  const possible = candidates(matcher, said);
  const there = (patterns: Group): Group => patterns.filter((pattern) => possible.has(pattern));
  const line = without(said.map((word) => ` ${word}`).join(''), there(matcher.harmless));
  return flags.flatMap((flag, place) => {
    const { match, unless } = matcher.flags[place] as Matcher['flags'][number];
    const own = match
      .map((groups) => groups.map(there))
      .filter((groups) => groups.every((patterns) => patterns.length > 0));
    if (own.length === 0) return [];
    const rest = without(line, there(unless));
    return own
      .filter((groups) => areTogether(groups.map((patterns) => spansIn(rest, patterns))))
      .map((groups) => ({ flag, groups: groups.length }));
  });
};

/** Whether patterns are in a text, once those that are taken out are. */
const hears = (matcher: Matcher, text: string): ((ear: Ear) => boolean) => {
  const said = wordsOf(text);
  const possible = candidates(matcher, said);
  const there = (patterns: Group): Group => patterns.filter((pattern) => possible.has(pattern));
  const line = said.map((word) => ` ${word}`).join('');
  return ({ match, unless }) =>
    spansIn(without(line, there([...matcher.harmless, ...unless])), there(match)).length > 0;
};

/** True where somebody in the middle of a session says that something hurts, in any words. */
export const hurtsIn = (book: RedFlagBook, text: string): boolean => {
  const matcher = matcherOf(book);
  return hears(matcher, text)(matcher.hurts);
};

/** What a text says of heat: what it is taken for depends on whether heat is on. */
export const heatIn = (book: RedFlagBook, text: string): readonly HeatWord[] => {
  const matcher = matcherOf(book);
  const heard = hears(matcher, text);
  return HEAT_WORDS.filter((word) => heard(matcher.heat[word]));
};

/** The gravest of what was found in several texts, the first of its tier. */
export const gravest = (flags: readonly (RedFlag | undefined)[]): RedFlag | undefined =>
  flags
    .filter((flag) => flag !== undefined)
    .toSorted((one, other) => TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier))[0];

/**
 * Finds a red flag in whatever somebody said (content specification 4.2 and 4.4), tolerant of accents and of the
 * order of words, and rather a false alarm than a miss. Never throws.
 *
 * @returns the gravest; of one tier the one that is told most closely; undefined where there is none
 */
export const flagIn = (book: RedFlagBook, text: string): RedFlag | undefined => {
  const matcher = matcherOf(book);
  const said = wordsOf(text);
  const phrase = matcher.phrases.get(kernelOf(said));
  const found = [
    ...(phrase === undefined ? [] : [{ flag: book.flags[phrase] as RedFlag, groups: WHOLE_PHRASE }]),
    ...foundByWords(book, matcher, said),
  ];
  const gravity = ({ flag }: Found): number => TIERS.indexOf(flag.tier);
  return found.toSorted((one, other) => gravity(one) - gravity(other) || other.groups - one.groups)[0]?.flag;
};
