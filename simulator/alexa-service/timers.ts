import { outOfSession, withoutConsent } from './consent';
import type { KeptTimer } from './ledger';
import { readBody } from './read-body';
import { type Call, failure, type Reply, type Route } from './route';
import { lengthOf, type TimerRequest, timerRequestSchema } from './timer-request';

/** Documented: of all that a device counts down. */
const MOST_TIMERS = 10;
const PATH = '/v1/alerts/timers';

const isThere = ({ runs }: KeptTimer, atMillis: number): boolean =>
  'leftMillis' in runs || runs.until > atMillis;

/** Those of the account that are still to ring, or wait. */
const ofCaller = ({ ledger, caller }: Call): readonly KeptTimer[] =>
  ledger.timers.filter((timer) => timer.userId === caller.userId && isThere(timer, caller.atMillis));

const lengthText = (millis: number): string => `PT${Math.ceil(millis / 1_000)}S`;
const timeText = (millis: number): string => new Date(millis).toISOString();

const told = ({ id, request, createdAt, updatedAt, runs }: KeptTimer) => ({
  id,
  duration: request.duration,
  ...(request.timerLabel !== undefined && { timerLabel: request.timerLabel }),
  createdTime: timeText(createdAt),
  updatedTime: timeText(updatedAt),
  ...('until' in runs
    ? { status: 'ON', triggerTime: timeText(runs.until) }
    : { status: 'PAUSED', remainingTimeWhenPaused: lengthText(runs.leftMillis) }),
});

const allowed = (call: Call, act: () => Reply): Reply =>
  withoutConsent(call.ledger, call.caller, 'timers') ?? act();

const withOne = (call: Call, act: (timer: KeptTimer) => Reply): Reply =>
  allowed(call, () => {
    const timer = ofCaller(call).find(({ id }) => id === call.parts.id);
    return timer === undefined ? failure(404, 'TIMER_NOT_FOUND', 'There is no such timer.') : act(timer);
  });

/** Replaces a timer, or takes it away. */
const change = ({ ledger }: Call, before: KeptTimer, after?: KeptTimer): Reply => {
  const { timers } = ledger;
  ledger.write({ timers: timers.flatMap((one) => (one.id === before.id ? (after ?? []) : one)) });
  return { status: 200 };
};

const speaks = ({ triggeringBehavior: { operation } }: TimerRequest, locale: string): boolean => {
  if (operation.type === 'NOTIFY_ONLY') return true;
  const texts = operation.type === 'ANNOUNCE' ? operation.textToAnnounce : operation.textToConfirm;
  return texts.some((text) => text.locale === locale);
};

const faultOf = (request: TimerRequest, call: Call): Reply | undefined => {
  const { locale, deviceId } = call.caller;
  if (!speaks(request, locale)) {
    return failure(400, 'INVALID_REQUEST', `There is no text in ${locale}, which the device speaks.`);
  }
  const there = ofCaller(call).filter((timer) => timer.deviceId === deviceId);
  const { timerLabel } = request;
  if (timerLabel !== undefined && there.some((timer) => timer.request.timerLabel === timerLabel)) {
    return failure(400, 'INVALID_REQUEST', `There is a timer "${timerLabel}" already.`);
  }
  return there.length < MOST_TIMERS
    ? undefined
    : failure(403, 'MAX_TIMERS_LIMIT_REACHED', `There are ${MOST_TIMERS} on this device.`);
};

const create = (call: Call): Reply =>
  allowed(call, () => {
    const { ledger, caller } = call;
    const body = readBody(timerRequestSchema, call.body);
    const refused = outOfSession(caller) ?? ('fault' in body ? body.fault : faultOf(body.read, call));
    if (refused !== undefined || 'fault' in body) return refused as Reply;
    const { deviceId, userId, atMillis } = caller;
    const timer: KeptTimer = {
      id: `timer-${ledger.name()}`,
      deviceId,
      userId,
      request: body.read,
      createdAt: atMillis,
      updatedAt: atMillis,
      runs: { until: atMillis + lengthOf(body.read.duration) },
    };
    ledger.write({ timers: [...ledger.timers.filter((one) => isThere(one, atMillis)), timer] });
    return { status: 200, json: told(timer) };
  });

const pause = (call: Call): Reply =>
  withOne(call, (timer) => {
    const { atMillis } = call.caller;
    const refused = outOfSession(call.caller);
    if (refused !== undefined || 'leftMillis' in timer.runs) return refused ?? { status: 200 };
    const runs = { leftMillis: timer.runs.until - atMillis };
    return change(call, timer, { ...timer, updatedAt: atMillis, runs });
  });

const resume = (call: Call): Reply =>
  withOne(call, (timer) => {
    const { atMillis } = call.caller;
    const refused = outOfSession(call.caller);
    if (refused !== undefined || 'until' in timer.runs) return refused ?? { status: 200 };
    const runs = { until: atMillis + timer.runs.leftMillis };
    return change(call, timer, { ...timer, updatedAt: atMillis, runs });
  });

/** Alexa's timers, with the statuses of her reference. */
export const TIMERS: readonly Route[] = [
  { family: 'timers', method: 'POST', path: PATH, answer: create },
  {
    family: 'timers',
    method: 'GET',
    path: PATH,
    answer: (call) =>
      allowed(call, () => {
        const timers = ofCaller(call).map(told);
        return { status: 200, json: { totalCount: timers.length, timers, nextToken: null } };
      }),
  },
  {
    family: 'timers',
    method: 'DELETE',
    path: PATH,
    answer: (call) =>
      allowed(call, () => {
        const { ledger, caller } = call;
        ledger.write({ timers: ledger.timers.filter(({ userId }) => userId !== caller.userId) });
        return { status: 200 };
      }),
  },
  {
    family: 'timers',
    method: 'GET',
    path: `${PATH}/:id`,
    answer: (call) => withOne(call, (timer) => ({ status: 200, json: told(timer) })),
  },
  {
    family: 'timers',
    method: 'DELETE',
    path: `${PATH}/:id`,
    answer: (call) => withOne(call, (timer) => change(call, timer)),
  },
  { family: 'timers', method: 'POST', path: `${PATH}/:id/pause`, answer: pause },
  { family: 'timers', method: 'POST', path: `${PATH}/:id/resume`, answer: resume },
];
