import type { DayRange, Done } from '../progress/history';
import type { Outcome, ReminderWish, TimerWish } from '../progress/reminders';
import type { Decision } from './decision';

/**
 * Something that has to be looked up or done before it can be said how it went. What was decided so far waits
 * for it, and then goes on; its events are kept either way.
 */
export type Errand =
  /** Undefined where the history cannot be read just now. */
  | {
      readonly kind: 'history';
      readonly days: DayRange;
      readonly decide: (done: readonly Done[] | undefined) => Decision;
    }
  /** Deletes all that is kept of the person; false where that failed, and it has to be said again. */
  | { readonly kind: 'forget'; readonly decide: (isForgotten: boolean) => Decision }
  /** Asks one of Alexa's services: reminders and timers. */
  | {
      readonly kind: 'alerts';
      readonly call: AlertCall;
      readonly decide: (outcome: Outcome<readonly string[]>) => Decision;
    }
  /** Asks for several things at once, that do not wait for each other. */
  | {
      readonly kind: 'all-alerts';
      readonly calls: readonly AlertCall[];
      readonly decide: (outcomes: readonly Outcome<readonly string[]>[]) => Decision;
    };

/** What Alexa's services are asked for: the tokens or ids that come back name what was set, started or removed. */
export type AlertCall =
  | {
      readonly do: 'set';
      readonly wish: ReminderWish;
      /** Zone of its clock, where that is not the one that the turn knows. */
      readonly zone?: string;
    }
  | { readonly do: 'change'; readonly tokens: readonly string[]; readonly wish: ReminderWish }
  | { readonly do: 'list' }
  | { readonly do: 'remove'; readonly tokens: readonly string[] }
  /** All that could still ring for the account, timers too, known or not; done only where all of it is gone. */
  | { readonly do: 'remove-all' }
  | { readonly do: 'start-timers'; readonly timers: readonly TimerWish[] }
  | { readonly do: 'stop-timers'; readonly ids: readonly string[] };
