import type { Values } from '../session/words';
import { midway } from './aside';
import type { Decision } from './decision';
import { leaving } from './guide';
import type { Moment } from './moment';
import { kindOf, type Playing } from './playing';
import { IDLE } from './state';

/** What was done, in whole minutes; and heat comes off first. What was not finished is in no sum, and is not said to count. */
const doneSoFar = (moment: Moment, { run, atMillis }: Playing): Values => ({
  minutes: Math.floor(atMillis / 60_000),
  kind: kindOf(moment, run),
});

/** "Stop", "cancel", "go home": closes in one turn from everywhere. What was done is kept. */
export const stop = (moment: Moment): Decision => {
  const { state } = moment;
  const now = midway(moment);
  return {
    say: [
      ...(state.mode === 'reminding' ? [{ key: 'not-setting' as const }] : []),
      now === undefined ? { key: 'goodbye' } : { key: 'stopping', values: doneSoFar(moment, now) },
    ],
    state: IDLE,
    events: state.mode === 'guiding' ? [leaving(moment, state)] : [],
  };
};

/** The conversation ended without a word to us: by silence, by "exit", or by a fault. */
export const conversationEnded = (moment: Moment, wasRefused: boolean): Decision => {
  const { state } = moment;
  if (state.mode !== 'guiding') return { say: [], state: IDLE, events: [] };
  if (!wasRefused) return { say: [], state: IDLE, events: [leaving(moment, state)] };

  // Nothing of the page was heard, so its place is where it began; a device that refused a long page gets short ones.
  const place = { run: state.run, atMillis: state.fromMillis, savedAt: moment.atMillis };
  const wasLong = state.toMillis - state.fromMillis > SHORT_PAGE_MILLIS;
  return {
    say: [],
    state: IDLE,
    events: [
      { kind: 'left', place },
      ...(wasLong ? [{ kind: 'page-refused' as const, limitMillis: SHORT_PAGE_MILLIS }] : []),
    ],
  };
};

/** Longest page for a device that refused a longer one (design.md §4). */
const SHORT_PAGE_MILLIS = 180_000;
