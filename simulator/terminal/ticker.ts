/**
 * Runs a step at every interval, but never two at a time: one that takes longer swallows the beats it misses.
 *
 * @param step must not reject
 * @param millis between beats
 * @returns what stops it
 */
export const startTicker = (step: () => Promise<void>, millis: number): (() => void) => {
  let isBusy = false;
  const beat = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    await step();
    isBusy = false;
  };
  const timer = setInterval(() => void beat(), millis);
  return () => clearInterval(timer);
};
