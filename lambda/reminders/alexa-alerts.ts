import type { RequestEnvelope } from 'ask-sdk-model';
import { accessOf } from '../alexa/access';
import { monotonicMillis } from '../platform/clock';
import { localeOf, spokenAt } from '../platform/turn';
import type { Outcome } from '../progress/reminders';
import type { Alerts } from './alerts';
import type { Calls } from './calls';
import type { Asking } from './reminder-request';

type Tokens = Promise<Outcome<readonly string[]>>;

/** What is left of the time after that is for a last look whether something was done that nobody told of. */
const FIRST_PART = 0.75;

/** What a request that has no locale is taken to be in. */
const USUAL_LOCALE = 'en-US';

const askingOf = (envelope: RequestEnvelope, zone: string): Asking => ({
  atMillis: spokenAt(envelope),
  zone,
  locale: localeOf(envelope) ?? USUAL_LOCALE,
});

/** Whatever is wrong with us or with the envelope, a person hears that it did not work. */
const UNAVAILABLE: Outcome<never> = { is: 'refused', why: 'unavailable' };

/**
 * Alexa's own reminders and timers. What is under way when the time is over is broken off.
 *
 * @param timeoutMillis that a person may wait in one turn, however many calls to the services it takes
 */
export const createAlerts = (timeoutMillis = 2_500): Alerts => {
  const deadlines = new WeakMap<RequestEnvelope, number>();

  const millisLeft = (envelope: RequestEnvelope): number => {
    const now = monotonicMillis();
    const deadline = deadlines.get(envelope) ?? now + timeoutMillis;
    deadlines.set(envelope, deadline);
    return Math.max(0, Math.floor(deadline - now));
  };

  const withCalls = async (envelope: RequestEnvelope, task: (calls: Calls) => Tokens): Tokens => {
    const access = accessOf(envelope);
    const left = millisLeft(envelope);
    if (access === undefined || left === 0) return UNAVAILABLE;
    const whole = AbortSignal.timeout(left);
    const first = AbortSignal.timeout(Math.floor(left * FIRST_PART));
    try {
      const { openCalls } = await import('./calls');
      return await task(await openCalls(access, { first, whole }));
    } catch {
      return UNAVAILABLE;
    }
  };

  return {
    set: (envelope, wish, zone) => withCalls(envelope, ({ set }) => set(wish, askingOf(envelope, zone))),
    list: (envelope) => withCalls(envelope, ({ list }) => list()),
    change: (envelope, tokens, wish, zone) =>
      withCalls(envelope, ({ change }) => change(tokens, wish, askingOf(envelope, zone))),
    remove: (envelope, tokens) => withCalls(envelope, ({ remove }) => remove(tokens)),
    startTimers: (envelope, timers) =>
      withCalls(envelope, ({ startTimers }) => startTimers(timers, localeOf(envelope) ?? USUAL_LOCALE)),
    stopTimers: (envelope, ids) => withCalls(envelope, ({ stopTimers }) => stopTimers(ids)),
    removeAll: (envelope) => withCalls(envelope, ({ removeAll }) => removeAll()),
  };
};
