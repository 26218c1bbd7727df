import { createRequire } from 'node:module';
import type * as RecognizersTextSuite from '@microsoft/recognizers-text-suite';

/** One reading of one found expression; the fields depend on its type. */
export interface Reading {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/** An expression found in a text. */
export interface Found {
  readonly start: number;
  /** Index of its last character, included. */
  readonly end: number;
  readonly readings: readonly Reading[];
}

let suite: typeof RecognizersTextSuite | undefined;

// Loading takes about 200 ms and the first date another 300 ms: only who says a number or a time pays for it.
const loadSuite = (): typeof RecognizersTextSuite => {
  suite ??= createRequire(import.meta.url)(
    '@microsoft/recognizers-text-suite',
  ) as typeof RecognizersTextSuite;
  return suite;
};

/** @returns the dates, times and durations in a text, relative to `reference` read in the process's own zone. */
export const findDateTimes = (text: string, reference: Date): Found[] => {
  const { recognizeDateTime, Culture } = loadSuite();
  return recognizeDateTime(text, Culture.English, undefined, reference).map((found) => ({
    start: found.start,
    end: found.end,
    readings: (found.resolution?.values ?? []) as Reading[],
  }));
};

/** @returns the numbers in a text. */
export const findNumbers = (text: string): Found[] => {
  const { recognizeNumber, Culture } = loadSuite();
  return recognizeNumber(text, Culture.English).map((found) => ({
    start: found.start,
    end: found.end,
    readings: [{ value: String(found.resolution?.value ?? '') }],
  }));
};

/** @returns the readings of the expression that covers the whole text, or none. */
export const readingsOfWhole = (text: string, found: readonly Found[]): readonly Reading[] =>
  found.find((one) => one.start === 0 && one.end === text.length - 1)?.readings ?? [];
