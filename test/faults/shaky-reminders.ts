import { services } from 'ask-sdk-model';
import type { ReminderClients } from '../../lambda/reminders/reminders';
import { decide, SCOPES } from '../../simulator/alexa-service/consent';
import { openLedger } from '../../simulator/alexa-service/ledger';
import { REMINDERS } from '../../simulator/alexa-service/reminders';
import { find } from '../../simulator/alexa-service/route';
import { statusAt } from '../../simulator/alexa-service/schedule';

/** Ways in which a call to Alexa's reminders goes wrong. */
const FAULTS = [
  'connection reset',
  'timed out',
  'error 429',
  'error 500',
  'error 503',
  /** Done, but nobody is told. */
  'reply lost',
  'timed out after it was done',
  'error 500 after it was done',
  'malformed reply',
  /** Done after nobody waits for it any more, and before anybody asks again. */
  'late',
] as const;
export type Fault = (typeof FAULTS)[number];

const USER = 'ann';
const failing = (message: string): Error => Object.assign(new Error(message), { name: 'TimeoutError' });
const answer = (statusCode: number, body: unknown): services.ApiClientResponse => ({
  statusCode,
  headers: [{ key: 'content-type', value: 'application/json' }],
  body: body === undefined ? '' : JSON.stringify(body),
});

/**
 * Alexa's reminders in memory: her real clients, the local service's own rules, and between them a line on
 * which anything may happen.
 */
export class ShakyReminders {
  readonly #ledger = openLedger();
  readonly #late: (() => void)[] = [];
  readonly faults = new Map<Fault, number>();
  created = 0;
  calls = 0;
  atMillis = 0;
  /** Share of calls that go wrong. */
  shakiness = 0;
  /** What goes wrong with the calls to come, one after another; after these it is left to chance. */
  readonly script: (Fault | 'nothing')[] = [];

  constructor(private readonly random: () => number) {
    this.allow('GRANTED');
  }

  allow(status: 'GRANTED' | 'DENIED'): void {
    decide(this.#ledger, USER, SCOPES.reminders, status);
  }

  /** Clients for one call of ours. */
  get clients(): ReminderClients {
    const client = new services.reminderManagement.ReminderManagementServiceClient({
      apiClient: { invoke: (request) => this.#invoke(request) },
      apiEndpoint: 'https://alexa.example',
      authorizationValue: 'token',
    });
    return { first: client, last: client };
  }

  /** Those that were set, and not deleted. */
  get set() {
    return this.#ledger.reminders;
  }

  /** Those of them that are still to ring. */
  get ringing() {
    return this.set.filter((reminder) => statusAt(reminder, this.atMillis) === 'ON');
  }

  /** Somebody deletes one in the app. */
  deleteInApp(token: string): void {
    this.#ledger.write({ reminders: this.#ledger.reminders.filter((one) => one.token !== token) });
  }

  /** What is late arrives. */
  settle(): void {
    for (const arrive of this.#late.splice(0)) arrive();
  }

  #do({ method, url, body = '' }: services.ApiClientRequest): services.ApiClientResponse {
    const found = find(REMINDERS, method, new URL(url).pathname);
    if (found === undefined) return answer(404, {});
    const caller = {
      deviceId: 'device',
      userId: USER,
      zone: 'Europe/London',
      locale: 'en-GB',
      requestId: 'request',
      isInSession: true,
      atMillis: this.atMillis,
    };
    const reply = found.route.answer({ caller, ledger: this.#ledger, parts: found.parts, body });
    if (method === 'POST' && reply.status === 200) this.created += 1;
    return answer(reply.status, reply.json);
  }

  async #invoke(request: services.ApiClientRequest): Promise<services.ApiClientResponse> {
    this.calls += 1;
    const fault = this.script.shift() ?? this.#chance();
    if (fault === 'nothing') return this.#do(request);
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
    return this.#goWrong(fault, request);
  }

  #chance(): Fault | 'nothing' {
    if (this.random() >= this.shakiness) return 'nothing';
    return FAULTS[Math.floor(this.random() * FAULTS.length)] as Fault;
  }

  #goWrong(fault: Fault, request: services.ApiClientRequest): services.ApiClientResponse {
    switch (fault) {
      case 'connection reset':
      case 'timed out':
        throw failing(fault);
      case 'error 429':
      case 'error 500':
      case 'error 503':
        return answer(Number(fault.slice(6)), { code: 'ERROR' });
      case 'late':
        this.#late.push(() => this.#do(request));
        throw failing(fault);
      case 'reply lost':
      case 'timed out after it was done':
        this.#do(request);
        throw failing(fault);
      case 'error 500 after it was done':
        this.#do(request);
        return answer(500, { code: 'ERROR' });
      case 'malformed reply':
        return { ...this.#do(request), body: '{"alertToken":' };
    }
  }
}
