import { usualNow } from '../progress/habits';
import { NO_PROGRESS, type Place } from '../progress/progress';
import { isLeftOut, ownShelf } from './allowed';
import type { Decision } from './decision';
import { HEAT, isHeatOver } from './heat/kept-from';
import type { Moment, SessionCard } from './moment';
import { myCard, usualChoice } from './my-session';
import { offerOne, offerSome } from './offer';
import { isOutOfReach } from './out-of-reach';
import { offerDay } from './plan/offer-day';
import { underWay } from './plan/under-way';
import { wasQuiet } from './progress-told/quiet-days';
import { cardOf, isOnShelf } from './shelf';

/** A place older than this is not brought up again; "continue where I left off" still finds it. */
const FRESH_PLACE_MILLIS = 7 * 24 * 60 * 60 * 1_000;

/** A place to go on from, and how it is told. */
export interface OpenPlace {
  readonly place: Place;
  readonly values: { readonly title: string; readonly minutes: number };
}

/** The place to go on from, if its session and variant are still there, and not left out. */
export const openPlace = (moment: Moment): OpenPlace | undefined => {
  const place = moment.progress?.place;
  if (place === undefined || !isOnShelf(moment.shelf, place.run.session, place.run.variant)) return undefined;
  if (isOutOfReach(moment, place.run)) return undefined;
  const { title, kind } = cardOf(moment, place.run.session) as SessionCard;
  if (kind === HEAT && isHeatOver(moment, place.savedAt)) return undefined;
  return { place, values: { title, minutes: Math.round(place.atMillis / 60_000) } };
};

type Greeting = Pick<Decision, 'say' | 'events'>;

/** The first time everybody is told what this is and what it is not; a one-shot request never waits for that. */
const greeting = (moment: Moment): Greeting => {
  const { progress, atMillis } = moment;
  // Of somebody who could not be read nothing is known: neither that they are new, nor that they are back.
  if (progress === undefined) return { say: [{ key: 'hello' }], events: [] };
  return progress.welcomedAt === undefined
    ? { say: [{ key: 'welcome-first' }], events: [{ kind: 'welcomed', welcomedAt: atMillis }] }
    : { say: [{ key: wasQuiet(moment, progress) ? 'welcome-whenever' : 'welcome-back' }], events: [] };
};

const offerPlace = ({ say, events }: Greeting, { place, values }: OpenPlace): Decision => ({
  say: [...say, { key: 'last-time', values }],
  ask: { key: 'carry-on' },
  state: { mode: 'paused', run: place.run, atMillis: place.atMillis },
  events,
});

/** After the long welcome only which day of a plan it is: what it is about would be more than a breath. */
const inBrief = (say: Decision['say']): Decision['say'] =>
  say.slice(0, 1).map((line) => ({ ...line, ...(line.values && { values: { ...line.values, point: '' } }) }));

/** What this person does at about this time of day. */
const usualCard = (moment: Moment): SessionCard | undefined => {
  const usual = moment.progress && usualNow(moment.progress, moment.atMillis);
  const card = usual === undefined ? undefined : cardOf(moment, usual);
  return card === undefined || isLeftOut(moment, card) ? undefined : card;
};

/** "What would you like: this, that, or something else?" */
const wide = (moment: Moment, { say, events }: Greeting): Decision => {
  const next = whatNext(moment, say, events);
  const values = next.ask?.values;
  return values?.third === undefined ? next : { ...next, ask: { key: 'what-would-you-like', values } };
};

/** The name of the skill, as it stands over its cards. */
export const NAME = 'Gentle Back';

/** Whoever is told for the first time what this is, and what it is not, can read it again. */
const withCard = ({ stage }: Moment, decision: Decision): Decision =>
  decision.events.some(({ kind }) => kind === 'welcomed')
    ? { ...decision, card: { title: NAME, text: stage.textOf({ key: 'welcome-first' }) } }
    : decision;

/**
 * "Open gentle back": a place to go on from, else what this person usually does at this time, else what
 * they would like. Somebody who has done nothing yet gets to a session with one yes.
 */
export const openConversation = (moment: Moment): Decision => withCard(moment, opening(moment));

const opening = (moment: Moment): Decision => {
  const greeted = greeting(moment);
  const open = openPlace(moment);
  if (open !== undefined && moment.atMillis - open.place.savedAt < FRESH_PLACE_MILLIS)
    return offerPlace(greeted, open);

  const plan = underWay(moment);
  if (plan !== undefined) {
    const today = offerDay(moment, plan);
    const isFirst = greeted.events.length > 0;
    return { ...greeted, ...today, say: [...greeted.say, ...(isFirst ? inBrief(today.say) : today.say)] };
  }

  const usual = usualCard(moment);
  if (usual !== undefined) {
    const { variant, seconds } = usualChoice(moment, usual);
    return {
      ...greeted,
      say: [...greeted.say, { key: 'usual-time' }],
      ...offerOne(usual, variant, seconds),
    };
  }
  if (moment.progress?.sessions !== 0 || open !== undefined) return wide(moment, greeted);
  const { card, variant, seconds } = usualChoice(moment, myCard(moment, undefined));
  return { ...greeted, ...offerOne(card, variant, seconds) };
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
  const others = ownShelf(moment)
    .filter(({ id }) => id !== mine.id)
    .toSorted((one, other) => (done[one.id]?.times ?? 0) - (done[other.id]?.times ?? 0));
  // Nobody can leave out so much that nothing else is there.
  const cards = [mine, ...others].filter(({ id }) => id !== refused) as [SessionCard, ...SessionCard[]];
  return { say, events, ...offerSome(moment, cards) };
};
