import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from '../../simulator/simulator';
import type { Figure } from './figures';

const FILE = `${ROOT}dist/bench.json`;

/** Writes figures into the report; those of the load stand beside the others, and neither loses the other. */
export const keepReport = (figures: readonly Figure[], isLoad: boolean): void => {
  const before: object = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const measured = { node: process.version, measuredAt: new Date().toISOString(), figures };
  const report = isLoad ? { ...before, load: measured } : { ...before, ...measured };
  writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`);
};
