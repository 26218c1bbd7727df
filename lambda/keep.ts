import type { HandlerInput } from 'ask-sdk-core';
import type { Memory } from './interceptors/memory';
import { errorName, reportOf, type TurnReport } from './platform/log';
import { personOf, spokenAt } from './platform/turn';
import type { ProgressEvent } from './progress/progress';
import type { ProgressStore } from './storage/progress-store';

/** What a conversation knows of a person's progress once a turn is kept. */
type Kept = Pick<Memory, 'known' | 'unsaved' | 'hasLeft'>;

/** What a log may tell of sessions: that one began, that one is over. Picking one up again is no beginning. */
const sessionsIn = (events: readonly ProgressEvent[]): Pick<TurnReport, 'begun' | 'finished'> => ({
  ...(events.some((event) => event.kind === 'begun' && event.place.atMillis === 0) && { begun: true }),
  ...(events.some(({ kind }) => kind === 'completed') && { finished: true }),
});

/**
 * Keeps what happened, with what earlier turns could not keep. A store out of reach never costs a
 * person a word of the session: what could not be kept rides along to the next turn.
 */
export const keep = async (
  store: ProgressStore,
  input: HandlerInput,
  memory: Memory,
  events: readonly ProgressEvent[],
): Promise<Kept> => {
  const report = Object.assign(reportOf(input), sessionsIn(events));
  const pending = [...memory.unsaved, ...events];
  const { known, hasLeft, host } = memory;
  if (pending.length === 0 || hasLeft) return { known, unsaved: [], hasLeft };
  const { requestEnvelope } = input;
  try {
    const person = personOf(requestEnvelope, host);
    const kept = await store.keep(person, pending, known, spokenAt(requestEnvelope));
    report.kept = kept.outcome;
    return kept.outcome === 'saved'
      ? { known: kept.known, unsaved: [], hasLeft }
      : { known: undefined, unsaved: [], hasLeft: true };
  } catch (error) {
    report.kept = 'unsaved';
    report.error = errorName(error);
    return { known, unsaved: pending, hasLeft };
  }
};
