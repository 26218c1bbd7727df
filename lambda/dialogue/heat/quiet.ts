import type { HeatStep } from '../../progress/heat';
import type { Refusal, TimerWish } from '../../progress/reminders';
import type { Decision } from '../decision';
import { beginNow } from '../guide';
import type { Moment } from '../moment';
import { type PermissionAnswer, writeToken } from '../permission';
import { IDLE } from '../state';
import { today } from '../today';
import { askHeat, clockOf, heatCard, variantFor } from './ask';
import { isFirstHeat } from './before';
import { keptFromHeat } from './kept-from';
import { refuseHeat } from './refuse';

const MINUTE = 60;

/** When the skin is looked at (content specification 3.1); where the heat is over then, it comes off instead. */
const LOOKS = [5, 10] as const;

/** A refusal to let timers ring is respected for so long, unless it is brought up again. */
const ASKED_AGAIN_MILLIS = 7 * 24 * 60 * 60 * 1_000;

/** The timers of a time with heat, each with the clock in its label: no two on a device have the same. */
const timersFor = (moment: Moment, minutes: number): TimerWish[] => {
  const { stage, atMillis } = moment;
  const labelled = (
    label: 'heat-look-label' | 'heat-over-label',
    text: string,
    after: number,
  ): TimerWish => ({
    label: stage.textOf({
      key: label,
      values: { when: clockOf(moment, atMillis + after * MINUTE * 1_000) },
    }),
    seconds: after * MINUTE,
    text,
  });
  return [
    ...LOOKS.filter((look) => look < minutes).map((look) =>
      labelled('heat-look-label', stage.textOf({ key: 'heat-look' }), look),
    ),
    labelled('heat-over-label', stage.textOf({ key: 'heat-over' }), minutes),
  ];
};

/** That heat is on now, for so many minutes. */
const goesOn = (moment: Moment, minutes: number, timers: readonly string[]): HeatStep => ({
  do: 'on',
  at: moment.atMillis,
  endsAt: moment.atMillis + minutes * MINUTE * 1_000,
  day: today(moment),
  // The first time is as short for everybody, and nobody's wish.
  ...(!isFirstHeat(moment) && { minutes }),
  timers: [...timers],
});

/** Says that no timer rings, and why; the guided rest needs none. */
const withoutTimers = (minutes: number, why: 'refused' | 'here' | 'unsure'): Decision => ({
  say: [{ key: 'heat-no-timers', values: { what: why } }],
  events: [],
  ...askHeat({ mode: 'heat', asked: 'stay', minutes }),
});

const wasRefusedLately = ({ progress, atMillis }: Moment): boolean => {
  const at = progress?.refused?.timers;
  return at !== undefined && atMillis - at < ASKED_AGAIN_MILLIS;
};

/** Alexa asks for the permission herself, and comes back. A guest is not asked for what is the host's. */
const askForTimers = (moment: Moment, minutes: number): Decision =>
  moment.talk.voice === 'guest' || wasRefusedLately(moment)
    ? withoutTimers(minutes, 'refused')
    : {
        say: [{ key: 'heat-needs-timers' }],
        events: [],
        state: IDLE,
        permission: { of: 'timers', token: writeToken({ for: 'heat', minutes }) },
      };

/** What the device or the service cannot do, it cannot; of all else it is not known whether something rings. */
const notStarted = (moment: Moment, minutes: number, why: Refusal, mayAsk: boolean): Decision => {
  if (why === 'not-allowed')
    return mayAsk ? askForTimers(moment, minutes) : withoutTimers(minutes, 'refused');
  return withoutTimers(minutes, why === 'not-here' || why === 'too-many' ? 'here' : 'unsure');
};

/**
 * "Quiet": timers tell when to look at the skin and when to take the heat off, and the conversation closes. Only
 * what was confirmed is told.
 *
 * @param mayAsk false where Alexa has just asked for the permission
 */
export const warmQuietly = (moment: Moment, minutes: number, mayAsk = true): Decision => {
  const why = keptFromHeat(moment);
  if (why !== undefined) return refuseHeat(moment, why);
  return {
    say: [],
    events: [],
    state: IDLE,
    errand: {
      kind: 'alerts',
      call: { do: 'start-timers', timers: timersFor(moment, minutes) },
      decide: (outcome) =>
        outcome.is === 'refused'
          ? notStarted(moment, minutes, outcome.why, mayAsk)
          : {
              say: [{ key: 'heat-set', values: { lengthSeconds: minutes * MINUTE } }],
              state: IDLE,
              events: [{ kind: 'heat', step: goesOn(moment, minutes, outcome.value) }],
            },
    },
  };
};

/** "Stay with me": the guided rest, as long as may be. It needs no timers. */
export const warmInCompany = (moment: Moment, minutes: number): Decision =>
  beginNow(moment, heatCard(moment).id, variantFor(moment, minutes));

/** What came of Alexa's question about timers, for whoever wanted their heat in quiet. */
export const timersAnswered = (moment: Moment, answer: PermissionAnswer, minutes: number): Decision => {
  if (answer === 'ACCEPTED') return warmQuietly(moment, minutes, false);
  const told = withoutTimers(minutes, 'refused');
  return answer === 'DENIED'
    ? { ...told, events: [{ kind: 'permission-refused', of: 'timers', at: moment.atMillis }] }
    : told;
};
