import { addRating, type Rating } from './comfort';
import { type DayKey, daysBetween } from './days';
import { afterHeat, afterLeaving, type Heat, type HeatChecked, type HeatStep } from './heat';
import { type Milestone, milestoneBetween } from './milestones';
import { afterSession, afterStep, type PlanStep } from './plan';
import type { Completion, Flagged, Place, Progress, ProgressEvent, Run } from './progress';
import { type Permission, type Reminder, withoutReminders, withReminder } from './reminders';
import { changeSettings, type SettingsChange } from './settings';
import { countPractice } from './weeks';

/** An id can only come back within its own conversation, long before so many more completions. */
const KNOWN_IDS = 16;

/** Enough to know a habit by, few enough to stay small. */
const LATEST = 3;

/** A day counts once as a gentle one; of days that are told late only the latest are remembered, and these are not. */
const markGentle = (progress: Progress, day: DayKey): Progress => {
  const { gentle } = progress;
  if (gentle !== undefined && daysBetween(gentle.lastDay, day) <= 0) return progress;
  return { ...progress, gentle: { days: (gentle?.days ?? 0) + 1, lastDay: day } };
};

/** Done in its gentle form, or as a session for such days. */
const isGentle = ({ session, variant }: Run): boolean => variant === 'flare' || session === 'rt-flare';

const isPractised = ({ done }: Progress, day: DayKey): boolean =>
  Object.values(done).some(({ lastDay }) => lastDay === day);

/** A day that was marked as one of rest has counted: the first session of it is that day's practice, not another. */
const hasCounted = (progress: Progress, day: DayKey): boolean =>
  progress.gentle?.lastDay === day && !isPractised(progress, day);

const applyCompletion = (progress: Progress, completion: Completion): Progress => {
  const { run, seconds, doneAt, day } = completion;
  if (progress.knownIds.includes(run.completionId)) return progress;
  const before = progress.done[run.session];
  const { place, ...rest } = isGentle(run) ? markGentle(progress, day) : progress;
  return {
    ...rest,
    ...(rest.plan !== undefined && { plan: afterSession(rest.plan, run.plan, day) }),
    sessions: progress.sessions + 1,
    seconds: progress.seconds + seconds,
    done: {
      ...progress.done,
      [run.session]: {
        times: (before?.times ?? 0) + 1,
        firstDay: before === undefined || day < before.firstDay ? day : before.firstDay,
        lastDay: before === undefined || day > before.lastDay ? day : before.lastDay,
      },
    },
    weeks: hasCounted(progress, day) ? progress.weeks : countPractice(progress.weeks, day),
    latest: [{ session: run.session, variant: run.variant, seconds, doneAt }, ...progress.latest].slice(
      0,
      LATEST,
    ),
    knownIds: [run.completionId, ...progress.knownIds].slice(0, KNOWN_IDS),
    ...(place !== undefined && place.run.completionId !== run.completionId && { place }),
  };
};

/** A day of rest counts as practice, once, and only where nothing was practised on it. */
const applyRested = (progress: Progress, day: DayKey): Progress => {
  const rested = markGentle(progress, day);
  if (rested === progress || isPractised(progress, day)) return rested;
  return { ...rested, weeks: countPractice(rested.weeks, day) };
};

/** No conversation lasts as long: a place older by more than this is no echo, a clock was wrong for a while. */
const ECHO_MILLIS = 12 * 60 * 60 * 1_000;

/** A finished run has no place any more, and an older place that comes back never overwrites a newer one. */
const applyPlace = (progress: Progress, place: Place): Progress => {
  const isFinished = progress.knownIds.includes(place.run.completionId);
  const before = progress.place;
  const olderBy = before === undefined ? 0 : before.savedAt - place.savedAt;
  const isStale = olderBy > 0 && olderBy < ECHO_MILLIS;
  const isSame =
    before?.run.completionId === place.run.completionId &&
    before.atMillis === place.atMillis &&
    before.savedAt === place.savedAt;
  return isFinished || isStale || isSame ? progress : { ...progress, place };
};

const applyPlanStep = (progress: Progress, step: PlanStep): Progress => {
  const { plan, ...rest } = progress;
  const after = afterStep(plan, step);
  if (after === plan) return progress;
  return after === undefined ? rest : { ...progress, plan: after };
};

/** Told twice, it is the same news. */
const applyZone = (progress: Progress, zone: NonNullable<Progress['zone']>): Progress =>
  progress.zone?.name === zone.name && progress.zone.checkedAt >= zone.checkedAt
    ? progress
    : { ...progress, zone };

/** A limit only ever gets lower: a device that refused a short page would refuse a long one too. */
const applyPageLimit = (progress: Progress, limitMillis: number): Progress =>
  (progress.pageLimitMillis ?? Number.POSITIVE_INFINITY) <= limitMillis
    ? progress
    : { ...progress, pageLimitMillis: limitMillis };

/** More than one tip a day for a fortnight; a tip that was told lately comes last. */
const TIPS = 23;

/** Told twice over, it is told once: retries and devices repeat themselves. */
const applyTip = (progress: Progress, tip: string): Progress => {
  const { tips = [] } = progress;
  if (tips[0] === tip) return progress;
  return { ...progress, tips: [tip, ...tips.filter((other) => other !== tip)].slice(0, TIPS) };
};

