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
  /** A session began in this turn; which one is nobody's business. */
  begun?: true;
  /** A session was found to be finished in this turn, or since the last one. */
  finished?: true;
}

/** One line a turn: an allow-list of facts, none of them about what a person said or who they are. */
export interface TurnLine extends TurnReport {
  readonly request: string;
  readonly intent?: string;
  readonly locale?: string;
  readonly millis: number;
  /** In the first line of a process: how long it took from its start until it was ready. A cold start, that is. */
  readonly coldMillis?: number;
}

export type Log = (line: TurnLine) => void;

/**
 * A log that writes JSON lines to standard output, or nothing. Not by `console`: Lambda puts a time and an id in front
 * of what comes that way, and no metric filter could read the line.
 */
export const createLog = (level: 'silent' | 'info'): Log =>
  level === 'silent' ? () => undefined : (line) => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** The report of the turn that an input belongs to: it travels as the SDK's context. */
export const reportOf = (input: HandlerInput): TurnReport =>
  (input.context as TurnReport | undefined) ?? { outcome: 'answered' };

/** What an error may be called in a log: its code, else its name. */
export const errorName = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};
