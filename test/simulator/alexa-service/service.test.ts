import { type AlexaService, startAlexaService } from '../../../simulator/alexa-service/service';

const FROM = {
  deviceId: 'device-1',
  userId: 'ann',
  locale: 'en-US',
  requestId: 'request-1',
  isInSession: true,
  atMillis: 0,
};
const ZONE_PATH = '/v2/devices/device-1/settings/System.timeZone';

let alexa: AlexaService;
beforeEach(async () => {
  alexa = await startAlexaService();
});
afterEach(() => alexa.close());

const call = async (path: string, token?: string, method = 'GET') => {
  const { endpoint } = alexa.connect(undefined);
  const response = await fetch(endpoint + path, {
    method,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
  return { status: response.status, text: await response.text() };
};

describe('Alexa’s own services', () => {
  it('tell a device its zone, as JSON', async () => {
    alexa.connect('Asia/Kolkata').noteToken('token-1', FROM);

    expect(await call(ZONE_PATH, 'token-1')).toEqual({ status: 200, text: '"Asia/Kolkata"' });
  });

  it('have no content for a device without a zone', async () => {
    alexa.connect(undefined).noteToken('token-1', FROM);

    expect(await call(ZONE_PATH, 'token-1')).toEqual({ status: 204, text: '' });
  });

  it('know a device by its latest token, and by no other', async () => {
    const line = alexa.connect('Asia/Kolkata');
    line.noteToken('token-1', FROM);
    line.noteToken('token-2', FROM);

    expect((await call(ZONE_PATH, 'token-2')).status).toBe(200);
    expect((await call(ZONE_PATH, 'token-1')).status).toBe(401);
    expect((await call(ZONE_PATH, 'made up')).status).toBe(401);
    expect((await call(ZONE_PATH)).status).toBe(401);
  });

  it('answer any number of devices, each about itself alone', async () => {
    alexa.connect('Asia/Kolkata').noteToken('token-1', FROM);
    alexa.connect('Europe/Paris').noteToken('token-2', { ...FROM, deviceId: 'device 2/b' });

    expect((await call(ZONE_PATH, 'token-1')).text).toBe('"Asia/Kolkata"');
    expect((await call(ZONE_PATH, 'token-2')).status).toBe(403);
    expect((await call('/v2/devices/device%202%2Fb/settings/System.timeZone', 'token-2')).text).toBe(
      '"Europe/Paris"',
    );
  });

  it.each([
    ['GET', '/v2/devices/device-1/settings/System.distanceUnits'],
    ['POST', ZONE_PATH],
    ['GET', '/v2/devices/%E0%A4%A/settings/System.timeZone'],
    ['GET', '/'],
  ])('know nothing of %s %s', async (method, path) => {
    alexa.connect('Asia/Kolkata').noteToken('token-1', FROM);

    expect((await call(path, 'token-1', method)).status).toBe(404);
  });

  it('fail when they are told to, until they are told otherwise, and keep a record', async () => {
    alexa.connect('Asia/Kolkata').noteToken('token-1', FROM);
    alexa.fail('settings', { kind: 'answer', status: 500, text: 'no' });
    expect(await call(ZONE_PATH, 'token-1')).toEqual({ status: 500, text: 'no' });
    alexa.fail('settings', { kind: 'reset' });
    await expect(call(ZONE_PATH, 'token-1')).rejects.toThrow();
    alexa.fail('settings', undefined);
    expect((await call(ZONE_PATH, 'token-1')).status).toBe(200);

    expect(alexa.calls.map(({ family, status }) => [family, status])).toEqual([
      ['settings', undefined],
      ['settings', undefined],
      ['settings', 200],
    ]);
  });
});
