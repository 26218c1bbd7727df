/** More writes than anybody's life with us has, by far. */
const WRITES = 1_000_000;

/** Keeps versions whole numbers whatever a clock says; 126 years from 1970. */
const SECONDS = 4_000_000_000;

/**
 * The version of somebody's first state. Versions grow by one a write and begin with the second in which the
 * person was first written, so that whoever comes back after all was deleted is never taken for who they were:
 * a conversation that still knows version 5 of then must not hold for version 5 of now.
 */
export const firstVersion = (nowMillis: number): number =>
  (Math.floor(nowMillis / 1_000) % SECONDS) * WRITES + 1;

/** True where nothing was deleted between two versions. */
export const isSameLife = (one: number, other: number): boolean =>
  Math.floor(one / WRITES) === Math.floor(other / WRITES);
