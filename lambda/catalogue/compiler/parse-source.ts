import type { z } from 'zod';
import { isMapping, type Refusal } from './by-input';
import type { Fault } from './faults';
import { suggestion } from './nearest';
import type { SourceFile } from './source-file';

/** A value as its author sees it. */
const shown = (value: unknown): string => {
  if (value === null || value === '' || (isMapping(value) && Object.keys(value).length === 0)) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isMapping(value)) return 'made of "key: value"';
  return typeof value === 'string' ? `"${value}"` : String(value);
};

/** A text that YAML took for something else. */
const textRemedy = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean')
    return `put quotes around it, as in "${value}"`;
  if (isMapping(value)) return 'write a text; if it has a colon in it, put quotes around all of it';
  return 'write a text';
};

const REMEDIES: Readonly<Record<string, string>> = {
  number: 'write a number, as in 4, without quotes or unit',
  int: 'write a whole number',
  array: 'write a list, as in [one, another]',
  object: 'write lines of the form "key: value"',
  record: 'write lines of the form "key: value"',
};

/** zod's own sentences, for programmers, begin like this; those of the schemas do not. */
const ZODS_OWN = /^(Invalid|Too|Unrecognized)\b/;

const remedyOf = (issue: z.core.$ZodIssue): string => {
  if (!ZODS_OWN.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' ? textRemedy(issue.input) : (REMEDIES[issue.expected] ?? '');
    case 'invalid_value':
      return suggestion(String(issue.input), issue.values.map(String));
    default:
      return 'write at least one';
  }
};

const explain = (issue: z.core.$ZodIssue): Refusal => {
  if (issue.code === 'custom' && issue.params !== undefined) return issue.params as Refusal;
  if (issue.code === 'invalid_key') {
    const name = `"${String(issue.path.at(-1))}"`;
    return { problem: `${name} cannot be a name`, remedy: issue.issues[0]?.message ?? '' };
  }
  if (issue.input === undefined) return { problem: 'missing', remedy: remedyOf(issue) };
  return { problem: `is ${shown(issue.input)}`, remedy: remedyOf(issue) };
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
    const { problem, remedy } = explain(issue);
    return source.faultAt(path, problem, remedy);
  });
  return { faults };
};
