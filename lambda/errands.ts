import type { HandlerInput } from 'ask-sdk-core';
import type { AlertCall, Decision, Errand } from './dialogue/decision';
import type { Memory } from './interceptors/memory';
import { errorName, reportOf } from './platform/log';
import { personOf, spokenAt } from './platform/turn';
import type { Done } from './progress/history';
import type { ProgressEvent } from './progress/progress';
import type { Outcome } from './progress/reminders';
import type { Alerts } from './reminders/alerts';
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

/** A guest changes nothing in the house of another. */
const NOT_THEIRS: Outcome<readonly string[]> = { is: 'refused', why: 'not-allowed' };

const callAlexa = async (
  alerts: Alerts | undefined,
  { requestEnvelope }: HandlerInput,
  call: AlertCall,
  zone: string,
): Promise<Outcome<readonly string[]>> => {
  if (alerts === undefined) return { is: 'refused', why: 'not-here' };
  switch (call.do) {
    case 'set':
      return alerts.set(requestEnvelope, call.wish, call.zone ?? zone);
    case 'change':
      return alerts.change(requestEnvelope, call.tokens, call.wish, zone);
    case 'list':
      return alerts.list(requestEnvelope);
    case 'remove':
      return alerts.remove(requestEnvelope, call.tokens);
    case 'remove-all':
      return alerts.removeAll(requestEnvelope);
    case 'start-timers':
      return alerts.startTimers(requestEnvelope, call.timers);
    case 'stop-timers':
      return alerts.stopTimers(requestEnvelope, call.ids);
  }
};

/** Asks for a person, and writes down what is refused; for a guest nobody is asked. */
const askAlexa = async (
  alerts: Alerts | undefined,
  input: HandlerInput,
  { isGuest }: Memory,
  call: AlertCall,
  zone: string,
): Promise<Outcome<readonly string[]>> => {
  if (isGuest) return NOT_THEIRS;
  const outcome = await callAlexa(alerts, input, call, zone);
  if (outcome.is === 'refused') reportOf(input).alerts = outcome.why;
  return outcome;
};

interface Services {
  readonly store: ProgressStore;
  readonly alerts?: Alerts | undefined;
}

/** Runs the errands of a decision, one after another, and decides on. For a guest nothing is looked up or done. */
export const runErrand = async (
  services: Services,
  input: HandlerInput,
  decision: Decision,
  memory: Memory,
  zone: string,
): Promise<Run> => {
  const run = await runOne(services, input, decision, memory, zone);
  return run.decision.errand === undefined || run.decision.errand === decision.errand
    ? run
    : runErrand(services, input, run.decision, run.memory, zone);
};

const runOne = async (
  { store, alerts }: Services,
  input: HandlerInput,
  decision: Decision,
  memory: Memory,
  zone: string,
): Promise<Run> => {
  const { errand, events } = decision;
  if (errand === undefined) return { decision, memory };
  if (errand.kind === 'all-alerts') {
    const outcomes = await Promise.all(
      errand.calls.map((call) => askAlexa(alerts, input, memory, call, zone)),
    );
    const told = errand.decide(outcomes);
    return { decision: { ...told, events: [...events, ...told.events] }, memory };
  }
  if (errand.kind === 'alerts') {
    const outcome = await askAlexa(alerts, input, memory, errand.call, zone);
    const told = errand.decide(outcome);
    return { decision: { ...told, events: [...events, ...told.events] }, memory };
  }
  if (errand.kind === 'history') {
    if (memory.isGuest) return { decision: errand.decide(undefined), memory };
    const told = await lookUp(store, input, memory, { errand, events });
    return { decision: { ...told, events: [...events, ...told.events] }, memory };
  }
  const forgotten = memory.isGuest ? undefined : await forget(store, input, memory);
  const told = errand.decide(forgotten !== undefined);
  return {
    decision: forgotten === undefined ? { ...told, events: [...events, ...told.events] } : told,
    memory: forgotten ?? memory,
  };
};
