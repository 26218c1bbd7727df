import { z } from 'zod';
import { FILLERS, kernelOf, wordsIn, wordsOf } from '../../dialogue/red-flags/said';
import {
  type CrisisWords,
  type Help,
  type Listened,
  type RedFlagBook,
  TIERS,
} from '../../session/red-flag-book';
import { mapping } from './by-input';

const SENTENCE = 'write a sentence';
const sentence = z.string(SENTENCE).min(1, SENTENCE);
const sentences = z.array(sentence);
const pattern = z.string().min(1, "write words, as in hurt* or can't .. breathe");
const patterns = z.array(pattern);

const flagSchema = mapping({
  id: z.string().min(1),
  tier: z.enum(TIERS),
  private: z.boolean().optional(),
  say: sentences,
  phrases: z.array(z.string().min(1)).min(1),
  match: z.array(z.array(patterns.min(1)).min(1)).min(1),
  unless: patterns.optional(),
});

const listenedSchema = mapping({ match: patterns.min(1), unless: patterns });

/** content/en/red-flags.yaml: what people say that stops everything else, and what they hear. */
export const redFlagsSchema = mapping({
  cards: z.partialRecord(z.enum(TIERS), sentence),
  words: z.record(z.string(), patterns.min(1)),
  harmless: patterns,
  hurts: listenedSchema,
  heat: mapping({
    wanted: listenedSchema,
    off: listenedSchema,
    burnt: listenedSchema,
    lying: listenedSchema,
    left: listenedSchema,
    ending: listenedSchema,
    under: listenedSchema,
    eased: listenedSchema,
    reason: listenedSchema,
  }),
  flags: z.array(flagSchema).min(1),
});
export type RedFlagsSource = z.output<typeof redFlagsSchema>;

/** A number as it is spoken, and as it is read. */
const number = mapping({ say: sentence, card: sentence });

const helpSchema = mapping({ emergency: number, urgent: number, poison: number, crisis: sentence });

const crisisSchema = mapping({
  say: sentences.min(1),
  again: sentence,
  last: sentence,
  brief: sentence,
  card: mapping({ title: sentence, text: sentence }),
});

/** Locales that the skill is offered in, and what is said to any other. */
export const HELP_LOCALES = ['en-US', 'en-CA', 'en-GB', 'en-AU', 'en-IN', 'other'] as const;

/** content/emergency.yaml: whom to call, by locale. */
export const emergencySchema = mapping({
  locales: mapping(Object.fromEntries(HELP_LOCALES.map((locale) => [locale, helpSchema]))),
  crisis: z.record(z.string(), crisisSchema),
});
export type EmergencySource = {
  readonly locales: Readonly<Record<string, z.output<typeof helpSchema>>>;
  readonly crisis: Readonly<Record<string, z.output<typeof crisisSchema>>>;
};

/** A pattern without its choices of which one is to say nothing. */
const demanded = (written: string): string =>
  written.replace(/\(([^()]*)\)/g, (choice, choices: string) =>
    choices.split('|').every((words) => wordsIn(words).length > 0) ? choice : ' ',
  );

/** Why a pattern can never be found; undefined where it can. */
export const faultOfPattern = (written: string): { problem: string; remedy: string } | undefined => {
  if (/\([^)]*\(/.test(written))
    return { problem: `has a choice within a choice: "${written}"`, remedy: 'write two entries' };
  const filler = written.match(/[a-z']+/gi)?.find((word) => FILLERS.has(word));
  if (filler !== undefined)
    return { problem: `has "${filler}", which is not listened to`, remedy: 'take that word out' };
  return wordsIn(demanded(written)).length === 0
    ? { problem: `"${written}" has no word that must be said`, remedy: 'write one, or take it out' }
    : undefined;
};

/** A pattern with its words spelt as what is said is spelt; a list by its name stays. */
const spelt = (written: string): string =>
  written.startsWith('$')
    ? written
    : written.replace(/[^()|.]+/g, (text) => {
        const plain = wordsIn(text).join(' ');
        if (plain === '') return /\s/.test(text) ? ' ' : '';
        return ` ${plain} `;
      });

const helpOf = ({ emergency, urgent, poison, crisis }: EmergencySource['locales'][string]): Help => ({
  say: { emergency: emergency.say, urgent: urgent.say, poison: poison.say },
  card: { emergency: emergency.card, urgent: urgent.card, poison: poison.card },
  crisis,
});

const crisisOf = ({ say, again, last, brief, card }: EmergencySource['crisis'][string]): CrisisWords => ({
  say: [...say, again, last].join(' '),
  brief,
  ...card,
});

const mapped = <From, To>(
  from: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));

const listened = ({ match, unless }: Listened): Listened => ({
  match: match.map(spelt),
  unless: unless.map(spelt),
});

/** Where the files could not be read. */
const NOTHING: Listened = { match: [], unless: [] };

const NO_BOOK: RedFlagBook = {
  words: {},
  harmless: [],
  hurts: NOTHING,
  heat: {
    wanted: NOTHING,
    off: NOTHING,
    burnt: NOTHING,
    lying: NOTHING,
    reason: NOTHING,
    left: NOTHING,
    ending: NOTHING,
    under: NOTHING,
    eased: NOTHING,
  },
  flags: [],
  cardTitles: {},
  help: {},
  crisis: {},
};

/** Red flags as the skill looks for them and answers them. */
export const redFlagBookOf = (
  flags: RedFlagsSource | undefined,
  emergency: EmergencySource | undefined,
): RedFlagBook => {
  if (flags === undefined || emergency === undefined) return NO_BOOK;
  return {
    words: mapped(flags.words, (list) => list.map(spelt)),
    harmless: flags.harmless.map(spelt),
    hurts: listened(flags.hurts),
    heat: {
      wanted: listened(flags.heat.wanted),
      off: listened(flags.heat.off),
      burnt: listened(flags.heat.burnt),
      lying: listened(flags.heat.lying),
      left: listened(flags.heat.left),
      ending: listened(flags.heat.ending),
      under: listened(flags.heat.under),
      eased: listened(flags.heat.eased),
      reason: listened(flags.heat.reason),
    },
    flags: flags.flags.map(({ id, tier, private: isPrivate, say, phrases, match, unless = [] }) => ({
      id,
      tier,
      ...(isPrivate && { isPrivate }),
      say: say.join(' '),
      phrases: phrases.map((phrase) => kernelOf(wordsOf(phrase))),
      match: match.map((groups) => groups.map((group) => group.map(spelt))),
      unless: unless.map(spelt),
    })),
    cardTitles: flags.cards,
    help: mapped(emergency.locales, helpOf),
    crisis: mapped(emergency.crisis, crisisOf),
  };
};
