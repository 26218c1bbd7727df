import { applyEvent } from '../progress/apply';
import type { ProgressEvent } from '../progress/progress';
import type { Decision } from './decision';
import type { Moment } from './moment';
import { isOnShelf } from './shelf';

/** A session that ended in silence after its conversation had closed: nobody could tell us that it was done. */
const overdue = (moment: Moment): ProgressEvent | undefined => {
  const place = moment.progress?.place;
  if (place?.endsAt === undefined || place.endsAt > moment.atMillis) return undefined;
  const { run, endsAt: doneAt } = place;
  if (!isOnShelf(moment.shelf, run.session, run.variant)) return undefined;
  const seconds = Math.round(moment.stage.timeline(run).totalMillis / 1_000);
  return { kind: 'completed', completion: { run, seconds, doneAt } };
};

/** Decides with what has ended by itself already counted, so that no one is offered to finish it. */
export const decideSettled = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const event = overdue(moment);
  if (event === undefined) return decide(moment);
  const decision = decide({ ...moment, progress: moment.progress && applyEvent(moment.progress, event) });
  return { ...decision, events: [event, ...decision.events] };
};
