import { addDays } from '../progress/days';
import { NO_PROGRESS, type Progress } from '../progress/progress';
import { ownShelf, thingsNeeded } from './allowed';
import { type Fit, fitsFor } from './fit';
import { isLength } from './length-said';
import type { Moment, SessionCard, VariantCard } from './moment';
import { plainly, type Search } from './search';
import { dayOf, today } from './today';

/** Up to here it is the sessions for little time that come first. */
const LITTLE_TIME_SECONDS = 150;

/** Lists of content/needs.yaml that a search goes by, the most telling first. */
const listsFor = ({ needs = [], area, seconds = Number.POSITIVE_INFINITY }: Search): string[][] => [
  seconds <= LITTLE_TIME_SECONDS ? ['little-time'] : [],
  [...needs],
  area === undefined ? [] : [area, 'whole-body'],
];

/** The list for whoever names nothing. */
const ANYTHING: readonly string[] = ['anything'];

const placeIn = ({ firstFor }: SessionCard, lists: readonly string[]): number =>
  lists.reduce((least, list) => Math.min(least, firstFor[list] ?? least), Number.MAX_SAFE_INTEGER);

/** Things that somebody has to fetch first, besides the one that they named. */
const thingsToFetch = ({ choice }: Fit, { equipment }: Search): number =>
  thingsNeeded(choice.card, choice.card.variants[choice.variant] as VariantCard).filter(
    (thing) => thing !== equipment,
  ).length;

/** Minutes by which a session is off the time that there is. */
const minutesOff = ({ choice }: Fit, { seconds }: Search): number =>
  seconds === undefined || !isLength(seconds) ? 0 : Math.round(Math.abs(choice.seconds - seconds) / 60);

/** How lately it was done: 0 for not of late, more for the last one than for those before. */
const recency = ({ latest }: Progress, session: string): number => {
  const index = latest.findIndex((done) => done.session === session);
  return index < 0 ? 0 : latest.length - index;
};

/** True where a session was done yesterday and the day before: today would be the third day running. */
const isThirdDay = (moment: Moment, { latest }: Progress, session: string): boolean => {
  const days = latest.flatMap((done) =>
    done.session === session && done.doneAt !== undefined ? [dayOf(moment, done.doneAt)] : [],
  );
  return [1, 2].every((ago) => days.includes(addDays(today(moment), -ago)));
};

/** What is compared, in this order; less is better. */
const rankOf = (moment: Moment, search: Search, fit: Fit, lists: readonly string[][]): number[] => {
  const progress = moment.progress ?? NO_PROGRESS;
  const { card } = fit;
  return [
    isThirdDay(moment, progress, card.id) ? 1 : 0,
    ...lists.map((names) => placeIn(card, names)),
    thingsToFetch(fit, search),
    minutesOff(fit, search),
    recency(progress, card.id),
    placeIn(card, ANYTHING),
  ];
};

const compare = (one: readonly number[], other: readonly number[]): number => {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index < 0 ? 0 : (one[index] as number) - (other[index] as number);
};

/**
 * Sessions for a search, the best first (content specification 6.5, without scores): those that meet most
 * of it, by the order in which the content offers them, the time there is, and what was not done for
 * longest. What a person leaves out is not among them.
 */
export const recommend = (moment: Moment, search: Search): Fit[] => {
  const plain = plainly(search);
  const lists = listsFor(plain);
  return fitsFor(moment, ownShelf(moment), plain)
    .map((fit) => ({ fit, rank: rankOf(moment, plain, fit, lists) }))
    .toSorted((one, other) => compare(one.rank, other.rank))
    .map(({ fit }) => fit);
};
