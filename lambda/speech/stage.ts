import type { Question, SaidLine } from '../dialogue/decision';
import type { Stage } from '../dialogue/moment';
import { forVariant, type Language, type SessionWords } from '../session/language';
import { spokenLength } from '../session/length';
import { nearestPace, pacesOf, WRITTEN_PACE } from '../session/paces';
import { cutPages, type Page } from '../session/pages';
import { perform } from '../session/perform';
import { redFlagWords } from '../session/red-flag-words';
import { Rotation, seedOf } from '../session/rotation';
import type { Score, Variant } from '../session/score';
import { fill, type Values } from '../session/words';
import { MAX_PAGE_CHARACTERS } from './limits';
import { charactersOf } from './markup';
import { type Estimate, spokenMillis } from './pace';
import { type Repertoire, rateOf, voiceAt } from './repertoire';

/** Values as the words need them: a length in seconds the way a person says it, a session by what it is for. */
const spoken = (language: Language, values: Values = {}): Values => ({
  ...values,
  ...(typeof values.lengthSeconds === 'number' && { length: lengthText(language, values.lengthSeconds) }),
  ...(typeof values.purposeOf === 'string' && {
    purpose: (language.sessions[values.purposeOf] as SessionWords).purpose,
  }),
});

const lengthText = (language: Language, seconds: number): string =>
  fill(language.length, { ...spokenLength(seconds) });

/** One of the choices: the same one for the same seed. */
const chosen = <Choice>(choices: readonly Choice[], seed: number): Choice => new Rotation(seed).next(choices);

/** A line with its braces filled: texts, and the pauses between them in milliseconds. */
export const lineOf = (language: Language, { key, values }: SaidLine, seed: number): (string | number)[] =>
  chosen(language.say[key] ?? [[]], seed).map((part) =>
    typeof part === 'number' ? part : fill(part, spoken(language, values)),
  );

/** The prompt and the reprompt of a question, their braces filled. */
export const questionOf = (
  language: Language,
  { key, values }: Question,
  seed: number,
): { prompt: string; again: string } => {
  const words = language.ask[key] ?? { prompt: [''], again: [''] };
  const filled = spoken(language, values);
  return {
    prompt: fill(chosen(words.prompt, seed), filled),
    again: fill(chosen(words.again, seed), filled),
  };
};

/** How long lines take at the voice's own rate, in milliseconds. */
const millisOfLines = (language: Language, lines: readonly SaidLine[], seed: number): number =>
  lines
    .flatMap((line) => lineOf(language, line, seed))
    .reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : spokenMillis(part, 100)), 0);

/**
 * Makes the stage of one turn: how sessions lie in time in this language, and what fits one answer.
 *
 * @param seed of the turn: lines rotate by it
 * @param estimate how long the voice takes
 */
export const createStage = (
  repertoire: Repertoire,
  seed: number,
  estimate: Estimate = spokenMillis,
): Stage => ({
  timeline({ session, variant, completionId, manner }) {
    const { scores, language } = repertoire;
    const score = scores[session] as Score;
    const words = language.sessions[session];
    const kind = language.kinds[score.kind];
    const played = score.variants[variant] as Variant;
    const rate = rateOf(repertoire, session);
    const pacePercent = nearestPace(pacesOf(score, played, rate), manner?.pacePercent ?? WRITTEN_PACE);
    return perform(score, played, { ...manner, pacePercent }, (totalMillis) => ({
      variant,
      books: [words?.words ?? {}, kind?.words ?? {}],
      values: {
        title: words?.title ?? session,
        position: forVariant(words?.position ?? '', variant),
        caution: forVariant(words?.caution ?? '', variant),
        length: lengthText(language, Math.round(totalMillis / 1_000)),
      },
      seed: seedOf(completionId),
      millisOf: (text) => estimate(text, rate),
    }));
  },

  paces({ session, variant }) {
    const score = repertoire.scores[session] as Score;
    return pacesOf(score, score.variants[variant] as Variant, rateOf(repertoire, session));
  },

  nextPage(timeline, { session }, fromMillis, maxMillis) {
    const { millisOf } = voiceAt(repertoire, session, timeline.pacePercent);
    const { maxPageMillis = Number.POSITIVE_INFINITY } = repertoire;
    const limits = {
      maxCharacters: MAX_PAGE_CHARACTERS,
      maxMillis: Math.min(maxMillis ?? Number.POSITIVE_INFINITY, maxPageMillis),
    };
    const pages = cutPages(timeline, fromMillis, limits, (atom) => charactersOf(atom, millisOf));
    // A place is the start of a step, so there is always something left to play from it.
    return pages[0] as Page;
  },

  millisOf: (lines) => millisOfLines(repertoire.language, lines, seed),

  millisOfAsking(question) {
    const { prompt, again } = questionOf(repertoire.language, question, seed);
    return spokenMillis(prompt, 100) + spokenMillis(again, 100);
  },

  nameOfLeftOut: (id) => repertoire.language.leaveOut[id] ?? id,

  textOf: (line) =>
    lineOf(repertoire.language, line, seed)
      .filter((part) => typeof part === 'string')
      .join(' '),

  cautionFor: (group) => repertoire.language.cautions[group],

  reasonFor: ([by, id]) => repertoire.language.reasons[by]?.[id] ?? id,

  reminder: (kind) => repertoire.language.reminders[kind] ?? { name: kind, text: '' },

  redFlag: (id) => redFlagWords(repertoire.language.redFlags, id, repertoire.locale ?? 'en-US'),
});
