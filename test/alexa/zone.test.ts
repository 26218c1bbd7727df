import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { DefaultApiClient } from 'ask-sdk-core';
import { type RequestEnvelope, services } from 'ask-sdk-model';
import { createZoneSource } from '../../lambda/alexa/zone';
import type { Fault } from '../../simulator/alexa-service/faults';
import { type AlexaService, startAlexaService } from '../../simulator/alexa-service/service';
import { createEnvelopeBuilder, launchBody } from '../../simulator/device/envelope';

const STARTS_AT = Date.parse('2026-11-20T19:00:00Z');

/** Long enough for this machine on a bad day. */
const PATIENT = createZoneSource(5_000);
/** For calls that nobody answers. */
const BRIEF = createZoneSource(50);

let alexa: AlexaService;
beforeAll(async () => {
  alexa = await startAlexaService();
});
afterAll(() => alexa.close());
afterEach(() => alexa.fail('settings', undefined));

/** A request from a device that is set to a zone. */
const requestFrom = (zone: string | undefined): RequestEnvelope =>
  createEnvelopeBuilder({
    user: 'ann',
    skillId: 'amzn1.ask.skill.test',
    locale: 'en-US',
    startsAt: STARTS_AT,
    alexa: alexa.connect(zone),
  }).build(launchBody(), { sessionId: 'session', isNew: true, attributes: {} }, STARTS_AT);

type System = Record<string, unknown>;

/** The same, and something of it changed. */
const changed = (change: (system: System) => void, zone = 'Asia/Beirut'): RequestEnvelope => {
  const envelope = requestFrom(zone);
  change(envelope.context.System as unknown as System);
  return envelope;
};

const statusesOf = async (ask: () => Promise<unknown>): Promise<(number | undefined)[]> => {
  const before = alexa.calls.length;
  await ask();
  return alexa.calls.slice(before).map(({ status }) => status);
};

