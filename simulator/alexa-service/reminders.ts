import { outOfSession, withoutConsent } from './consent';
import type { KeptReminder } from './ledger';
import { readBody } from './read-body';
import { RuleFault, readRule } from './recurrence';
import { type ReminderRequest, reminderRequestSchema } from './reminder-request';
import { type Call, failure, type Reply, type Route } from './route';
import { hasMore, statusAt } from './schedule';

/** Of another of Amazon's services for reminders; of this one it is not documented. */
const MOST_REMINDERS = 250;
const PATH = '/v1/alerts/reminders';

const isOn = (reminder: KeptReminder, atMillis: number): boolean => statusAt(reminder, atMillis) === 'ON';
const timeText = (millis: number): string => new Date(millis).toISOString();

const ofCaller = ({ ledger, caller }: Call): readonly KeptReminder[] =>
  ledger.reminders.filter(
    (reminder) => reminder.userId === caller.userId && statusAt(reminder, caller.atMillis) !== undefined,
  );

const gone = failure(404, 'ALERT_NOT_FOUND', 'There is no such reminder.');

/** Does something with the reminder that a call names. */
const withOne = (call: Call, act: (reminder: KeptReminder) => Reply): Reply => {
  const reminder = ofCaller(call).find(({ token }) => token === call.parts.token);
  return withoutConsent(call.ledger, call.caller, 'reminders') ?? (reminder ? act(reminder) : gone);
};

const told = (reminder: KeptReminder, atMillis: number) => ({
  alertToken: reminder.token,
  createdTime: timeText(reminder.createdAt),
  updatedTime: timeText(reminder.updatedAt),
  status: statusAt(reminder, atMillis),
  version: String(reminder.version),
});

const toldInFull = (reminder: KeptReminder, atMillis: number) => {
  const { trigger, alertInfo, pushNotification } = reminder.request;
  const { zone: timeZoneId } = reminder;
  return {
    ...told(reminder, atMillis),
    trigger: { ...trigger, timeZoneId },
    alertInfo,
    pushNotification,
  };
};

const ruleFault = ({ trigger }: ReminderRequest, locale: string): Reply | undefined => {
  if (trigger.type === 'SCHEDULED_RELATIVE') return undefined;
  try {
    for (const rule of trigger.recurrence?.recurrenceRules ?? []) readRule(rule, locale);
    return undefined;
  } catch (error) {
    if (error instanceof RuleFault) return failure(400, error.code, error.message);
    throw error;
  }
};

/** What is wrong with a request that has the shape of one. */
const faultOf = (request: ReminderRequest, zone: string | undefined, { caller }: Call): Reply | undefined => {
  const { locale, atMillis } = caller;
  if (!request.alertInfo.spokenInfo.content.some((content) => content.locale === locale)) {
    return failure(400, 'INVALID_ALERT_INFO', `There is no text in ${locale}, which the device speaks.`);
  }
  if (zone === undefined)
    return failure(400, 'INVALID_TIME_ZONE_ID', 'Neither reminder nor device has a zone.');
  const fault = ruleFault(request, locale);
  if (fault !== undefined) return fault;
  // That the past is refused is documented, under which code is not.
  return hasMore({ request, zone, updatedAt: atMillis }, atMillis)
    ? undefined
    : failure(400, 'TRIGGER_SCHEDULED_TIME_IN_PAST', 'It would never ring.');
};

/** Reads what is to be set, or tells why it cannot be. */
const wishOf = (call: Call): { request: ReminderRequest; zone: string } | { fault: Reply } => {
  const body = readBody(reminderRequestSchema, call.body);
  if ('fault' in body) return body;
  const request = body.read;
  const zone = request.trigger.timeZoneId ?? call.caller.zone;
  const fault = faultOf(request, zone, call);
  return fault === undefined ? { request, zone: zone as string } : { fault };
};

const create = (call: Call): Reply => {
  const { ledger, caller } = call;
  const refused = withoutConsent(ledger, caller, 'reminders') ?? outOfSession(caller);
  if (refused !== undefined) return refused;
  const wish = wishOf(call);
  if ('fault' in wish) return wish.fault;
  const { deviceId, userId, atMillis } = caller;
  const onDevice = ledger.reminders.filter((one) => one.deviceId === deviceId);
  // Looked at one by one only where there may be too many.
  const isFull =
    onDevice.length >= MOST_REMINDERS &&
    onDevice.filter((one) => isOn(one, atMillis)).length >= MOST_REMINDERS;
  if (isFull) {
    return failure(403, 'MAX_REMINDERS_LIMIT_REACHED', `There are ${MOST_REMINDERS} on this device.`);
  }
  const reminder: KeptReminder = {
    ...wish,
    token: `reminder-${ledger.name()}`,
    deviceId,
    userId,
    createdAt: atMillis,
    updatedAt: atMillis,
    version: 1,
  };
  ledger.write({ reminders: [...ledger.reminders, reminder] });
  return { status: 200, json: { ...told(reminder, atMillis), href: `${PATH}/${reminder.token}` } };
};

const update = (call: Call): Reply =>
  withOne(call, (before) => {
    const wish = wishOf(call);
    if ('fault' in wish) return wish.fault;
    const { ledger, caller } = call;
    const reminder = { ...before, ...wish, updatedAt: caller.atMillis, version: before.version + 1 };
    ledger.write({ reminders: ledger.reminders.map((one) => (one.token === before.token ? reminder : one)) });
    return { status: 200, json: { ...told(reminder, caller.atMillis), href: `${PATH}/${reminder.token}` } };
  });

const list = (call: Call): Reply => {
  const refused = withoutConsent(call.ledger, call.caller, 'reminders');
  if (refused !== undefined) return refused;
  const alerts = ofCaller(call).map((reminder) => toldInFull(reminder, call.caller.atMillis));
  // Documented as text: a number in quotes.
  return { status: 200, json: { totalCount: String(alerts.length), alerts, links: null } };
};

/** Alexa's reminders, with the statuses of her reference; codes in a body are known from developers. */
export const REMINDERS: readonly Route[] = [
  { family: 'reminders', method: 'POST', path: PATH, answer: create },
  { family: 'reminders', method: 'GET', path: PATH, answer: list },
  {
    family: 'reminders',
    method: 'GET',
    path: `${PATH}/:token`,
    answer: (call) =>
      withOne(call, (reminder) => ({ status: 200, json: toldInFull(reminder, call.caller.atMillis) })),
  },
  { family: 'reminders', method: 'PUT', path: `${PATH}/:token`, answer: update },
  {
    family: 'reminders',
    method: 'DELETE',
    path: `${PATH}/:token`,
    answer: (call) =>
      withOne(call, (reminder) => {
        call.ledger.write({
          reminders: call.ledger.reminders.filter(({ token }) => token !== reminder.token),
        });
        return { status: 200 };
      }),
  },
];
