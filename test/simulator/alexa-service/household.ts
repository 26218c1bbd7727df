import { SCOPES, type ScopeName } from '../../../simulator/alexa-service/consent';
import { type AlexaService, startAlexaService } from '../../../simulator/alexa-service/service';
import type { AlexaLine } from '../../../simulator/device/envelope';

/** Seven in the evening, 20 November 2026, UTC: two in the afternoon in New York. */
export const EVENING = Date.parse('2026-11-20T19:00:00Z');
export const HOUR = 60 * 60 * 1_000;
export const DAY = 24 * HOUR;

/** Somebody's device, its clock, and Alexa's services behind it, as a skill reaches them. */
export class Household {
  now = EVENING;
  locale = 'en-US';
  isInSession = true;
  deviceId = 'device-1';
  readonly #line: AlexaLine;
  #requests = 0;

  private constructor(
    readonly alexa: AlexaService,
    zone: string | undefined,
  ) {
    this.#line = alexa.connect(zone);
  }

  static async settle(zone: string | undefined = 'America/New_York', file?: string): Promise<Household> {
    const household = new Household(await startAlexaService(file), zone);
    household.decide('reminders');
    household.decide('timers');
    return household;
  }

  decide(scope: ScopeName, status: 'GRANTED' | 'DENIED' = 'GRANTED'): void {
    this.#line.decide('ann', SCOPES[scope], status);
  }

  /** What a request of this moment tells of permissions. */
  get scopes() {
    return this.#line.scopesOf('ann');
  }

  /** A request goes out, and the skill calls with its token. */
  async call(method: string, path: string, body?: unknown) {
    this.#requests += 1;
    const requestId = `request-${this.#requests}`;
    const token = `token-${this.deviceId}-${this.#requests}`;
    const { deviceId, locale, isInSession, now: atMillis } = this;
    this.#line.noteToken(token, { deviceId, userId: 'ann', locale, requestId, isInSession, atMillis });
    const response = await fetch(`${this.#line.endpoint}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
  }

  /** Time passes; what rings meanwhile, with the time in UTC. */
  rings(millis: number): string[] {
    const { deviceId, locale, now } = this;
    this.now += millis;
    return this.#line
      .ringsOf({ deviceId, locale }, now, this.now)
      .map(({ atMillis, text }) => `${new Date(atMillis).toISOString().slice(0, 16)} ${text}`);
  }

  deleteAllInApp(): readonly string[] {
    return this.#line.removeReminders('ann');
  }
}