describe('the zone of a device', () => {
  it.each(['Asia/Beirut', 'America/St_Johns', 'Pacific/Apia'])('is told by Alexa: %s', async (zone) => {
    expect(await PATIENT(requestFrom(zone))).toBe(zone);
  });

  it('is unknown where none is set', async () => {
    expect(await PATIENT(requestFrom(undefined))).toBeUndefined();
    expect(alexa.calls.at(-1)?.status).toBe(204);
  });

  it.each(['Mars/Base', '', 'Europe/London\n', 'GMT+25'])(
    'is unknown where it is no zone: "%s"',
    async (zone) => {
      expect(await PATIENT(requestFrom(zone))).toBeUndefined();
      expect(alexa.calls.at(-1)?.status).toBe(200);
    },
  );

  it('is not told to a stranger, nor for another device', async () => {
    const stranger = changed((system) => {
      system.apiAccessToken = 'eyJ.somebody-else';
    });
    const other = changed((system) => {
      system.device = { deviceId: 'amzn1.ask.device.OTHER' };
    });

    expect(await PATIENT(stranger)).toBeUndefined();
    expect(await PATIENT(other)).toBeUndefined();
    expect(alexa.calls.slice(-2).map(({ status }) => status)).toEqual([401, 403]);
  });

  it.each<[string, Fault]>([
    ['refuses', { kind: 'answer', status: 403, text: '{"code":"INVALID_TOKEN","message":"No."}' }],
    ['has too much to do', { kind: 'answer', status: 429 }],
    ['fails', { kind: 'answer', status: 500, text: 'Internal Server Error' }],
    ['sends us elsewhere', { kind: 'answer', status: 302 }],
    ['answers half a zone', { kind: 'answer', status: 200, text: '"Europe/Lon' }],
    ['answers a page of HTML', { kind: 'answer', status: 200, text: '<html>Europe/London</html>' }],
    ['answers something else', { kind: 'answer', status: 200, text: '{"zone":"Europe/London"}' }],
    ['answers a number', { kind: 'answer', status: 200, text: '1' }],
    ['answers null', { kind: 'answer', status: 200, text: 'null' }],
    ['hangs up', { kind: 'reset' }],
  ])('is unknown where Alexa %s', async (_, fault) => {
    alexa.fail('settings', fault);

    expect(await PATIENT(requestFrom('Europe/London'))).toBeUndefined();
    expect(alexa.calls.at(-1)?.family).toBe('settings');
  });

  it.each<[string, Fault]>([
    ['never answers', { kind: 'silence' }],
    ['never comes to an end', { kind: 'drip' }],
  ])('is unknown where Alexa %s: nobody waits for it', async (_, fault) => {
    alexa.fail('settings', fault);

    expect(await BRIEF(requestFrom('Europe/London'))).toBeUndefined();
  });

  it('is unknown where nobody is there', async () => {
    const nobody = changed((system) => {
      system.apiEndpoint = 'http://127.0.0.1:9';
    });
    const nowhere = changed((system) => {
      system.apiEndpoint = 'https://alexa.invalid';
    });

    expect(await PATIENT(nobody)).toBeUndefined();
    expect(await BRIEF(nowhere)).toBeUndefined();
  });

  it.each<[string, (system: System) => void]>([
    ['no endpoint', (system) => delete system.apiEndpoint],
    ['no token', (system) => delete system.apiAccessToken],
    ['an empty token', (system) => Object.assign(system, { apiAccessToken: '' })],
    ['no device', (system) => delete system.device],
    ['a device without an id', (system) => Object.assign(system, { device: {} })],
    ['an endpoint that is none', (system) => Object.assign(system, { apiEndpoint: 'alexa' })],
    ['an endpoint that is a number', (system) => Object.assign(system, { apiEndpoint: 1 })],
    ['an endpoint of another kind', (system) => Object.assign(system, { apiEndpoint: 'file:///etc/hosts' })],
  ])('is not even asked for with %s', async (_, change) => {
    expect(await statusesOf(() => PATIENT(changed(change)))).toEqual([]);
    expect(await PATIENT(changed(change))).toBeUndefined();
  });
});

/** Somebody who takes calls and says nothing, and who notices when a caller hangs up. */
class BlackHole {
  readonly callers: Socket[] = [];
  readonly #server = createServer((socket) => {
    socket.resume();
    this.callers.push(socket);
  }).listen(0);

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async open(): Promise<this> {
    if (!this.#server.listening) await once(this.#server, 'listening');
    return this;
  }

  close(): void {
    for (const caller of this.callers) caller.destroy();
    this.#server.close();
  }
}

let hole: BlackHole;
beforeEach(async () => {
  hole = await new BlackHole().open();
});
afterEach(() => hole.close());

describe('a call that nobody answers', () => {
  it('is really broken off, where the client of the SDK would wait on', async () => {
    const endpoint = `http://127.0.0.1:${hole.port}`;
    const request = changed((system) => {
      system.apiEndpoint = endpoint;
    });
    const stock = new services.ups.UpsServiceClient({
      apiClient: new DefaultApiClient(),
      apiEndpoint: endpoint,
      authorizationValue: 'eyJ.token',
    })
      .getSystemTimeZone('device')
      .catch(() => 'hung up at last');

    expect(await Promise.race([stock, BRIEF(request)])).toBeUndefined();
    const [patient, brief] = hole.callers as [Socket, Socket];
    if (!brief.closed) await once(brief, 'close');
    expect(patient.closed).toBe(false);

    hole.close();
    expect(await stock).toBe('hung up at last');
  });
});

describe('a token', () => {
  it('leaves by HTTPS only, or for this machine', async () => {
    const outside = changed((system) => {
      // The same machine by another name: it takes calls, and would be told the token in clear.
      system.apiEndpoint = `http://127.0.0.2:${hole.port}`;
    });

    expect(await PATIENT(outside)).toBeUndefined();
    expect(hole.callers).toEqual([]);
  });
});
