import type { KindWords, Language, SessionWords } from '../../session/language';
import type { Frame } from '../../session/score';
import type { Catalogue, SessionEntry } from '../catalogue';
import { libraryOf } from './asking';
import { groupsOf, type LeaveOutSource, lightGroupsOf } from './leave-out';
import { type NeedsSource, placesIn } from './needs';
import { programsOf } from './programs';
import type { ContentSource, LanguageSource } from './read-content';
import { redFlagBookOf } from './red-flags';
import { remindersIn } from './reminders';
import type { FramesSource, ScoreSource } from './score-schema';
import { bookOf, type TextCompiler } from './texts';
import type { KindWordsSource, LinesSource, SessionWordsSource } from './words-schema';

const frameOf = (source: FramesSource[string] | undefined): Frame => {
  const {
    open,
    settle,
    close,
    'ends-in-silence': endsInSilence,
  } = source ?? { open: 0, settle: 0, close: 0 };
  return { open, settle, close, ...(endsInSilence === true && { endsInSilence }) };
};

interface Shared {
  readonly frames: FramesSource;
  readonly leaveOut: LeaveOutSource;
  readonly needs: NeedsSource;
}

const scoreEntry = (score: ScoreSource, { frames, leaveOut, needs }: Shared): SessionEntry => ({
  id: score.id,
  kind: score.kind,
  positions: score.positions,
  areas: score.areas,
  needs: score.needs,
  equipment: score.equipment,
  skipWhen: score['skip-when'],
  leftOutBy: groupsOf(score.id, score, leaveOut),
  ...(score['light-when'] && { lightFor: lightGroupsOf(score['light-when'], leaveOut) }),
  firstFor: placesIn(score.id, needs),
  instead: score.instead,
  blocks: score.blocks,
  variants: Object.fromEntries(
    Object.entries(score.variants).map(([name, variant]) => [
      name,
      {
        frameName: variant.frame,
        frame: frameOf(frames[variant.frame]),
        seconds: variant.length,
        body: variant.body,
        ...(variant['unlocks-after-days'] !== undefined && {
          unlocksAfterDays: variant['unlocks-after-days'],
        }),
        ...(variant.positions !== undefined && { positions: variant.positions }),
        ...(variant.equipment !== undefined && { equipment: variant.equipment }),
      },
    ]),
  ),
});

/** The words in a file for keys of a score: all but the keys that every such file has. */
export const ownWords = (
  source: SessionWordsSource | KindWordsSource,
): Readonly<Record<string, LinesSource>> => {
  const {
    title,
    'also-called': _alsoCalled,
    position,
    caution,
    'more-caution': _moreCaution,
    purpose: _purpose,
    rate,
    ...words
  } = source as SessionWordsSource & {
    rate?: number;
  };
  return words as Readonly<Record<string, LinesSource>>;
};

const sessionWords = (source: SessionWordsSource): SessionWords => ({
  title: source.title,
  position: source.position,
  caution: source.caution,
  moreCaution: source['more-caution'],
  purpose: source.purpose,
  words: bookOf(ownWords(source)),
});

const kindWords = (source: KindWordsSource): KindWords => ({
  ratePercent: source.rate,
  words: bookOf(ownWords(source)),
});

const mapValues = <From, To>(
  entries: Iterable<[string, From]>,
  change: (from: From) => To,
): Record<string, To> => Object.fromEntries([...entries].map(([name, from]) => [name, change(from)]));

const language = (
  source: LanguageSource,
  texts: TextCompiler,
  { emergency, programs }: Pick<ContentSource, 'emergency' | 'programs'>,
): Language => {
  const prompts = source.prompts?.value ?? { length: '', say: {}, ask: {} };
  const all = (choices: readonly string[]) => choices.map((choice) => texts.text(choice));
  return {
    sessions: mapValues(source.sessions, ({ value }) => sessionWords(value)),
    kinds: mapValues(source.kinds, ({ value }) => kindWords(value)),
    say: mapValues(Object.entries(prompts.say), (choices) => choices.map((choice) => texts.line(choice))),
    ask: mapValues(Object.entries(prompts.ask), ({ prompt, again }) => ({
      prompt: all(prompt),
      again: all(again),
    })),
    length: texts.text(prompts.length),
    leaveOut: source.leaveOut?.value ?? {},
    cautions: { ...source.cautions?.value },
    reasons: { ...source.reasons?.value },
    reminders: source.reminders === undefined ? {} : remindersIn(source.reminders.value),
    redFlags: redFlagBookOf(source.redFlags?.value, emergency?.value),
    library: libraryOf(
      source.answers?.value,
      source.tips?.value,
      programsOf(programs, source.programs?.value),
    ),
  };
};

/** Puts checked content together as the skill reads it. */
export const assemble = (content: ContentSource, textsOf: (tag: string) => TextCompiler): Catalogue => ({
  scores: mapValues(content.scores, ({ value }) =>
    scoreEntry(value, {
      frames: content.frames ?? {},
      leaveOut: content.leaveOut?.value ?? {},
      needs: content.needs?.value ?? {},
    }),
  ),
  languages: Object.fromEntries(
    content.languages.map((source) => [source.tag, language(source, textsOf(source.tag), content)]),
  ),
});
