/** What has been typed so far: finished lines, and the one that still grows. */
export interface Typed {
  readonly lines: readonly string[];
  readonly rest: string;
}

/** Splits a text at its line ends: a paste, or a quick typist's Enter, arrives in one piece with the words. */
export const readTyped = (text: string): Typed => {
  const parts = text.split(/\r\n|\r|\n/);
  return { lines: parts.slice(0, -1), rest: parts.at(-1) ?? '' };
};
