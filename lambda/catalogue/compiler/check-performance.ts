import type { Atom, Cue } from '../../session/cues';
import type { Language } from '../../session/language';
import type { Timeline } from '../../session/timeline';
import { MAX_PAGE_CHARACTERS } from '../../speech/limits';
import { charactersOf } from '../../speech/markup';
import { spokenMillis } from '../../speech/pace';
import { createRepertoire, type Repertoire, rateOf } from '../../speech/repertoire';
import { createStage } from '../../speech/stage';
import type { Catalogue } from '../catalogue';
import type { Fault, Path } from './faults';
import type { LanguageSource, Read } from './read-content';
import type { SourceFile } from './source-file';

/** What the catalogue's table shows of one variant. */
export interface VariantReport {
  readonly session: string;
  readonly variant: string;
  readonly seconds: number;
  readonly steps: number;
  readonly characters: number;
  readonly pages: number;
}

/** Silence longer than this is announced first (content specification 7.2). */
const MAX_SILENCE_MILLIS = 20_000;

/** The key of words that announce silence. */
const ANNOUNCES_SILENCE = 'quiet';

/** Turns after which each of up to 12 lines has been heard in each place (a test counts them). */
export const REHEARSALS = 24;

type MillisOf = (text: string) => number;
type WordsOfKeys = Readonly<Record<string, unknown>>;

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

interface Trouble {
  readonly cue: Cue;
  readonly problem: string;
  readonly remedy: string;
}

/** Cues that are still being spoken when the next one, or the end of their slot, comes. */
const tooLong = (atom: Atom, millisOf: MillisOf): Trouble[] =>
  atom.cues.flatMap((cue, index) => {
    const ends = cue.atMillis + millisOf(cue.text);
    const next = Math.min(atom.cues[index + 1]?.atMillis ?? atom.endMillis, atom.endMillis);
    return ends <= next
      ? []
      : [
          {
            cue,
            problem: `"${cue.text}" takes ${((ends - next) / 1_000).toFixed(1)} s more than its slot has`,
            remedy: 'shorten the words, or give the slot more seconds',
          },
        ];
  });

const unannounced = (timeline: Timeline, millisOf: MillisOf): Trouble[] => {
  const cues = timeline.steps.flatMap((step) => step.atoms.flatMap((atom) => atom.cues));
  return cues.flatMap((cue, index) => {
    const silence = (cues[index + 1]?.atMillis ?? timeline.totalMillis) - cue.atMillis - millisOf(cue.text);
    return silence <= MAX_SILENCE_MILLIS || cue.key === ANNOUNCES_SILENCE
      ? []
      : [
          {
            cue,
            problem: `"${cue.text}" is followed by ${Math.round(silence / 1_000)} s of silence that nobody announced`,
            remedy: `announce it with a ${ANNOUNCES_SILENCE} line, or say something within 20 s`,
          },
        ];
  });
};

const unpageable = (timeline: Timeline, millisOf: MillisOf): Trouble[] =>
  timeline.steps
    .flatMap((step) => step.atoms)
    .filter((atom) => charactersOf(atom, millisOf) > MAX_PAGE_CHARACTERS)
    .map((atom) => ({
      cue: atom.cues[0] as Cue,
      problem: 'is too long for one answer of Alexa',
      remedy: 'divide the slot into several',
    }));

const troublesOf = (timeline: Timeline, millisOf: MillisOf): Trouble[] => [
  ...timeline.steps.flatMap((step) => step.atoms.flatMap((atom) => tooLong(atom, millisOf))),
  ...unannounced(timeline, millisOf),
  ...unpageable(timeline, millisOf),
];

/** Performs a variant with every turn of its lines, and gathers what goes wrong. */
const rehearse = (
  repertoire: Repertoire,
  session: string,
  variant: string,
  language: LanguageSource,
): Fault[] => {
  const stage = createStage(repertoire, 'rehearsal');
  const rate = rateOf(repertoire, session);
  const millisOf: MillisOf = (text) => spokenMillis(text, rate);
  const faults = new Map<string, Fault>();
  for (let turn = 0; turn < REHEARSALS; turn += 1) {
    const timeline = stage.timeline({ session, variant, completionId: String(turn) });
    for (const { cue, problem, remedy } of troublesOf(timeline, millisOf)) {
      const source = sourceOf(language, session, repertoire.scores[session]?.kind ?? '', cue.key);
      const path = [cue.key, ...pathOf(source.value, cue)];
      faults.set(
        `${source.file} ${cue.key} ${cue.text}`,
        source.faultAt(path, `${problem} (${session} ${variant})`, remedy),
      );
    }
  }
  return [...faults.values()];
};

const reportOf = (repertoire: Repertoire, session: string, variant: string): VariantReport => {
  const stage = createStage(repertoire, 'report');
  const rate = rateOf(repertoire, session);
  const timeline = stage.timeline({ session, variant, completionId: 'report' });
  const atoms = timeline.steps.flatMap((step) => step.atoms);
  const characters = atoms.reduce(
    (sum, atom) => sum + charactersOf(atom, (text) => spokenMillis(text, rate)),
    0,
  );
  let pages = 0;
  for (let at = 0; at < timeline.totalMillis; pages += 1) {
    at = stage.nextPage(timeline, session, at, undefined).toMillis;
  }
  return {
    session,
    variant,
    seconds: timeline.totalMillis / 1_000,
    steps: timeline.steps.length,
    characters,
    pages,
  };
};

/** Performs every variant of every session in a language: do the words fit, and how long does it all get. */
export const checkPerformance = (
  catalogue: Catalogue,
  language: LanguageSource,
): { faults: Fault[]; reports: VariantReport[] } => {
  const repertoire = createRepertoire(catalogue.scores, catalogue.languages[language.tag] as Language);
  const variants = Object.values(catalogue.scores).flatMap((score) =>
    Object.keys(score.variants).map((variant) => ({ session: score.id, variant })),
  );
  const rehearsed = variants.flatMap(({ session, variant }) =>
    rehearse(repertoire, session, variant, language),
  );
  // The same words in several variants are one mistake.
  const faults = [
    ...new Map(
      rehearsed.map((fault) => [`${fault.file} ${fault.line} ${fault.problem.replace(/ \(.*/, '')}`, fault]),
    ).values(),
  ];
  // A page cannot be cut while a slot is too long for any.
  const reports =
    faults.length > 0 ? [] : variants.map(({ session, variant }) => reportOf(repertoire, session, variant));
  return { faults, reports };
};
