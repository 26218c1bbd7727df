import type { DayKey } from './days';

/** A finished session, as it stands in the history. */
export interface Done {
  readonly session: string;
  readonly variant: string;
  readonly seconds: number;
  readonly doneAt: number;
  /** The day it was where the person was. */
  readonly day: DayKey;
}

/** Days from one to another, both of them included. */
export interface DayRange {
  readonly from: DayKey;
  readonly to: DayKey;
}
