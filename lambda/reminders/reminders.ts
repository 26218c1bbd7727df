import type { services } from 'ask-sdk-model';
import type { Outcome, ReminderWish } from '../progress/reminders';
import { type Attempt, attempt, outcomeOf, outcomeOfAll } from './refusals';
import { type Asking, reminderRequest } from './reminder-request';
import { beginsLike, isAlike, type Ringing, readRinging } from './ringing';

type Client = services.reminderManagement.ReminderManagementServiceClient;
type Request = services.reminderManagement.ReminderRequest;
type Reply = services.reminderManagement.ReminderResponse;

/** The same service twice: for what is done, and for a last look whether it was, when nobody told. */
export interface ReminderClients {
  readonly first: Client;
  readonly last: Client;
}

const look = (client: Client): Promise<Attempt<Ringing[]>> =>
  attempt(() => client.getReminders(), readRinging);

const tokenOf = (reply: Reply | undefined): string | undefined =>
  typeof reply?.alertToken === 'string' && reply.alertToken !== '' ? reply.alertToken : undefined;

/** What is gone already is gone. */
const removeOne = async (client: Client, token: string): Promise<Attempt<string>> => {
  const removed = await attempt(
    () => client.deleteReminder(token),
    () => token,
  );
  return removed.is === 'refused' && removed.why === 'gone' ? { is: 'done', value: token } : removed;
};

const removeEach = async (client: Client, tokens: readonly string[]): Promise<Outcome<readonly string[]>> =>
  outcomeOfAll(await Promise.all(tokens.map((token) => removeOne(client, token))));

/** Sees to it that one reminder is as it is asked for: the one that there is, or a new one. */
const put = async (
  client: Client,
  before: Ringing | undefined,
  request: Request,
  asking: Asking,
): Promise<Attempt<string>> => {
  if (before === undefined) return attempt(() => client.createReminder(request), tokenOf);
  const { token } = before;
  if (isAlike(before, request) && beginsLike(before, request, asking)) return { is: 'done', value: token };
  return attempt(
    () => client.updateReminder(token, request),
    (reply) => tokenOf(reply) ?? token,
  );
};

/** An answer that never came may be found where it would have led to. */
const putSurely = async (
  { first, last }: ReminderClients,
  before: Ringing | undefined,
  request: Request,
  asking: Asking,
): Promise<Attempt<string>> => {
  const tried = await put(first, before, request, asking);
  if (tried.is === 'done' || !tried.isUncertain) return tried;
  const seen = await look(last);
  const found =
    seen.is === 'done'
      ? seen.value.find((one) => isAlike(one, request) && beginsLike(one, request, asking))
      : undefined;
  return found === undefined ? tried : { is: 'done', value: found.token };
};

/** One of several that may stand for what is asked for; the others go, once it does. */
const putOneOf = async (
  clients: ReminderClients,
  candidates: readonly Ringing[],
  request: Request,
  asking: Asking,
): Promise<Outcome<readonly string[]>> => {
  const placed = await putSurely(clients, candidates[0], request, asking);
  if (placed.is === 'refused') return outcomeOf(placed);
  const others = candidates.map(({ token }) => token).filter((token) => token !== placed.value);
  const gone = await Promise.all(others.map((token) => removeOne(clients.last, token)));
  return outcomeOf(gone.find((one) => one.is === 'refused') ?? { is: 'done', value: [placed.value] });
};

/**
 * Sets a reminder after a look whether it rings already: without, a retry after a lost answer would leave two.
 * More than one of the same become one. Two calls; one where there is nothing left to do.
 */
export const setReminder = async (
  clients: ReminderClients,
  wish: ReminderWish,
  asking: Asking,
): Promise<Outcome<readonly string[]>> => {
  const seen = await look(clients.first);
  if (seen.is === 'refused') return outcomeOf(seen);
  const request = reminderRequest(wish, asking);
  return putOneOf(
    clients,
    seen.value.filter((one) => isAlike(one, request)),
    request,
    asking,
  );
};

/**
 * Changes a reminder, after a look whether it is still there and whether what it becomes rings already. Gone where
 * neither is.
 */
export const changeReminder = async (
  clients: ReminderClients,
  tokens: readonly string[],
  wish: ReminderWish,
  asking: Asking,
): Promise<Outcome<readonly string[]>> => {
  const seen = await look(clients.first);
  if (seen.is === 'refused') return outcomeOf(seen);
  const request = reminderRequest(wish, asking);
  const alike = seen.value.filter((one) => isAlike(one, request));
  const candidates = [
    ...alike,
    ...seen.value.filter((one) => tokens.includes(one.token) && !alike.includes(one)),
  ];
  return candidates.length === 0
    ? { is: 'refused', why: 'gone' }
    : putOneOf(clients, candidates, request, asking);
};

/** Tokens of those that are still to ring. */
export const listReminders = async ({ last }: ReminderClients): Promise<Outcome<readonly string[]>> => {
  const seen = await look(last);
  return seen.is === 'refused'
    ? outcomeOf(seen)
    : { is: 'done', value: seen.value.map(({ token }) => token) };
};

/** Removes reminders, each by a call of its own: there is none for several. */
export const removeReminders = ({ last }: ReminderClients, tokens: readonly string[]) =>
  removeEach(last, tokens);

/** Removes all that are still to ring, known here or not. */
export const removeAllReminders = async ({ last }: ReminderClients): Promise<Outcome<readonly string[]>> => {
  const seen = await look(last);
  if (seen.is === 'refused') return outcomeOf(seen);
  const tokens = seen.value.map(({ token }) => token);
  const removed = await Promise.all(tokens.map((token) => removeOne(last, token)));
  // Not all of them gone is not done.
  return outcomeOf(removed.find((one) => one.is === 'refused') ?? { is: 'done', value: tokens });
};
