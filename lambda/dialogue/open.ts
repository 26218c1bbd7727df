import { NO_PROGRESS, type Place } from '../progress/progress';
import type { Decision } from './decision';
import type { Moment, SessionCard } from './moment';
import { myCard, usualChoice } from './my-session';
import { offerCards, offerOne } from './offer';
import { cardOf, isOnShelf } from './shelf';

/** A place older than this is not brought up again; "continue where I left off" still finds it. */
const FRESH_PLACE_MILLIS = 7 * 24 * 60 * 60 * 1_000;

/** A place to go on from, and how it is told. */
export interface OpenPlace {
  readonly place: Place;
  readonly values: { readonly title: string; readonly minutes: number };
}

/** The place to go on from, if its session and variant are still there. */
export const openPlace = (moment: Moment): OpenPlace | undefined => {
  const place = moment.progress?.place;
  if (place === undefined || !isOnShelf(moment.shelf, place.run.session, place.run.variant)) return undefined;
  const { title } = cardOf(moment, place.run.session) as SessionCard;
  return { place, values: { title, minutes: Math.round(place.atMillis / 60_000) } };
};

const offerPlace = ({ place, values }: OpenPlace): Decision => ({
  say: [{ key: 'welcome-back' }, { key: 'last-time', values }],
  ask: { key: 'carry-on' },
  state: { mode: 'paused', run: place.run, atMillis: place.atMillis },
  events: [],
});

/** "Open gentle back": a place to go on from, else what this person usually does, else a first session. */
export const openConversation = (moment: Moment): Decision => {
  const open = openPlace(moment);
  if (open !== undefined && moment.atMillis - open.place.savedAt < FRESH_PLACE_MILLIS)
    return offerPlace(open);

  const isNew = (moment.progress ?? NO_PROGRESS).sessions === 0 && open === undefined;
  const { card, variant, seconds } = usualChoice(moment, myCard(moment, undefined));
  return {
    say: [{ key: isNew ? 'welcome-first' : 'welcome-back' }],
    events: [],
    ...offerOne(card, variant, seconds),
  };
};

/**
 * What can be asked when nothing is under way: three names, the person's own first.
 *
 * @param refused a session that was just declined, and is not named again
 */
export const whatNext = (
  moment: Moment,
  say: Decision['say'],
  events: Decision['events'] = [],
  refused?: string,
): Decision => {
  const mine = myCard(moment, undefined);
  const done = (moment.progress ?? NO_PROGRESS).done;
  const others = moment.shelf
    .filter(({ id }) => id !== mine.id)
    .toSorted((one, other) => (done[one.id]?.times ?? 0) - (done[other.id]?.times ?? 0));
  return { say, events, ...offerCards([mine, ...others].filter(({ id }) => id !== refused)) };
};
