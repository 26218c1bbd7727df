/** One mistake in the content, told so that its author can mend it. */
export interface Fault {
  /** File below the content folder. */
  readonly file: string;
  readonly line?: number;
  /** Path of the key, outermost first. */
  readonly key: readonly (string | number)[];
  readonly problem: string;
  readonly remedy: string;
}

/** `en/br-box.yaml:4 · in · missing: every key of the score needs words` */
export const faultLine = ({ file, line, key, problem, remedy }: Fault): string => {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, ...(key.length > 0 ? [key.join('.')] : []), `${problem}: ${remedy}`].join(' · ');
};

/** Content that cannot be compiled, with every mistake that was found. */
export class ContentError extends Error {
  readonly code = 'content.faults';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'));
    this.name = 'ContentError';
  }
}
