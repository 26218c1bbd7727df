import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from '../../simulator/simulator';
import type { Figure } from './figures';

const FILE = `${ROOT}dist/bench.json`;

/** Writes figures into the report; those of a part stand beside the others, and none loses another. */
export const keepReport = (figures: readonly Figure[], part?: 'load' | 'runtime'): void => {
  const before: object = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const measured = { node: process.version, measuredAt: new Date().toISOString(), figures };
  const report = part ? { ...before, [part]: measured } : { ...before, ...measured };
  writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`);
};
