import { namesOf, type Telling } from '../../session/words';
import type { Path } from './faults';
import type { LanguageSource } from './read-content';
import type { SourceFile } from './source-file';
import type { Spoken } from './spoken-keys';

/** A line as written, in the file and at the place where it stands. */
export interface PlacedLine {
  readonly text: string;
  readonly source: SourceFile;
  readonly path: Path;
}

const linesIn = (
  source: SourceFile,
  written: unknown,
  names: readonly string[],
  path: Path,
): PlacedLine[] => {
  if (typeof written === 'string') return [{ text: written, source, path }];
  if (typeof written !== 'object' || written === null) return [];
  if (Array.isArray(written)) {
    return written.flatMap((line, index) => linesIn(source, line, names, [...path, index]));
  }
  for (const name of names) {
    const words = (written as Readonly<Record<string, unknown>>)[name];
    const lines = linesIn(source, words, names, [...path, name]);
    if (lines.length > 0) return lines;
  }
  return [];
};

/** The lines that a session may speak for a key when so much is told: its own, or else those of its kind. */
export const placedLines = (
  { sessions, kinds }: LanguageSource,
  { id, kind }: { readonly id: string; readonly kind: string },
  { key, items, variant }: Spoken,
  telling?: Telling,
): PlacedLine[] => {
  const names = namesOf(variant === undefined ? items : [...items, variant], telling);
  for (const source of [sessions.get(id)?.source, kinds.get(kind)?.source]) {
    if (source === undefined) continue;
    const lines = linesIn(source, (source.value as Readonly<Record<string, unknown>>)[key], names, [key]);
    if (lines.length > 0) return lines;
  }
  return [];
};
