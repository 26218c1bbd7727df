/** One step of a rehearsal. */
export interface Step {
  readonly name: string;
  /** Does it, and says in a few words what came of it. */
  readonly run: () => Promise<string>;
}

/** What a log is written with. */
export interface Told {
  readonly say: (line: string) => void;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

const seconds = (millis: number): string => `${(millis / 1_000).toFixed(1)} s`.padStart(8);

/**
 * Goes through steps in their order, a line each with the time that it took; after one that fails it stops, and says why.
 *
 * @returns whether all were done
 */
export const goThrough = async (steps: readonly Step[], { say, now }: Told): Promise<boolean> => {
  const beganAt = now();
  for (const [index, { name, run }] of steps.entries()) {
    const at = now();
    const place = `${String(index + 1).padStart(2)}/${steps.length}`;
    try {
      const outcome = await run();
      say(`${place} ${seconds(now() - at)}  ${name}: ${outcome}`);
    } catch (error) {
      say(
        `${place} ${seconds(now() - at)}  ${name}: FAILED. ${error instanceof Error ? error.message : error}`,
      );
      return false;
    }
  }
  say(`      ${seconds(now() - beganAt)}  in all`);
  return true;
};
