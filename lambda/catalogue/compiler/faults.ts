/** Keys from the outermost to the innermost; parts of a list by their place, from 0. */
export type Path = readonly (string | number)[];

/** One mistake in the content, told so that its author can mend it. */
export interface Fault {
  /** File below the content folder. */
  readonly file: string;
  /** From 1; absent only where there is no such file. */
  readonly line?: number;
  readonly key: Path;
  readonly problem: string;
  readonly remedy: string;
}

/** People count from one: the first part of a list is 1. */
const spelled = (key: Path): string =>
  key.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.');

/** `en/br-box.yaml:4 · now-to-four · missing: the score says it, write words for it here` */
export const faultLine = ({ file, line, key, problem, remedy }: Fault): string => {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, ...(key.length > 0 ? [spelled(key)] : []), `${problem}: ${remedy}`].join(' · ');
};

/** Content that cannot be compiled, with every mistake that was found. */
export class ContentError extends Error {
  readonly code = 'content.faults';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'));
    this.name = 'ContentError';
  }
}
