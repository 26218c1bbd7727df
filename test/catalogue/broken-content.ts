import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { ContentError, faultLine } from '../../lambda/catalogue/compiler/faults';
import { copyFrozenContent } from './frozen-content';

/** A copy of the frozen content that a test may break. */
export interface ContentCopy {
  readonly folder: string;
  write(file: string, text: string): void;
  /** Replaces one text, or what a pattern finds; it must be there. */
  change(file: string, from: string | RegExp, to: string): void;
  rename(file: string, to: string): void;
  remove(file: string): void;
}

const copyAt = (folder: string): ContentCopy => ({
  folder,
  write: (file, text) => writeFileSync(join(folder, file), text),
  change(file, from, to) {
    const text = readFileSync(join(folder, file), 'utf8');
    const isThere = typeof from === 'string' ? text.includes(from) : from.test(text);
    if (!isThere) throw new Error(`${file} has no ${from} to change`);
    writeFileSync(
      join(folder, file),
      text.replace(from, () => to),
    );
  },
  rename: (file, to) => renameSync(join(folder, file), join(folder, to)),
  remove: (file) => rmSync(join(folder, file), { recursive: true }),
});

/** Runs with a copy of the content, which is gone afterwards. */
export const withContentCopy = <Result>(use: (copy: ContentCopy) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'gentle-back-content-'));
  try {
    copyFrozenContent(folder);
    return use(copyAt(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The lines that an author reads after a change to the content; none when it compiles. */
export const mistakesAfter = (change: (copy: ContentCopy) => void): string[] =>
  withContentCopy((copy) => {
    change(copy);
    try {
      compileContent(copy.folder);
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.faults.map(faultLine);
      throw error;
    }
  });

/** What an author did, in which file, what stood there, what stands there now, and the lines they read. */
export type Slip = readonly [
  did: string,
  file: string,
  from: string | RegExp,
  to: string,
  lines: readonly string[],
];

/** One test a slip. */
export const itAnswers = (slips: readonly Slip[]): void => {
  it.each(slips)('answers %s', (_did, file, from, to, lines) => {
    expect(mistakesAfter(({ change }) => change(file, from, to))).toEqual(lines);
  });
};
