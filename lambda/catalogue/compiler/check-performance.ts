import type { Cue } from '../../session/cues';
import type { Language } from '../../session/language';
import { spokenMillis } from '../../speech/pace';
import { createRepertoire, type Repertoire, rateOf } from '../../speech/repertoire';
import { createStage } from '../../speech/stage';
import type { Catalogue } from '../catalogue';
import type { Fault, Path } from './faults';
import type { ContentSource, LanguageSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';
import type { SourceFile } from './source-file';
import { isUnpageable, troublesOf } from './troubles';
import { reportOf, type VariantReport } from './variant-report';

/** A mistake and how bad it is, in milliseconds. */
interface Found {
  readonly fault: Fault;
  readonly millis: number;
}

interface Played {
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

/** Performs a variant with every turn of its lines, and gathers what goes wrong. */
const rehearse = (
  repertoire: Repertoire,
  { session, variant }: Played,
  { scores }: ContentSource,
  language: LanguageSource,
): Found[] => {
  const stage = createStage(repertoire, 0);
  const rate = rateOf(repertoire, session);
  const score = scores.get(session) as Read<ScoreSource>;
  const millisOf = (text: string): number => spokenMillis(text, rate);
  const found: Found[] = [];
  for (let turn = 0; turn < REHEARSALS; turn += 1) {
    const timeline = stage.timeline({ session, variant, completionId: String(turn) });
    for (const { cue, millis, problem, remedy } of troublesOf(timeline, millisOf)) {
      const source = sourceOf(language, session, score.value.kind, cue.key);
      const path = [cue.key, ...pathOf(source.value, cue)];
      const fault = source.faultAt(path, `${problem} (${session} ${variant})`, remedy);
      found.push({ fault, millis });
    }
    if (isUnpageable(timeline, millisOf)) {
      const fault = score.source.faultAt(
        ['variants', variant, 'body'],
        'has a part that is too long for one answer of Alexa',
        'make several rounds of it, each with less to say',
      );
      found.push({ fault, millis: 0 });
    }
  }
  return found;
};

/** The same words in several variants and turns are one mistake, told where it is worst. */
const distinct = (found: readonly Found[]): Fault[] => {
  const worst = new Map<string, Found>();
  for (const one of found) {
    const place = [one.fault.file, ...one.fault.key].join(' ');
    if (one.millis > (worst.get(place)?.millis ?? -1)) worst.set(place, one);
  }
  return [...worst.values()].map(({ fault }) => fault);
};

/** Performs every variant of every session in a language: do the words fit, and how long does it all get. */
export const checkPerformance = (
  catalogue: Catalogue,
  content: ContentSource,
  language: LanguageSource,
): { faults: Fault[]; reports: VariantReport[] } => {
  const repertoire = createRepertoire(catalogue.scores, catalogue.languages[language.tag] as Language);
  const variants = Object.values(catalogue.scores).flatMap((score) =>
    Object.keys(score.variants).map((variant) => ({ session: score.id, variant })),
  );
  const faults = distinct(variants.flatMap((played) => rehearse(repertoire, played, content, language)));
  // A page cannot be cut while a part is too long for any.
  const reports =
    faults.length > 0 ? [] : variants.map(({ session, variant }) => reportOf(repertoire, session, variant));
  return { faults, reports };
};
