import { enterBedroom, STARTS_AT } from './bedroom';
import { asking, closing } from './responses';

describe('a device with no conversation open', () => {
  it('launches the skill in a new session', async () => {
    const { device, requests } = enterBedroom(() => asking());
    const [turn] = await device.say('Alexa, open gentle back');
    expect(turn).toMatchObject({
      utterance: 'Alexa, open gentle back',
      intent: 'LaunchRequest',
      atSeconds: 0,
    });
    expect(requests[0]?.session).toMatchObject({ new: true, attributes: {} });
    expect(device.isOpen).toBe(true);
  });

  it('sends a one-shot as an intent in a new session', async () => {
    const { device, requests } = enterBedroom(() => asking());
    const [turn] = await device.say('ask gentle back to start box breathing');
    expect(turn?.intent).toBe('Say:start box breathing');
    expect(requests[0]?.session?.new).toBe(true);
  });

  it('keeps "stop" to itself', async () => {
    const { device, requests } = enterBedroom(() => asking());
    expect(await device.say('stop')).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('falls silent on "stop" after the skill has closed', async () => {
    const { device } = enterBedroom(() => closing());
    await device.say('open gentle back');
    expect(device.performance).toBeDefined();
    await device.say('stop');
    expect(device.performance).toBeUndefined();
  });

  it('asks for meaning at its own moment and zone', async () => {
    const understand = jest.fn(() => ({ name: 'Any', confirmationStatus: 'NONE' as const }));
    const { device } = enterBedroom(() => asking(), { understanding: { understand } });
    await device.advance(60_000);
    await device.say('ask gentle back to remind me tomorrow');
    const moment = { epochMillis: STARTS_AT + 60_000, zone: 'Europe/London' };
    expect(understand).toHaveBeenCalledWith('remind me tomorrow', moment);
  });
});

describe('a device with a conversation open', () => {
  it('sends what is said as an intent in the same session, with the attributes of the last response', async () => {
    const place = { step: 'neck', seconds: 12 };
    const { device, requests } = enterBedroom(() => ({ ...asking(), sessionAttributes: place }));
    await device.say('open gentle back');
    await device.listen();
    const [turn] = await device.say('stop');
    expect(turn?.intent).toBe('Say:stop');
    expect(requests[1]?.session).toMatchObject({
      new: false,
      sessionId: requests[0]?.session?.sessionId,
      attributes: place,
    });
  });

  it('forgets attributes that the last response left out', async () => {
    const responses = [{ ...asking(), sessionAttributes: { step: 'neck' } }, asking(), asking()];
    const { device, requests } = enterBedroom(() => responses.shift());
    for (const utterance of ['open gentle back', 'yes', 'yes']) await device.say(utterance);
    expect(requests[1]?.session?.attributes).toEqual({ step: 'neck' });
    expect(requests[2]?.session?.attributes).toEqual({});
  });

  it.each(['open gentle back', 'ask gentle back to start box breathing'])(
    'ends the old session before "%s" opens a new one',
    async (utterance) => {
      const { device, requests } = enterBedroom(() => asking());
      await device.say('open gentle back');
      const turns = await device.say(utterance);
      expect(turns.map((turn) => turn.utterance)).toEqual(['', utterance]);
      expect(requests[1]?.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
      expect(requests[1]?.session).toMatchObject({ new: false, sessionId: requests[0]?.session?.sessionId });
      expect(requests[2]?.session?.new).toBe(true);
      expect(requests[2]?.session?.sessionId).not.toBe(requests[0]?.session?.sessionId);
    },
  );

  it('takes an answer that mentions the skill as an answer', async () => {
    const { device } = enterBedroom(() => asking());
    await device.say('open gentle back');
    const turns = await device.say('does gentle back help');
    expect(turns.map((turn) => turn.intent)).toEqual(['Say:does gentle back help']);
  });

  it.each(['exit', 'quit', 'Alexa, exit.', 'exit gentle back'])(
    'ends by itself on "%s"',
    async (utterance) => {
      const { device, requests } = enterBedroom(() => asking());
      await device.say('open gentle back');
      const [turn] = await device.say(utterance);
      expect(turn).toMatchObject({ utterance, intent: 'SessionEndedRequest' });
      expect(requests[1]?.request).toMatchObject({ reason: 'USER_INITIATED' });
      expect(device.isOpen).toBe(false);
      expect(device.performance).toBeUndefined();
    },
  );

  it('ends by itself when told to exit', async () => {
    const { device } = enterBedroom(() => asking());
    await device.say('open gentle back');
    expect((await device.exit()).map((turn) => turn.intent)).toEqual(['SessionEndedRequest']);
    expect(await device.exit()).toEqual([]);
  });

  it('is closed once a response closes it, and the next one-shot is a new session', async () => {
    const { device, requests } = enterBedroom(() => closing());
    await device.say('open gentle back');
    expect(device.isOpen).toBe(false);
    await device.say('ask gentle back to start again');
    expect(requests.map((request) => request.session?.new)).toEqual([true, true]);
  });

  it('takes one thing at a time', async () => {
    const { device, requests } = enterBedroom(() => asking());
    const [launched, answered] = await Promise.all([device.say('open gentle back'), device.say('yes')]);
    expect([...launched, ...answered].map((turn) => turn.intent)).toEqual(['LaunchRequest', 'Say:yes']);
    expect(requests.map((request) => request.session?.new)).toEqual([true, false]);
  });
});
