import type { HandlerInput } from 'ask-sdk-core';

/** What became of a turn, gathered while it runs. */
export interface TurnReport {
  outcome: 'answered' | 'stranger' | 'malformed' | 'failed';
  /** Code or name of an error, never its message: messages may quote a person. */
  error?: string;
  /** What became of keeping progress, where there was anything to keep or to forget. */
  kept?: 'saved' | 'left' | 'unsaved' | 'forgotten';
  /** What became of reminders and timers: "removed" where they had to go, or why something was refused. */
  alerts?: string;
  /** Tier of a red flag that was answered, never the words it was told in. */
  tier?: string;
}

/** One line a turn: an allow-list of facts, none of them about what a person said or who they are. */
export interface TurnLine extends TurnReport {
  readonly request: string;
  readonly intent?: string;
  readonly locale?: string;
  readonly millis: number;
}

export type Log = (line: TurnLine) => void;

/** A log that writes JSON lines to standard output, or nothing. */
export const createLog = (level: 'silent' | 'info'): Log =>
  level === 'silent' ? () => undefined : (line) => console.log(JSON.stringify(line));

/** The report of the turn that an input belongs to: it travels as the SDK's context. */
export const reportOf = (input: HandlerInput): TurnReport =>
  (input.context as TurnReport | undefined) ?? { outcome: 'answered' };

/** What an error may be called in a log: its code, else its name. */
export const errorName = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};
