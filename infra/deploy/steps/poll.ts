import { DeployError } from '../deploy-error';
import type { Clock, Progress } from '../ports';

const PAUSE_MILLIS = 2_000;
const LONGEST_MILLIS = 10 * 60_000;

/**
 * Asks again and again until something has ended.
 *
 * @param what is waited for, as the beginning of a sentence
 * @throws DeployError when it takes too long; it goes on by itself meanwhile
 */
export const ended = async <State extends { readonly progress: Progress }>(
  clock: Clock,
  what: string,
  ask: () => Promise<State>,
): Promise<State> => {
  const latest = clock.now() + LONGEST_MILLIS;
  while (clock.now() <= latest) {
    const state = await ask();
    if (state.progress !== 'IN_PROGRESS') return state;
    await clock.sleep(PAUSE_MILLIS);
  }
  throw new DeployError('skills.slow', `${what} takes unusually long: run again in a few minutes.`);
};