const applyCautioned = (progress: Progress, group: string): Progress => {
  const { cautioned = [] } = progress;
  return cautioned.includes(group) ? progress : { ...progress, cautioned: [...cautioned, group] };
};

/** After an emergency or a crisis there is no place to go on from; it waits to be asked after, whatever else comes. */
const applyFlagged = (progress: Progress, flagged: Flagged): Progress => {
  const { place, ...rest } = progress;
  const before = progress.flagged;
  if (flagged.tier === 'S')
    return before === undefined || before.tier === 'S' ? { ...progress, flagged } : progress;
  const isSame = before?.tier === flagged.tier && before.at === flagged.at && place === undefined;
  return isSame ? progress : { ...rest, flagged };
};

/** A milestone waits to be told, once; nobody who asked not to count has any. */
const applyPractice = (before: Progress, after: Progress): Progress => {
  if (after === before || after.settings?.tally === 'off') return after;
  const milestone = milestoneBetween(before, after);
  return milestone === undefined ? after : { ...after, milestone };
};

const withoutMilestone = (progress: Progress): Progress => {
  const { milestone, ...rest } = progress;
  return milestone === undefined ? progress : rest;
};

const applyTold = (progress: Progress, milestone: Milestone): Progress =>
  progress.milestone === milestone ? withoutMilestone(progress) : progress;

const applySettings = (progress: Progress, change: SettingsChange): Progress => {
  const settings = changeSettings(progress.settings, change);
  if (settings === progress.settings) return progress;
  const changed = { ...progress, settings };
  return settings?.tally === 'off' ? withoutMilestone(changed) : changed;
};

const applyAskedAfter = (progress: Progress): Progress => {
  const { flagged, ...rest } = progress;
  return flagged === undefined || flagged.tier === 'S' ? progress : rest;
};

const applyRated = (progress: Progress, rating: Rating): Progress => {
  const comfort = addRating(progress.comfort, rating);
  return comfort === progress.comfort ? progress : { ...progress, comfort };
};

const applyCheckInsForgotten = (progress: Progress): Progress => {
  const { comfort, ...rest } = progress;
  return comfort === undefined ? progress : rest;
};

const withHeat = (progress: Progress, heat: Heat): Progress =>
  heat === progress.heat ? progress : { ...progress, heat };

const applyHeat = (progress: Progress, step: HeatStep): Progress =>
  withHeat(progress, afterHeat(progress.heat ?? {}, step));

const applyHeatChecked = (progress: Progress, checked: HeatChecked): Progress => {
  const before = progress.heat?.checked;
  return before?.day === checked.day && before.isOffered === checked.isOffered
    ? progress
    : withHeat(progress, { ...progress.heat, checked });
};

/** Heat is not on longer than the session that it is on for. */
const withoutWarmth = (progress: Progress, at: number): Progress =>
  progress.heat === undefined ? progress : withHeat(progress, afterLeaving(progress.heat, at));

/** Nobody has an empty list: then there is none. */
const applyReminders = (progress: Progress, reminders: readonly Reminder[]): Progress => {
  const { reminders: before, ...rest } = progress;
  if (reminders === before || (before === undefined && reminders.length === 0)) return progress;
  return reminders.length === 0 ? rest : { ...rest, reminders: [...reminders] };
};

const applyRefused = (progress: Progress, of: Permission, at: number): Progress =>
  (progress.refused?.[of] ?? -1) >= at
    ? progress
    : { ...progress, refused: { ...progress.refused, [of]: at } };

/**
 * Folds an event into what is known of a person. Pure, and safe to repeat: an event that is already
 * in gives back the very same object.
 */
export const applyEvent = (progress: Progress, event: ProgressEvent): Progress => {
  switch (event.kind) {
    case 'begun':
      return applyPlace(progress, event.place);
    case 'left':
      return withoutWarmth(applyPlace(progress, event.place), event.place.savedAt);
    case 'completed':
      return withoutWarmth(
        applyPractice(progress, applyCompletion(progress, event.completion)),
        event.completion.doneAt,
      );
    case 'heat':
      return applyHeat(progress, event.step);
    case 'heat-checked':
      return applyHeatChecked(progress, event.checked);
    case 'rested':
      return applyPractice(progress, applyRested(progress, event.day));
    case 'milestone-told':
      return applyTold(progress, event.milestone);
    case 'zone':
      return applyZone(progress, event.zone);
    case 'plan':
      return applyPlanStep(progress, event.step);
    case 'page-refused':
      return applyPageLimit(progress, event.limitMillis);
    case 'set':
      return applySettings(progress, event.change);
    case 'welcomed':
      return progress.welcomedAt === undefined ? { ...progress, welcomedAt: event.welcomedAt } : progress;
    case 'flagged':
      return applyFlagged(withoutMilestone(progress), event.flagged);
    case 'asked-after':
      return applyAskedAfter(progress);
    case 'cautioned':
      return applyCautioned(progress, event.group);
    case 'tip-told':
      return applyTip(progress, event.tip);
    case 'rated':
      return applyRated(progress, event.rating);
    case 'check-ins-forgotten':
      return applyCheckInsForgotten(progress);
    case 'reminder-set':
      return applyReminders(progress, withReminder(progress.reminders ?? [], event.set));
    case 'reminders-gone':
      return applyReminders(progress, withoutReminders(progress.reminders ?? [], event.tokens));
    case 'permission-refused':
      return applyRefused(progress, event.of, event.at);
  }
};
