import { isLeftOut, isTooMuchNow, ownShelf } from './allowed';
import type { Decision, SaidLine } from './decision';
import { begin, settled } from './guide';
import { HEAT } from './heat/kept-from';
import { heatAtLength } from './heat/replies';
import { startHeat } from './heat/start';
import { noLonger } from './heat/want';
import { leftOutKind, offerInPlace } from './in-place-of';
import { isLength } from './length-said';
import type { Moment, SessionCard } from './moment';
import { myCard, usualChoice } from './my-session';
import { nearestNames } from './nearest-names';
import { whatNext } from './open';
import { remindOfSession } from './reminders/in-other-words';
import {
  type Choice,
  cardOf,
  choiceForSeconds,
  choiceForWord,
  isLocked,
  WORTH_SAYING_SECONDS,
} from './shelf';
import { atLength } from './shorter-longer';

/** What a person asked for, as far as it was understood. */
export interface Wish {
  /** Id of a session, when the name was known. */
  readonly session?: string;
  /** A name that no session has, as heard. */
  readonly unknownName?: string;
  readonly kind?: string;
  /** "short", "standard", "long", "flare". */
  readonly length?: string;
  /** The length asked for; NaN where something was said that is no length. */
  readonly seconds?: number;
}

interface Chosen {
  readonly choice: Choice;
  readonly say: readonly SaidLine[];
}

const chooseBySeconds = (moment: Moment, card: SessionCard, seconds: number): Chosen => {
  if (!isLength(seconds)) {
    const choice = usualChoice(moment, card);
    return { choice, say: [{ key: 'no-such-length' }] };
  }
  const choice = choiceForSeconds(moment, card, seconds);
  const isNear = Math.abs(choice.seconds - seconds) <= WORTH_SAYING_SECONDS;
  return {
    choice,
    say: isNear ? [] : [{ key: 'nearest-length', values: { lengthSeconds: choice.seconds } }],
  };
};

const choose = (moment: Moment, card: SessionCard, wish: Wish): Chosen => {
  if (wish.seconds !== undefined) return chooseBySeconds(moment, card, wish.seconds);
  if (wish.length === undefined) return { choice: usualChoice(moment, card), say: [] };
  const choice = choiceForWord(moment, card, wish.length);
  const isHeldBack =
    wish.length === 'long' &&
    Object.entries(card.variants).some(
      ([name, { seconds }]) => seconds > choice.seconds && isLocked(moment, card, name),
    );
  return { choice, say: isHeldBack ? [{ key: 'not-yet' }] : [] };
};

const offerNearest = (moment: Moment, heard: string): Decision => {
  // "Do the shoulder stretch", where moving is to wait: whatever its right name is, it waits.
  const [meant] = nearestNames(moment.shelf, heard, 1);
  if (meant !== undefined && isTooMuchNow(moment, meant)) return offerInPlace(moment, meant);
  const [first, second] = nearestNames(ownShelf(moment), heard, 2) as [SessionCard, SessionCard | undefined];
  if (second === undefined) return whatNext(moment, [{ key: 'unknown-session' }]);
  return {
    say: [{ key: 'unknown-session' }],
    ask: { key: 'which-of-two', values: { first: first.title, second: second.title } },
    state: { mode: 'choosing', offered: [first.id, second.id] },
    events: [],
  };
};

/** "Make it five minutes": of whatever plays or is offered, where nothing is named. */
const namesNothing = ({ session, unknownName, kind }: Wish): boolean =>
  session === undefined && unknownName === undefined && kind === undefined;

/** A length that was said before a name, alone: "five", and then "box breathing". */
const withLengthSaid = ({ state }: Moment, wish: Wish): Wish =>
  state.mode === 'choosing' && state.seconds !== undefined && wish.length === undefined
    ? { seconds: state.seconds, ...wish }
    : wish;

/**
 * "Start my breathing session", "ten minutes of box breathing", "a quick one": begins it at once,
 * or offers the two nearest names when the one that was said is unknown.
 */
export const beginSession = (asked: Moment, wish: Wish): Decision => {
  const resized = namesNothing(wish)
    ? (heatAtLength(asked, wish.seconds) ?? noLonger(asked, wish) ?? atLength(asked, wish))
    : undefined;
  const meant = resized ?? (wish.unknownName === undefined ? remindOfSession(asked, wish) : undefined);
  if (meant !== undefined) return meant;
  const { moment, events } = settled(asked);
  const decision = beginWish(moment, withLengthSaid(moment, wish));
  return { ...decision, events: [...events, ...decision.events] };
};

/** Without a name it is the person's own, unless another is nearer to the length by more than anyone would overhear. */
const cardFor = (moment: Moment, { kind, seconds }: Wish): SessionCard => {
  const mine = myCard(moment, kind);
  if (seconds === undefined || !isLength(seconds)) return mine;
  const misses = (card: SessionCard): number =>
    Math.abs(choiceForSeconds(moment, card, seconds).seconds - seconds);
  const [best] = ownShelf(moment)
    .filter((card) => kind === undefined || card.kind === kind)
    .toSorted((one, other) => misses(one) - misses(other));
  return best !== undefined && misses(mine) - misses(best) > WORTH_SAYING_SECONDS ? best : mine;
};

/** Heat, and not the session that keeps company with it; or that one, where it was left out. */
const isForHeat = (moment: Moment, named: SessionCard | undefined, { kind }: Wish): boolean => {
  if (moment.talk.calm === true) return false;
  return named === undefined ? kind === HEAT : named.kind === HEAT && isLeftOut(moment, named);
};

const beginWish = (moment: Moment, wish: Wish): Decision => {
  const named = wish.session === undefined ? undefined : cardOf(moment, wish.session);
  const unknown = named === undefined ? (wish.unknownName ?? wish.session) : undefined;
  if (unknown !== undefined) return offerNearest(moment, unknown);

  const wanted = named ?? leftOutKind(moment, wish.kind);
  if (isForHeat(moment, named, wish)) return startHeat(moment, wish.seconds);
  if (wanted !== undefined && isLeftOut(moment, wanted)) return offerInPlace(moment, wanted);
  const { choice, say } = choose(moment, named ?? cardFor(moment, wish), wish);
  return begin(moment, choice.card.id, choice.variant, say);
};
