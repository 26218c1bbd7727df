import type { CrisisWords, Help, Numbers, RedFlag, RedFlagBook } from './red-flag-book';

/** Words for a red flag in one place: what is said, and what stands in the Alexa app. */
export interface PlacedWords {
  readonly tier: RedFlag['tier'];
  readonly say: string;
  /** Of a crisis: whom to call, in one line. */
  readonly brief?: string;
  readonly card?: { readonly title: string; readonly text: string };
}

const withNumbers = (text: string, numbers: Numbers): string =>
  text.replace(/\{(emergency|urgent|poison)\}/g, (_, name: keyof Numbers) => numbers[name]);

const inCrisis = (book: RedFlagBook, { say, card, crisis }: Help): PlacedWords => {
  const words = book.crisis[crisis] as CrisisWords;
  return {
    tier: 'crisis',
    say: withNumbers(words.say, say),
    brief: withNumbers(words.brief, say),
    card: { title: words.title, text: withNumbers(words.text, card) },
  };
};

/**
 * Says a red flag where a person is: numbers digit by digit in speech, as digits on the card.
 *
 * @param locale as in en-GB; one that has no numbers of its own hears of "your emergency number"
 * @throws RangeError for a flag that the book does not have
 */
export const redFlagWords = (book: RedFlagBook, id: string, locale: string): PlacedWords => {
  const flag = book.flags.find((one) => one.id === id);
  const help = Object.hasOwn(book.help, locale) ? book.help[locale] : book.help.other;
  if (flag === undefined || help === undefined) throw new RangeError(`no words for the red flag ${id}`);
  if (flag.tier === 'crisis') return inCrisis(book, help);
  const title = flag.isPrivate ? undefined : book.cardTitles[flag.tier];
  const card = title === undefined ? undefined : { title, text: withNumbers(flag.say, help.card) };
  return { tier: flag.tier, say: withNumbers(flag.say, help.say), ...(card && { card }) };
};
