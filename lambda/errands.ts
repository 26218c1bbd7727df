import type { HandlerInput } from 'ask-sdk-core';
import type { Decision, Errand } from './dialogue/decision';
import type { Memory } from './interceptors/memory';
import { errorName, reportOf } from './platform/log';
import { personOf, spokenAt } from './platform/turn';
import type { Done } from './progress/history';
import type { ProgressEvent } from './progress/progress';
import type { ProgressStore } from './storage/progress-store';

/** A decision that waits for nothing any more, and what became of the person's memory on the way. */
interface Run {
  readonly decision: Decision;
  readonly memory: Memory;
}

const attempt = async <Result>(
  input: HandlerInput,
  task: () => Promise<Result>,
): Promise<Result | undefined> => {
  try {
    return await task();
  } catch (error) {
    reportOf(input).error = errorName(error);
    return undefined;
  }
};

/** What was finished and is not in the store yet. */
const unfiled = (events: readonly ProgressEvent[]): Done[] =>
  events.flatMap((event) => {
    if (event.kind !== 'completed') return [];
    const { run, seconds, doneAt, day } = event.completion;
    return [{ session: run.session, variant: run.variant, seconds, doneAt, day }];
  });

const lookUp = async (
  store: ProgressStore,
  input: HandlerInput,
  memory: Memory,
  { errand, events }: { errand: Extract<Errand, { kind: 'history' }>; events: readonly ProgressEvent[] },
): Promise<Decision> => {
  const { days } = errand;
  const person = personOf(input.requestEnvelope, memory.host);
  const filed = await attempt(input, () => store.history(person, days, spokenAt(input.requestEnvelope)));
  const fresh = unfiled([...memory.unsaved, ...events]).filter(
    ({ day }) => days.from <= day && day <= days.to,
  );
  return errand.decide(filed && [...fresh.toReversed(), ...filed]);
};

/** Who was forgotten is not remembered by this conversation either: nothing is written in it any more. */
const forget = async (
  store: ProgressStore,
  input: HandlerInput,
  memory: Memory,
): Promise<Memory | undefined> =>
  attempt(input, async () => {
    await store.forget(personOf(input.requestEnvelope, memory.host));
    return { ...memory, known: undefined, unsaved: [], hasLeft: true };
  });

/** Runs the errand of a decision, if it has one, and decides on. For a guest nothing is looked up or done. */
export const runErrand = async (
  store: ProgressStore,
  input: HandlerInput,
  decision: Decision,
  memory: Memory,
): Promise<Run> => {
  const { errand, events } = decision;
  if (errand === undefined) return { decision, memory };
  if (errand.kind === 'history') {
    if (memory.isGuest) return { decision: errand.decide(undefined), memory };
    const told = await lookUp(store, input, memory, { errand, events });
    return { decision: { ...told, events: [...events, ...told.events] }, memory };
  }
  const forgotten = memory.isGuest ? undefined : await forget(store, input, memory);
  return { decision: errand.decide(forgotten !== undefined), memory: forgotten ?? memory };
};
