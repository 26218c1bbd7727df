import type { services } from 'ask-sdk-model';
import * as z from 'zod/mini';
import type { Outcome, Refusal, TimerWish } from '../progress/reminders';
import { type Attempt, attempt, BY_STATUS, outcomeOf, outcomeOfAll } from './refusals';

type Client = services.timerManagement.TimerManagementServiceClient;
type Request = services.timerManagement.TimerRequest;

/** The same service twice: for what is done, and for taking it back. */
export interface TimerClients {
  readonly first: Client;
  readonly last: Client;
}

/** More than that a device does not run for one skill. */
const MAX_TIMERS = 10;

/** For timers a gateway that waited in vain means that the device is off. */
const STATUSES: Readonly<Record<number, Refusal>> = { ...BY_STATUS, 504: 'offline' };

const timerSchema = z.object({
  id: z.string().check(z.minLength(1)),
  status: z.string(),
  timerLabel: z.optional(z.nullable(z.string())),
});
type Timer = z.infer<typeof timerSchema>;

const listSchema = z.union([
  z.object({ timers: z.array(timerSchema) }),
  // Where there is none, the list may be left out.
  z.object({ totalCount: z.union([z.literal('0'), z.literal(0)]) }),
]);

/** Timers that run or are held; undefined where it is no list of any. */
const readTimers = (list: unknown): Timer[] | undefined => {
  const parsed = z.safeParse(listSchema, list);
  if (!parsed.success) return undefined;
  return 'timers' in parsed.data ? parsed.data.timers.filter(({ status }) => status !== 'OFF') : [];
};

const readId = (reply: unknown): string | undefined => {
  const parsed = z.safeParse(z.pick(timerSchema, { id: true }), reply);
  return parsed.success ? parsed.data.id : undefined;
};

const look = (client: Client): Promise<Attempt<Timer[]>> =>
  attempt(() => client.getTimers(), readTimers, STATUSES);

/** Seconds as ISO 8601 has them: "PT15M", "PT1H30M". */
const durationOf = (seconds: number): string => {
  const parts = [
    [Math.floor(seconds / 3_600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts.flatMap(([count, unit]) => (count > 0 ? `${count}${unit}` : [])).join('')}`;
};

/** A timer as Alexa's service wants it: it speaks when it is over, and is seen where there is a screen. */
export const timerRequest = ({ label, seconds, text }: TimerWish, locale: string): Request => ({
  duration: durationOf(seconds),
  timerLabel: label,
  creationBehavior: { displayExperience: { visibility: 'VISIBLE' } },
  triggeringBehavior: {
    operation: { type: 'ANNOUNCE', textToAnnounce: [{ locale, text }] },
    notificationConfig: { playAudible: true },
  },
});

const start = (client: Client, request: Request): Promise<Attempt<string>> =>
  attempt(() => client.createTimer(request), readId, STATUSES);

/** What is gone already is gone. */
const stopOne = async (client: Client, id: string): Promise<Attempt<string>> => {
  const stopped = await attempt(
    () => client.deleteTimer(id),
    () => id,
    STATUSES,
  );
  return stopped.is === 'refused' && stopped.why === 'gone' ? { is: 'done', value: id } : stopped;
};

const stopEach = (client: Client, ids: readonly string[]): Promise<Attempt<string>[]> =>
  Promise.all(ids.map((id) => stopOne(client, id)));

/** Takes back what was started, also what nobody told of, as far as it can be reached. */
const takeBack = async (
  { last }: TimerClients,
  requests: readonly Request[],
  attempts: readonly Attempt<string>[],
): Promise<void> => {
  const started = attempts.flatMap((one) => (one.is === 'done' ? [one.value] : []));
  const isKnown = attempts.every((one) => one.is === 'done' || !one.isUncertain);
  const seen = isKnown ? undefined : await look(last);
  const labels = requests.map(({ timerLabel }) => timerLabel);
  const found =
    seen?.is === 'done'
      ? seen.value.filter(({ timerLabel }) => labels.includes(timerLabel ?? undefined)).map(({ id }) => id)
      : [];
  await stopEach(last, [...new Set([...started, ...found])]);
};

const startEach = async (clients: TimerClients, requests: readonly Request[]): Promise<Attempt<string>[]> => {
  const [one, ...others] = requests;
  if (one === undefined) return [];
  const begun = await start(clients.first, one);
  // Where the first is refused, so are the others: no need to ask.
  if (begun.is === 'refused') return [begun];
  return [begun, ...(await Promise.all(others.map((request) => start(clients.first, request))))];
};

/**
 * Starts timers, all or none. Those that run by the same names stop first: they are left from an answer that was
 * lost, or from before. A call for a look, one for each timer.
 */
export const startTimers = async (
  clients: TimerClients,
  timers: readonly TimerWish[],
  locale: string,
): Promise<Outcome<readonly string[]>> => {
  const seen = await look(clients.first);
  if (seen.is === 'refused') return outcomeOf(seen);
  const requests = timers.map((timer) => timerRequest(timer, locale));
  const isOld = ({ timerLabel }: Timer) => timers.some(({ label }) => label === timerLabel);
  const old = seen.value.filter(isOld);
  if (seen.value.length - old.length + timers.length > MAX_TIMERS) return { is: 'refused', why: 'too-many' };
  const stopped = await stopEach(
    clients.first,
    old.map(({ id }) => id),
  );
  const stuck = stopped.find((one) => one.is === 'refused');
  if (stuck !== undefined) return outcomeOf(stuck);

  const attempts = await startEach(clients, requests);
  const failed = attempts.find((one) => one.is === 'refused');
  if (failed === undefined) return outcomeOfAll(attempts);
  await takeBack(clients, requests, attempts);
  return outcomeOf(failed);
};

/** Stops timers; those that are over already are. */
export const stopTimers = async (
  { last }: TimerClients,
  ids: readonly string[],
): Promise<Outcome<readonly string[]>> => outcomeOfAll(await stopEach(last, ids));

/** Stops every timer of ours, known here or not: one call. Who has not allowed any has none. */
export const stopAllTimers = async ({ last }: TimerClients): Promise<Outcome<readonly string[]>> => {
  const stopped = await attempt(
    () => last.deleteTimers(),
    () => [],
    STATUSES,
  );
  return stopped.is === 'refused' && stopped.why === 'not-allowed'
    ? { is: 'done', value: [] }
    : outcomeOf(stopped);
};
