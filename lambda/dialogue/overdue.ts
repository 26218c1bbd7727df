import { applyEvent } from '../progress/apply';
import type { Place, ProgressEvent } from '../progress/progress';
import { stepStart } from '../session/place';
import type { Timeline } from '../session/timeline';
import type { Decision } from './decision';
import type { Moment } from './moment';
import { isOnShelf } from './shelf';
import { dayOf } from './today';

const completed = (
  moment: Moment,
  { run }: Place,
  { totalMillis }: Timeline,
  doneAt: number,
): ProgressEvent => ({
  kind: 'completed',
  completion: { run, seconds: Math.round(totalMillis / 1_000), doneAt, day: dayOf(moment, doneAt) },
});

/**
 * What became of a session that ends in silence, after its conversation had closed. It ended by itself, and
 * nobody could tell us; or somebody speaks to us while it still sounds, and it stops there.
 */
const sinceClosed = (moment: Moment): ProgressEvent | undefined => {
  const { progress, atMillis, talk, shelf, stage } = moment;
  const place = progress?.place;
  if (place?.endsAt === undefined || !isOnShelf(shelf, place.run.session, place.run.variant))
    return undefined;
  const { run, endsAt } = place;
  const timeline = stage.timeline(run);
  if (endsAt <= atMillis) return completed(moment, place, timeline, endsAt);
  // Within the conversation that plays it nobody has spoken over it.
  if (!talk.isNew) return undefined;
  const reached = Math.max(place.atMillis, timeline.totalMillis - (endsAt - atMillis));
  return reached >= timeline.bodyEndMillis
    ? completed(moment, place, timeline, atMillis)
    : { kind: 'left', place: { run, atMillis: stepStart(timeline, reached), savedAt: atMillis } };
};

/** Decides with what has ended meanwhile already kept, so that no one is offered to finish what is done. */
export const decideSettled = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const event = sinceClosed(moment);
  if (event === undefined) return decide(moment);
  const decision = decide({ ...moment, progress: moment.progress && applyEvent(moment.progress, event) });
  return { ...decision, events: [event, ...decision.events] };
};
