import { addDays } from '../../progress/days';
import { stepOf } from '../../progress/plan';
import type { Progress, Run } from '../../progress/progress';
import type { ProgramDay } from '../../session/library';
import { isLeftOut, isWithinReach, ownShelf } from '../allowed';
import type { Moment, SessionCard } from '../moment';
import { type Choice, cardOf, choiceForWord, isLocked } from '../shelf';
import { inPlaceOf } from '../substitute';
import { today } from '../today';
import { dayAhead, isDoneToday, isMore, LENGTHS, ON_REQUEST, type UnderWay, underWay } from './under-way';

/** A session of a day, as it is for this person. */
export interface Part extends Choice {
  /** Its place, from 0, among the sessions of the day. */
  readonly index: number;
  /** True where strength was planned, and something calm comes instead (P7). */
  readonly isForStrength?: true;
}

const STRENGTH = 'strength';

/** What comes in place of strength, and of what cannot be done at all. */
const CALM: readonly string[] = ['br-long-exhale', 'img-place', 'scan-body'];

/** The length some steps away, where there is one; what is no length has no steps. */
const stepped = (card: SessionCard, variant: string, steps: number): string => {
  const place = LENGTHS.indexOf(variant);
  if (place < 0 || steps === 0) return variant;
  const onwards = steps > 0 ? LENGTHS.slice(place + 1) : LENGTHS.slice(0, place).toReversed();
  return onwards.find((length) => Object.hasOwn(card.variants, length)) ?? variant;
};

/** A variant as planned, where it is within reach; else the one that comes nearest to it. */
const choiceFor = (moment: Moment, card: SessionCard, variant: string): Choice => {
  const found = Object.hasOwn(card.variants, variant) ? card.variants[variant] : undefined;
  const isFit = found !== undefined && isWithinReach(moment, card, found) && !isLocked(moment, card, variant);
  return isFit ? { card, variant, seconds: found.seconds } : choiceForWord(moment, card, variant);
};

const wasStrengthYesterday = (moment: Moment): boolean => {
  // Whoever is on a plan could be read.
  const { done } = moment.progress as Progress;
  const yesterday = addDays(today(moment), -1);
  return moment.shelf.some(({ id, kind }) => kind === STRENGTH && done[id]?.lastDay === yesterday);
};

/** Something calm that this person does not leave out, and that the day does not have anyway. */
const calmCard = (moment: Moment, planned: readonly string[]): SessionCard => {
  const calm = CALM.map((id) => cardOf(moment, id)).find(
    (card) => card !== undefined && !isLeftOut(moment, card) && !planned.includes(card.id),
  );
  return calm ?? (ownShelf(moment)[0] as SessionCard);
};

/** The session that is done for one that is planned: itself, or what is offered in its place. */
const cardFor = (moment: Moment, session: string, planned: readonly string[]): SessionCard => {
  const card = cardOf(moment, session);
  if (card === undefined) return calmCard(moment, planned);
  return isLeftOut(moment, card) ? (inPlaceOf(moment, card, planned) ?? calmCard(moment, planned)) : card;
};

const partFor = (
  moment: Moment,
  on: UnderWay,
  [session, variant]: readonly [string, string],
  index: number,
  planned: readonly string[],
): Part => {
  const card = cardFor(moment, session, planned);
  if (card.kind === STRENGTH && wasStrengthYesterday(moment))
    return { ...choiceFor(moment, calmCard(moment, planned), variant), index, isForStrength: true };
  const steps = stepOf(on.plan, card.kind);
  // What is new begins as it is planned: nothing grows by two steps at once.
  const isNew = steps > 0 && card.kind !== ON_REQUEST && isMore(on, [session, variant]);
  const length = isNew ? variant : stepped(card, variant, steps);
  return { ...choiceFor(moment, card, length), index };
};

/** The sessions of a day, as they are for this person today. */
export const partsOf = (
  moment: Moment,
  on: UnderWay,
  sessions: readonly (readonly [string, string])[],
): readonly Part[] => {
  const planned = sessions.map(([session]) => session);
  return sessions.map((session, index) => partFor(moment, on, session, index, planned));
};

/** The sessions of the day that are not done yet; none where the day, or the whole plan, is over. */
export const partsLeft = (moment: Moment, on: UnderWay): readonly Part[] => {
  const day = dayAhead(on);
  if (day === undefined || isDoneToday(moment, on)) return [];
  const parts = partsOf(moment, on, day.sessions);
  const left = parts.filter(({ index }) => !on.plan.done.includes(index));
  // A day that had more sessions once is not over yet, and nothing of it is left: the last one ends it.
  return left.length > 0 ? left : parts.slice(-1);
};

/** What a run is of the plan that the person is on, by whatever name it was begun; undefined where it is none of it. */
export const planRunFor = (moment: Moment, session: string): Run['plan'] => {
  const on = underWay(moment);
  const part = on && partsLeft(moment, on).find(({ card }) => card.id === session);
  if (on === undefined || part === undefined) return undefined;
  const { plan } = on;
  // A part is always one of a day.
  const { sessions } = dayAhead(on) as ProgramDay;
  return { plan: plan.id, day: plan.day, part: part.index, of: sessions.length, kind: part.card.kind };
};

/** True where the day goes on after a run: another of its sessions is still to be done. */
export const hasPartAfter = (moment: Moment, { plan: run }: Run): boolean => {
  const on = underWay(moment);
  if (on === undefined || run === undefined || run.plan !== on.plan.id || run.day !== on.plan.day)
    return false;
  return partsLeft(moment, on).some(({ index }) => index !== run.part);
};
