import type { RequestEnvelope } from 'ask-sdk-model';
import { SCOPES, type ScopeName } from '../../simulator/alexa-service/consent';
import { type AlexaService, startAlexaService } from '../../simulator/alexa-service/service';
import { createEnvelopeBuilder, type EnvelopeBuilder, launchBody } from '../../simulator/device/envelope';

/** Friday evening, seven o'clock in London. */
export const EVENING = Date.parse('2026-11-20T19:00:00Z');

const SESSION = { sessionId: 'session', isNew: false, attributes: {} };

/** Somebody with a device, connected to Alexa's own services on this machine. */
export class Home {
  readonly #line: ReturnType<AlexaService['connect']>;
  readonly #envelopes: EnvelopeBuilder;

  private constructor(
    readonly alexa: AlexaService,
    readonly zone: string,
    readonly locale: string,
  ) {
    this.#line = alexa.connect(zone);
    this.#envelopes = createEnvelopeBuilder({
      user: 'ann',
      skillId: 'amzn1.ask.skill.test',
      locale,
      startsAt: EVENING,
      alexa: this.#line,
    });
  }

  static async open({ zone = 'Europe/London', locale = 'en-GB' } = {}): Promise<Home> {
    const home = new Home(await startAlexaService(), zone, locale);
    for (const name of ['reminders', 'timers'] as const) home.allow(name);
    return home;
  }

  /** The person allows something, or does not any more. */
  allow(name: ScopeName, status: 'GRANTED' | 'DENIED' = 'GRANTED'): void {
    this.#line.decide(this.#envelopes.identity.userId, SCOPES[name], status);
  }

  /** A turn of a conversation. */
  turn(atMillis = EVENING): RequestEnvelope {
    return this.#envelopes.build(launchBody(), SESSION, atMillis);
  }

  /** What the device says by itself. */
  rings(fromMillis: number, toMillis: number) {
    const { deviceId } = this.#envelopes.identity;
    return this.#line.ringsOf({ deviceId, locale: this.locale }, fromMillis, toMillis);
  }

  /** Somebody deletes them all in the Alexa app. */
  deleteInApp(): readonly string[] {
    return this.#line.removeReminders(this.#envelopes.identity.userId);
  }

  /** Calls to the services that a task led to. */
  async callsDuring(task: () => Promise<unknown>): Promise<string[]> {
    const before = this.alexa.calls.length;
    await task();
    return this.alexa.calls.slice(before).map(({ method, path }) => `${method} ${path}`);
  }

  close(): Promise<void> {
    return this.alexa.close();
  }
}
