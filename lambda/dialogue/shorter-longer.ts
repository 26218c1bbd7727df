import type { Run } from '../progress/progress';
import { shortenTo } from '../session/shorten';
import { aside, midway } from './aside';
import type { Decision, SaidLine } from './decision';
import { begin } from './guide';
import { offerInstead } from './instead';
import { isLength } from './length-said';
import type { Moment } from './moment';
import { offerOne } from './offer';
import { goOnWith } from './plan/replies';
import type { Playing } from './playing';
import {
  type Choice,
  cardOf,
  choiceForSeconds,
  choiceForWord,
  GENTLE,
  secondsOf,
  WORTH_SAYING_SECONDS,
} from './shelf';
import type { Offering } from './state';
import { timeLeft } from './tell';
import { tooHard } from './too-hard';

/** Somebody who only wants it shorter has had about half of what is left in mind. */
const HALF = 0.5;

const inWay = (run: Run, cut: { fromMillis: number; toMillis: number }): Run => ({
  ...run,
  manner: { ...run.manner, cut },
});

/** Ends sooner, and never in the middle of something: after both sides, before the closing words. */
const endSooner = (moment: Moment, wantedSeconds: number | undefined): Decision =>
  aside(moment, (now) => {
    const { run, timeline, atMillis } = now;
    const wanted =
      wantedSeconds === undefined ? (timeline.totalMillis - atMillis) * HALF : wantedSeconds * 1_000;
    const ending = shortenTo(timeline, atMillis, wanted);
    if (ending === undefined) {
      const { say } = timeLeft(moment, now);
      const isShort = timeline.totalMillis - atMillis <= wanted;
      return { say: isShort ? say : [{ key: 'no-shorter' }, ...say] };
    }
    const lengthSeconds = Math.round(ending.remainingMillis / 1_000);
    return { say: [{ key: 'shorter', values: { lengthSeconds } }], run: inWay(run, ending.cut) };
  });

const offered = (choice: Choice, say: readonly SaidLine[]): Decision => ({
  say,
  events: [],
  ...offerOne(choice.card, choice.variant, choice.seconds),
});

/** True where a choice is what somebody wants who asks for it so; what is to be less is never more. */
const isAsWished = (moment: Moment, offer: Offering, length: string, { variant, seconds }: Choice): boolean =>
  variant !== offer.variant &&
  (length === 'long' || length === 'standard' || seconds <= secondsOf(moment, offer));

/** What was offered, at another length: "make it shorter" offers its shortest, "five minutes" starts it. */
const offeredAt = (moment: Moment, offer: Offering, length: string | number): Decision => {
  const { session, variant } = offer;
  const card = cardOf(moment, session) as Choice['card'];
  if (typeof length === 'number') {
    const choice = choiceForSeconds(moment, card, length);
    return begin(moment, session, choice.variant);
  }
  const choice = choiceForWord(moment, card, length);
  if (isAsWished(moment, offer, length, choice)) return offered(choice, []);
  const wish = choice.variant === GENTLE && variant !== GENTLE ? 'longer' : length;
  return offered({ card, variant, seconds: secondsOf(moment, offer) }, [
    { key: 'only-length', values: { wish } },
  ]);
};

/** The long variant of what plays, where there is a longer one. */
const longerThan = (moment: Moment, { run, timeline }: Playing): Choice | undefined => {
  const card = cardOf(moment, run.session) as Choice['card'];
  const choice = choiceForWord(moment, card, 'long');
  return choice.seconds * 1_000 > timeline.totalMillis ? choice : undefined;
};

/** A session cannot grow while it plays, so its long one is offered from the start. */
const grow = (moment: Moment, now: Playing): Decision => {
  const choice = longerThan(moment, now);
  return choice === undefined
    ? aside(moment, () => ({ say: [{ key: 'no-longer-one' }] }))
    : offerInstead(moment, now, [{ key: 'cannot-grow' }], 'long-one', choice);
};

/** A length that was asked for without a name. */
export interface LengthWish {
  /** "short", "standard", "long", "flare". */
  readonly length?: string;
  /** NaN where something was said that is no length. */
  readonly seconds?: number;
}

const noSuchLength = (moment: Moment): Decision =>
  aside(moment, () => ({ say: [{ key: 'no-usual-length' }] }), [{ key: 'no-usual-length' }]);

/** More than the whole of it would take is longer; all else is time that there still is for it. */
const lastFor = (moment: Moment, now: Playing, seconds: number): Decision =>
  seconds - WORTH_SAYING_SECONDS > now.timeline.totalMillis / 1_000
    ? grow(moment, now)
    : endSooner(moment, seconds);

const fitPlaying = (moment: Moment, now: Playing, length: string | number): Decision | undefined => {
  if (typeof length === 'number') return lastFor(moment, now, length);
  switch (length) {
    case 'short':
      return endSooner(moment, undefined);
    case 'long':
      return grow(moment, now);
    case 'flare':
      return tooHard(moment);
    default:
      return undefined;
  }
};

/**
 * "Make it shorter", "let's make it five minutes", "make it longer": the session that plays, or the one
 * that is offered.
 *
 * @returns undefined where neither is, or where another one is meant
 */
export const atLength = (moment: Moment, wish: LengthWish): Decision | undefined => {
  const { state } = moment;
  const length = wish.seconds ?? wish.length;
  if (typeof length === 'string') {
    const goingOn = goOnWith(moment, length === 'long' ? 'grow' : 'ease');
    if (goingOn !== undefined) return goingOn;
  }
  const now = midway(moment);
  if (length === undefined || (now === undefined && state.mode !== 'offering')) return undefined;
  if (typeof length === 'number' && !isLength(length)) return noSuchLength(moment);
  return now === undefined ? offeredAt(moment, state as Offering, length) : fitPlaying(moment, now, length);
};

/** "This is too easy": its long one, where there is one; nobody is asked to try harder. */
export const tooEasy = (moment: Moment): Decision => {
  const now = midway(moment);
  const choice = now === undefined ? undefined : longerThan(moment, now);
  return now === undefined || choice === undefined
    ? aside(moment, () => ({ say: [{ key: 'easy-is-fine' }] }))
    : offerInstead(moment, now, [{ key: 'glad-it-is-easy' }], 'long-one', choice);
};
