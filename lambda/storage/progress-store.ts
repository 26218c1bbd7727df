import type { Person } from '../platform/turn';
import type { DayRange, Done } from '../progress/history';
import type { Progress, ProgressEvent } from '../progress/progress';

/** A person's progress as last read or written, and the version it had; version 0 where there was none. */
export interface Known {
  readonly progress: Progress;
  readonly version: number;
}

/** What became of keeping events. */
export type Kept =
  /** They are in the store: this is how the person stands now. */
  | { readonly outcome: 'saved'; readonly known: Known }
  /** The person was there before and is gone: they left, and nothing of theirs is written again. */
  | { readonly outcome: 'left' };

/** Where progress is kept. All calls reject with a StoreError when the store cannot be relied on just now. */
export interface ProgressStore {
  /** Reads a person; one who was never seen has no progress and version 0. */
  read(person: Person, nowMillis: number): Promise<Known>;

  /**
   * Folds events into what is kept. Safe to repeat: an event that is already in is not counted again.
   *
   * @param known how the person stood when the conversation read them, if it could
   */
  keep(
    person: Person,
    events: readonly ProgressEvent[],
    known: Known | undefined,
    nowMillis: number,
  ): Promise<Kept>;

  /** What a person finished in a range of days, the latest first; 13 months back at most. */
  history(person: Person, days: DayRange, nowMillis: number): Promise<Done[]>;

  /**
   * Deletes all that is kept of a person; of an account without a speaker also all that is kept of those who
   * were recognised in it. Resolves only when nothing is left.
   */
  forget(person: Person): Promise<void>;
}

/** The store did not answer, refused, or stayed contended. Its message names no person. */
export class StoreError extends Error {
  constructor(
    readonly code: 'storage.unavailable' | 'storage.contended' | 'storage.unknown-shape',
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'StoreError';
  }
}
