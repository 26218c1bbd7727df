import { anotherTip, isAfterTip } from './asking/tips';
import type { Decision } from './decision';
import { findSession } from './find-session';
import { settled } from './guide';
import type { Moment, SessionCard } from './moment';
import { offerSome } from './offer';
import { tellPrograms } from './plan/begin-plan';
import { recommend } from './recommend';
import { isGentle, type Search } from './search';
import { cardOf } from './shelf';
import type { DialogueState } from './state';

/** What meets all of a search, the best first. Nothing named is met by everything. */
const found = (moment: Moment, search: Search): SessionCard[] =>
  recommend(moment, search)
    .filter(({ missed }) => missed.length === 0)
    .map(({ choice }) => choice.card);

/**
 * "What do you have for my neck", "something lying down", "what can you do": what fits, three at a time.
 * Where nothing fits all of it, the one that comes nearest is offered.
 */
export const browse = (asked: Moment, search: Search): Decision => {
  const { moment, events } = settled(asked);
  const [first, ...others] = found(moment, search);
  if (first === undefined || search.hasUnknown === true) return findSession(asked, search);
  return { say: [], events, ...offerSome(moment, [first, ...others], isGentle(search)) };
};

/** Ids of what fits as well and was not named yet. */
const waitingIn = (state: DialogueState): readonly string[] => {
  if (state.mode === 'choosing') return state.more ?? [];
  return state.mode === 'offering' ? (state.orElse ?? []).map(({ session }) => session) : [];
};

/** "What else", "another one": of tips a tip; else the next three of what was listed; after the last ones, from the whole shelf again. */
export const browseMore = (moment: Moment): Decision => {
  if (moment.talk.asked === 'which-plan') return tellPrograms(moment);
  if (isAfterTip(moment)) return anotherTip(moment);
  const { state } = moment;
  const waiting = waitingIn(state);
  const isGentleOne = state.mode === 'choosing' && state.isGentle;
  const [first, ...others] = waiting.map((id) => cardOf(moment, id)).filter((card) => card !== undefined);
  return first === undefined
    ? browse(moment, {})
    : { say: [], events: [], ...offerSome(moment, [first, ...others], isGentleOne) };
};
