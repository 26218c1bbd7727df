import type { HandlerInput } from 'ask-sdk-core';
import type { Decision } from './dialogue/decision';
import type { AlertCall, Errand } from './dialogue/errand';
import type { Memory } from './interceptors/memory';
import { errorName, reportOf } from './platform/log';
import { personOf, spokenAt } from './platform/turn';
import type { DayRange, Done } from './progress/history';
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

/** What was done on some days, latest first; undefined where the history cannot be read. */
const lookUp = async (
  store: ProgressStore,
  input: HandlerInput,
  memory: Memory,
  days: DayRange,
  events: readonly ProgressEvent[],
): Promise<readonly Done[] | undefined> => {
  const person = personOf(input.requestEnvelope, memory.host);
  const filed = await attempt(input, () => store.history(person, days, spokenAt(input.requestEnvelope)));
  const fresh = unfiled([...memory.unsaved, ...events]).filter(
    ({ day }) => days.from <= day && day <= days.to,
  );
  return filed && [...fresh.toReversed(), ...filed];
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

/** Does one errand, and decides on. For a guest nothing is looked up or done. */
const runOne = async (
  { store, alerts }: Services,
  input: HandlerInput,
  errand: Errand,
  { events }: Decision,
  memory: Memory,
  zone: string,
): Promise<Run> => {
  switch (errand.kind) {
    case 'all-alerts': {
      const asked = errand.calls.map((call) => askAlexa(alerts, input, memory, call, zone));
      return { decision: errand.decide(await Promise.all(asked)), memory };
    }
    case 'alerts':
      return { decision: errand.decide(await askAlexa(alerts, input, memory, errand.call, zone)), memory };
    case 'history': {
      const done = memory.isGuest ? undefined : await lookUp(store, input, memory, errand.days, events);
      return { decision: errand.decide(done), memory };
    }
    case 'forget': {
      const forgotten = memory.isGuest ? undefined : await forget(store, input, memory);
      return { decision: errand.decide(forgotten !== undefined), memory: forgotten ?? memory };
    }
  }
};

/** Runs the errands of a decision, one after another; what happened before an errand happened either way. */
export const runErrand = async (
  services: Services,
  input: HandlerInput,
  decision: Decision,
  memory: Memory,
  zone: string,
): Promise<Run> => {
  const { errand, events } = decision;
  if (errand === undefined) return { decision, memory };
  const run = await runOne(services, input, errand, decision, memory, zone);
  const told = { ...run.decision, events: [...events, ...run.decision.events] };
  return runErrand(services, input, told, run.memory, zone);
};
