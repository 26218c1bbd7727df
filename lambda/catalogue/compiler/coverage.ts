import { z } from 'zod';
import { mapping } from './by-input';

const TEXT = 'write a few words';
const text = z.string(TEXT).min(1, TEXT);
const names = z.array(text);

const row = mapping({ item: text, where: names.default([]), 'not-served': text.optional() });
export type CoverageRow = z.output<typeof row>;

/** What a later piece of work brings: until it is there, its names stand in coverage.yaml. */
export const LATER = ['reminder', 'tracking'] as const;

/** content/coverage.yaml: where each point of the articles is served, or why it is not. */
export const coverageSchema = mapping({
  articles: z.record(z.string(), mapping({ about: text, rows: z.number().int().min(1) })),
  rules: z.record(z.string(), text),
  waiting: mapping({ reminder: names, tracking: names }),
  rows: z.record(z.string(), row),
});
export type CoverageSource = z.output<typeof coverageSchema>;

/** The two halves of `answer:Q1`; the name is empty where there is no colon. */
export const partsOf = (target: string): readonly [kind: string, name: string] => {
  const [kind = '', ...name] = target.split(':');
  return [kind, name.join(':').trim()];
};

/** True for what is not there yet. */
export const isLater = (target: string): boolean => LATER.some((kind) => kind === partsOf(target)[0]);
