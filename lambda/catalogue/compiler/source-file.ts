import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './faults';

type Path = readonly (string | number)[];

/** One YAML file of the content: its value, and the line of any key in it. */
export interface SourceFile {
  readonly file: string;
  readonly value: unknown;
  /** Line of a key, or of the nearest key above it that is there. */
  lineOf(path: Path): number | undefined;
}

/**
 * Reads a YAML file. What is not YAML becomes a fault instead of a value.
 *
 * @param folder the content folder
 * @param file path below it
 */
export const readSource = (folder: string, file: string): { source?: SourceFile; faults: Fault[] } => {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      key: [],
      problem: error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? 'not YAML',
      remedy: 'mend the YAML here; put quotes around a text with a colon or a comma in it',
    }));
    return { faults };
  }
  const lineOf = (path: Path): number | undefined => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  return { source: { file, value: document.toJS(), lineOf }, faults: [] };
};

const remedyFor = (issue: z.core.$ZodIssue): { problem: string; remedy: string } => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { problem: `unknown ${issue.keys.join(', ')}`, remedy: 'check the spelling, or take it out' };
    case 'invalid_type':
      return {
        problem: issue.input === undefined ? 'missing' : 'wrong kind of value',
        remedy: `needs a ${issue.expected}`,
      };
    case 'invalid_value':
      return { problem: 'not one of the known words', remedy: `use one of ${issue.values.join(', ')}` };
    case 'invalid_union':
      return {
        problem: 'not a part of a score',
        remedy: 'use say, breath, each, sides, rounds or use, with their seconds',
      };
    default:
      return { problem: 'does not fit', remedy: issue.message };
  }
};

/** Checks a file's value by a schema; every issue becomes a fault with its line. */
export const parseSource = <Schema extends z.ZodType>(
  source: SourceFile,
  schema: Schema,
): { value?: z.output<Schema>; faults: Fault[] } => {
  const parsed = schema.safeParse(source.value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, faults: [] };
  const faults = parsed.error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const missing = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : undefined;
    const at = missing === undefined ? path : [...path, missing];
    const line = source.lineOf(at);
    return { file: source.file, ...(line !== undefined && { line }), key: path, ...remedyFor(issue) };
  });
  return { faults };
};
