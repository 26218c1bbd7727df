/** Tells how much real time has passed since it was last asked. */
export interface Stopwatch {
  /** Whole milliseconds since the last `take` or `restart`; the fraction is carried to the next. */
  take(): number;
  /** Forgets the time until now. */
  restart(): void;
}

/**
 * Starts a stopwatch.
 *
 * @param wallMillis a clock that only runs forward, in milliseconds from any origin
 */
export const startStopwatch = (wallMillis: () => number): Stopwatch => {
  let takenAt = wallMillis();
  return {
    take() {
      const millis = Math.floor(wallMillis() - takenAt);
      takenAt += millis;
      return millis;
    },
    restart() {
      takenAt = wallMillis();
    },
  };
};
