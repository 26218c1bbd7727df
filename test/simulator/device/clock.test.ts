import { enterBedroom, STARTS_AT } from './bedroom';
import { asking, closing, silent } from './responses';

/** One second of voice, 9 of silence, … until four minutes have passed; then a question. */
const FOUR_MINUTES = `Rest. ${'<break time="9s"/> Rest. '.repeat(24)} Carry on?`;

describe('the clock of a device', () => {
  it('moves only when told to', async () => {
    const { device } = enterBedroom(() => asking());
    await device.say('open gentle back');
    expect(device.now).toBe(STARTS_AT);
    await device.advance(400);
    expect(device.now).toBe(STARTS_AT + 400);
  });

  it('does not run backwards', () => {
    const { device } = enterBedroom(() => asking());
    expect(() => device.advance(-1)).toThrow(RangeError);
    expect(() => device.advance(Number.NaN)).toThrow(RangeError);
  });

  it('times a barge-in of 2:10 to the second, and the speech stops there', async () => {
    const { device, requests } = enterBedroom(({ request }) =>
      request.type === 'LaunchRequest' ? asking(FOUR_MINUTES) : closing('Paused.'),
    );
    await device.say('open gentle back');
    expect(await device.advance(130_000)).toEqual([]);
    const [turn] = await device.say('pause');
    expect(turn).toMatchObject({ atSeconds: 130, intent: 'Say:pause' });
    expect(requests.map(({ request }) => request.timestamp)).toEqual([
      '2026-11-20T21:00:00Z',
      '2026-11-20T21:02:10Z',
    ]);
    expect(device.performance?.lines.map((line) => line.text)).toEqual(['Paused.']);
  });

  it('stops speaking on a barge-in, before the skill has answered', async () => {
    const heardMeanwhile: unknown[] = [];
    const { device } = enterBedroom(() => {
      heardMeanwhile.push(device.performance?.lines.length);
      return asking();
    });
    await device.say('open gentle back');
    await device.advance(500);
    expect(device.performance?.lines).toHaveLength(1);
    await device.say('wait');
    expect(heardMeanwhile).toEqual([undefined, undefined]);
  });

  it('plays speech to its end and not into the listening window', async () => {
    const { device } = enterBedroom(() => asking(FOUR_MINUTES));
    const [turn] = await device.say('open gentle back');
    await device.listen();
    expect(device.now).toBe(STARTS_AT + (turn?.spokenMillis ?? 0));
    expect(device.performance).toBeUndefined();
    expect(device.isOpen).toBe(true);
    await device.listen();
    expect(device.now).toBe(STARTS_AT + (turn?.spokenMillis ?? 0));
  });
});

describe('what is being said', () => {
  it('has its lines on the device’s own clock', async () => {
    const { device } = enterBedroom(() => asking('Hello. <break time="2s"/> Ready?'));
    await device.advance(5000);
    await device.say('open gentle back');
    const start = STARTS_AT + 5000;
    expect(device.performance).toEqual({
      startsAt: start,
      endsAt: start + 4000,
      lines: [
        { startsAt: start, endsAt: start + 1000, text: 'Hello.' },
        { startsAt: start + 3000, endsAt: start + 4000, text: 'Ready?' },
      ],
      micOpensAfter: true,
      isReprompt: false,
    });
  });

  it('is plain text where the skill gave plain text', async () => {
    const outputSpeech = { type: 'PlainText', text: 'Rest & breathe.' };
    const { device } = enterBedroom(() => ({
      version: '1.0',
      response: { outputSpeech, shouldEndSession: true },
    }));
    const [turn] = await device.say('open gentle back');
    expect(turn?.spoken).toEqual([{ atMillis: 0, millis: 1000, text: 'Rest & breathe.' }]);
    expect(device.performance?.micOpensAfter).toBe(false);
  });
});

describe('silence', () => {
  it('brings the reprompt after eight seconds', async () => {
    const { device, requests } = enterBedroom(() => asking());
    await device.say('open gentle back');
    await device.listen();
    await device.advance(7999);
    expect(device.performance).toBeUndefined();
    await device.advance(1);
    expect(device.performance).toMatchObject({
      isReprompt: true,
      lines: [{ text: 'Would you like to begin?' }],
    });
    expect(requests).toHaveLength(1);
  });

  it('closes the conversation eight seconds after the reprompt, at that very moment', async () => {
    const { device, requests } = enterBedroom(() => asking());
    await device.say('open gentle back');
    expect(await device.advance(1000 + 8000 + 1000 + 7999)).toEqual([]);
    const turns = await device.advance(60_000);
    expect(turns).toMatchObject([{ utterance: '', intent: 'SessionEndedRequest', atSeconds: 18 }]);
    expect(requests[1]?.request).toMatchObject({ reason: 'EXCEEDED_MAX_REPROMPTS' });
    expect(device.isOpen).toBe(false);
    expect(device.now).toBe(STARTS_AT + 77_999);
  });

  it('can be kept until the conversation closes', async () => {
    const { device } = enterBedroom(() => asking());
    await device.say('open gentle back');
    expect(await device.staySilent()).toMatchObject([{ intent: 'SessionEndedRequest', atSeconds: 18 }]);
    expect(await device.staySilent()).toEqual([]);
  });

  it('only plays out what a closed conversation still says', async () => {
    const { device, requests } = enterBedroom(() => closing());
    await device.say('open gentle back');
    expect(await device.staySilent()).toEqual([]);
    expect(device.now).toBe(STARTS_AT + 1000);
    expect(requests).toHaveLength(1);
  });

  it('starts anew with each answer', async () => {
    const { device } = enterBedroom(() => asking());
    await device.say('open gentle back');
    await device.advance(17_000);
    await device.say('yes');
    expect(await device.advance(17_000)).toEqual([]);
    expect(device.isOpen).toBe(true);
  });

  it('is not broken by an answer to SessionEndedRequest', async () => {
    const { device } = enterBedroom(() => asking(), {
      invoke: async ({ request }) => (request.type === 'SessionEndedRequest' ? silent() : asking()),
    });
    await device.say('open gentle back');
    await device.staySilent();
    expect(device.performance).toBeUndefined();
  });
});
