import { enterBedroom } from './bedroom';
import { asking, closing } from './responses';

describe('a response that Alexa refuses', () => {
  const refused = () => enterBedroom(() => closing('Shall we begin?'));

  it('is not spoken', async () => {
    const { device } = refused();
    const [turn] = await device.say('open gentle back');
    expect(turn).toMatchObject({
      refusal: expect.stringMatching(/asks a question/),
      spoken: [],
      spokenMillis: 0,
    });
    expect(device.performance).toBeUndefined();
  });

  it('ends the conversation, and the skill is told why', async () => {
    const { device, requests } = refused();
    const turns = await device.say('open gentle back');
    expect(turns.map((turn) => turn.intent)).toEqual(['LaunchRequest', 'SessionEndedRequest']);
    expect(requests[1]?.request).toMatchObject({
      reason: 'ERROR',
      error: { type: 'INVALID_RESPONSE', message: turns[0]?.refusal },
    });
    expect(requests[1]?.session).toMatchObject({ new: false, sessionId: requests[0]?.session?.sessionId });
    expect(device.isOpen).toBe(false);
  });

  it('stays in the report, for its author to read', async () => {
    const [turn] = await refused().device.say('open gentle back');
    expect(turn?.response).toEqual(closing('Shall we begin?'));
  });

  it('leaves the attributes as they were before it', async () => {
    const responses = [
      { ...asking(), sessionAttributes: { step: 'neck' } },
      { ...closing('Shall we?'), sessionAttributes: { step: 'lost' } },
    ];
    const { device, requests } = enterBedroom(() => responses.shift());
    await device.say('open gentle back');
    await device.say('yes');
    expect(requests[2]?.session?.attributes).toEqual({ step: 'neck' });
  });

  it('is not in the report when it is no response at all', async () => {
    const [turn] = await enterBedroom(() => undefined).device.say('open gentle back');
    expect(turn?.response).toBeUndefined();
    expect(turn?.refusal).toMatch(/not a response envelope/);
  });

  it('is judged by its JSON', async () => {
    const response = { ...closing(), sessionAttributes: { when: new Date(0) } };
    const [turn] = await enterBedroom(() => response).device.say('open gentle back');
    expect(turn?.response?.sessionAttributes).toEqual({ when: '1970-01-01T00:00:00.000Z' });
  });
});

describe('a skill that fails', () => {
  const failed = () =>
    enterBedroom(() => {
      throw new Error('the table is gone');
    });

  it('gives a turn without a response, and the reason in a sentence', async () => {
    const [turn] = await failed().device.say('open gentle back');
    expect(turn?.response).toBeUndefined();
    expect(turn?.refusal).toBe('The skill did not answer: the table is gone');
  });

  it('has its conversation ended with INTERNAL_SERVICE_ERROR', async () => {
    const { device, requests } = failed();
    await device.say('open gentle back');
    expect(requests[1]?.request).toMatchObject({
      reason: 'ERROR',
      error: { type: 'INTERNAL_SERVICE_ERROR' },
    });
    expect(device.isOpen).toBe(false);
  });

  it('is told once, even when it fails at the end of the session too', async () => {
    const invoke = jest.fn(() => Promise.reject(new Error('no')));
    const { device } = enterBedroom(() => closing(), { invoke });
    const turns = await device.say('open gentle back');
    expect(turns.map((turn) => turn.refusal)).toEqual(Array(2).fill('The skill did not answer: no'));
    expect(invoke).toHaveBeenCalledTimes(2);
  });

  it('can be opened again', async () => {
    const { device, requests } = failed();
    await device.say('open gentle back');
    await device.say('open gentle back');
    expect(requests[2]?.session?.new).toBe(true);
  });
});
