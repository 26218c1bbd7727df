import type { DayRange, Done } from '../../progress/history';
import type { ProgressEvent } from '../../progress/progress';
import type { Decision } from '../decision';
import { settled } from '../guide';
import type { Moment } from '../moment';
import { tellBack } from './tell-back';

/** What has just come to its end, and is not written down yet. */
const justFinished = (moment: Moment): readonly ProgressEvent[] =>
  settled(moment).events.filter(
    (event) =>
      event.kind === 'completed' && !moment.progress?.knownIds.includes(event.completion.run.completionId),
  );

/**
 * Looks up what was finished in some days before it tells of it; that it cannot be looked up just now is said, too.
 * A session that has just come to its end counts already.
 */
export const lookedUp = (
  moment: Moment,
  days: DayRange,
  tell: (done: readonly Done[]) => Decision,
): Decision => {
  return {
    ...tellBack(moment, []),
    events: justFinished(moment),
    errand: {
      kind: 'history',
      days,
      decide: (done) => {
        const told = done === undefined ? tellBack(moment, [{ key: 'settings-unread' }]) : tell(done);
        return { ...told, events: told.events.filter(({ kind }) => kind !== 'completed') };
      },
    },
  };
};
