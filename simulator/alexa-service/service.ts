import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AlexaLine } from '../device/envelope';
import { decide, scopesOf } from './consent';
import { DIRECTIVES } from './directives';
import { type Fault, goWrong } from './faults';
import { openLedger } from './ledger';
import { REMINDERS } from './reminders';
import { ringsOf } from './rings';
import { type Family, failure, find, type Reply, type Route } from './route';
import { SETTINGS } from './settings';
import { TIMERS } from './timers';
import { createTokens } from './tokens';

/** A call as it came in. */
export interface CallRecord {
  readonly method: string;
  readonly path: string;
  readonly family: Family | undefined;
  /** Undefined where nothing was answered, or something that was told to go wrong. */
  readonly status: number | undefined;
}

/** Alexa's own services on this machine, for all devices of a house. */
export interface AlexaService {
  /** Connects a device that is set to a zone; to none where it is left out. */
  connect(zone: string | undefined): AlexaLine;
  /** From now on calls to a family go wrong, or well again. */
  fail(family: Family, fault: Fault | undefined): void;
  /** Every call so far, in order. */
  readonly calls: readonly CallRecord[];
  close(): Promise<void>;
}

/** What there is to call: a file a family. */
const ROUTES: readonly Route[] = [...SETTINGS, ...REMINDERS, ...TIMERS, ...DIRECTIVES];

const BEARER = /^Bearer (.+)$/;

const send = (response: ServerResponse, { status, json }: Reply): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(json === undefined ? undefined : JSON.stringify(json));
};

/**
 * Starts Alexa's own services on a free local port. One is enough for any number of devices: what a call is
 * about, and when it happens, is known by the token of the request that it belongs to.
 *
 * @param file in which reminders, timers and permissions outlive the process; without one they do not
 */
export const startAlexaService = async (file?: string): Promise<AlexaService> => {
  const tokens = createTokens();
  const ledger = openLedger(file);
  const faults = new Map<Family, Fault>();
  const calls: CallRecord[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = request;
    const found = find(ROUTES, method, url);
    const family = found?.route.family;
    const record = (status: number | undefined) => calls.push({ method, path: url, family, status });
    const fault = family && faults.get(family);
    const isLost = fault?.kind === 'lost-reply';
    if (fault !== undefined && !isLost) {
      record(undefined);
      goWrong(fault, response);
      return;
    }
    const caller = tokens.callerOf(BEARER.exec(request.headers.authorization ?? '')?.[1] ?? '');
    const reply =
      caller === undefined
        ? failure(401, 'INVALID_TOKEN', 'The token is not known, or not any more.')
        : (found?.route.answer({ caller, ledger, parts: found.parts, body: await text(request) }) ??
          failure(404, 'INVALID_URI', 'There is no such thing here.'));
    record(isLost ? undefined : reply.status);
    if (isLost) goWrong(fault, response);
    else send(response, reply);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    calls,
    connect: (zone) => ({
      endpoint,
      noteToken: (token, from) => tokens.give(token, { ...from, zone }),
      scopesOf: (userId) => scopesOf(ledger, userId),
      decide: (userId, scope, status) => decide(ledger, userId, scope, status),
      ringsOf: (device, fromMillis, toMillis) => ringsOf(ledger, { ...device, zone }, fromMillis, toMillis),
      removeReminders(userId) {
        const ours = ledger.reminders.filter((reminder) => reminder.userId === userId);
        ledger.write({ reminders: ledger.reminders.filter((reminder) => reminder.userId !== userId) });
        return ours.map(({ token }) => token);
      },
    }),
    fail(family, fault) {
      if (fault === undefined) faults.delete(family);
      else faults.set(family, fault);
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
