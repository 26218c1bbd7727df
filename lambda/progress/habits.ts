import type { Progress } from './progress';

/** The session finished most recently among those allowed, if the memory reaches that far. */
export const lastDone = (progress: Progress, isAllowed: (session: string) => boolean): string | undefined =>
  progress.latest.find(({ session }) => isAllowed(session))?.session;

/** The session finished most often among those allowed; of equals the one begun earliest. */
export const favourite = (progress: Progress, isAllowed: (session: string) => boolean): string | undefined =>
  Object.entries(progress.done)
    .filter(([session]) => isAllowed(session))
    .toSorted(([, a], [, b]) => b.times - a.times || a.firstAt - b.firstAt)
    .at(0)?.[0];

/** Seconds that the person usually takes: the middle one of the latest sessions. */
export const usualSeconds = (progress: Progress): number | undefined => {
  const lengths = progress.latest.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) / 2)];
};

const DAY_MILLIS = 24 * 60 * 60 * 1_000;

/** Whole days since a session was first finished; undefined where it never was. */
export const daysSinceFirst = (
  progress: Progress,
  session: string,
  nowMillis: number,
): number | undefined => {
  const first = progress.done[session]?.firstAt;
  return first === undefined ? undefined : Math.floor((nowMillis - first) / DAY_MILLIS);
};
