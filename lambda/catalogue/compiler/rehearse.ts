import type { Stage } from '../../dialogue/moment';
import type { Cue } from '../../session/cues';
import { WRITTEN_PACE } from '../../session/paces';
import type { Performance } from '../../session/perform';
import type { Telling } from '../../session/words';
import type { Estimate } from '../../speech/pace';
import { type Repertoire, rateOf } from '../../speech/repertoire';
import type { Fault, Path } from './faults';
import type { ContentSource, LanguageSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';
import type { SourceFile } from './source-file';
import { isUnpageable, overlongIn, type Trouble, troublesOf } from './troubles';

/** A mistake and how bad it is, in milliseconds. */
export interface Found {
  readonly fault: Fault;
  readonly millis: number;
}

export interface Played {
  readonly session: string;
  readonly variant: string;
}

type WordsOfKeys = Readonly<Record<string, unknown>>;

/** Turns after which each of up to 12 lines has been heard in each place (a test counts them). */
export const REHEARSALS = 24;

const sourceOf = (language: LanguageSource, session: string, kind: string, key: string): SourceFile => {
  const own = language.sessions.get(session);
  const read = own !== undefined && key in own.value ? own : language.kinds.get(kind);
  // Words that are missing were refused before anything was performed.
  return (read as Read<unknown>).source;
};

/** Where in the words of its key a cue is written; empty for one whose braces changed it. */
const pathIn = (words: unknown, text: string): Path | undefined => {
  if (typeof words === 'string') return words.includes(text) ? [] : undefined;
  if (typeof words !== 'object' || words === null) return undefined;
  for (const [key, inner] of Array.isArray(words) ? words.entries() : Object.entries(words)) {
    const path = pathIn(inner, text);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
};

const pathOf = (file: unknown, { key, text }: Cue): Path => pathIn((file as WordsOfKeys)[key], text) ?? [];

/** Who and what is rehearsed with. */
export interface Rehearsal {
  readonly repertoire: Repertoire;
  readonly stage: Stage;
  /** Performs the same openings, and nothing after them. */
  readonly openings: Stage;
  readonly estimate: Estimate;
  readonly content: ContentSource;
  readonly language: LanguageSource;
}

/** How a variant is told, as its author knows it. */
const wayOf = ({ words, pacePercent }: Performance): string =>
  [words, pacePercent && `at pace ${pacePercent}`].filter((part) => part !== undefined).join(', ');

/** Troubles at the places where their cues are written. */
const foundAt = (
  { content, language }: Rehearsal,
  { session, variant }: Played,
  performance: Performance,
  troubles: readonly Trouble[],
): Found[] => {
  const { kind } = (content.scores.get(session) as Read<ScoreSource>).value;
  const where = [`${session} ${variant}`, wayOf(performance)].filter((part) => part !== '').join(', ');
  return troubles.map(({ cue, millis, problem, remedy }) => {
    const source = sourceOf(language, session, kind, cue.key);
    const path = [cue.key, ...pathOf(source.value, cue)];
    return { fault: source.faultAt(path, `${problem} (${where})`, remedy), millis };
  });
};

const turns = Array.from({ length: REHEARSALS }, (_, turn) => String(turn));

/** Performs a variant with every turn of its lines, told in one way, and gathers what goes wrong. */
export const rehearse = (rehearsal: Rehearsal, played: Played, words: Telling | undefined): Found[] => {
  const { stage, repertoire, estimate, content } = rehearsal;
  const rate = rateOf(repertoire, played.session);
  const millisOf = (text: string): number => estimate(text, rate);
  const score = content.scores.get(played.session) as Read<ScoreSource>;
  return turns.flatMap((completionId) => {
    const timeline = stage.timeline({ ...played, completionId, manner: { words } });
    const found = foundAt(rehearsal, played, { words }, troublesOf(timeline, millisOf));
    if (isUnpageable(timeline, millisOf)) {
      const fault = score.source.faultAt(
        ['variants', played.variant, 'body'],
        'has a part that is too long for one answer of Alexa',
        'make several rounds of it, each with less to say',
      );
      found.push({ fault, millis: 0 });
    }
    return found;
  });
};

/** Opens at every pace: words take as much more or less time as their slots do, but the length is said in others. */
export const rehearseOpening = (
  rehearsal: Rehearsal,
  played: Played,
  words: Telling | undefined,
): Found[] => {
  const { estimate, repertoire, stage, openings } = rehearsal;
  const rate = rateOf(repertoire, played.session);
  return stage
    .paces({ ...played, completionId: '' })
    .filter((pace) => pace !== WRITTEN_PACE)
    .flatMap((pacePercent) => {
      const millisOf = (text: string): number => (estimate(text, rate) * pacePercent) / WRITTEN_PACE;
      const manner = { words, pacePercent };
      return turns.flatMap((completionId) => {
        const timeline = openings.timeline({ ...played, completionId, manner });
        return foundAt(rehearsal, played, manner, overlongIn(timeline, millisOf));
      });
    });
};
