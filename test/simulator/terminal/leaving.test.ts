import type { RequestEnvelope } from 'ask-sdk-model';
import { asking } from '../device/responses';
import { enterLivingRoom, guiding, paused } from './living-room';

const KEPT = 'note: Your place is kept.';

/** A skill that guides, and answers the end of the conversation in its own way. */
const endingIn = (end: () => unknown) => ({
  async invoke(envelope: RequestEnvelope) {
    return envelope.request.type === 'SessionEndedRequest' ? end() : guiding(envelope);
  },
});

describe('leaving a room', () => {
  it('ends the conversation as the device does, at the present moment, and keeps the place', async () => {
    const { room, pass, written, requests, device } = enterLivingRoom(guiding);
    await room.say('even breathing');
    const began = device.now;
    pass(12);
    await room.leave();
    const end = requests.at(-1)?.request;
    expect(end).toMatchObject({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
    expect(Date.parse(end?.timestamp ?? '')).toBe(began + 12_000);
    expect(written().slice(1)).toEqual(['voice: Let us begin.', KEPT]);
    expect(room.view.hasLeft).toBe(true);
  });

  it('speaks of the place of a paused session, too', async () => {
    const { room, written } = enterLivingRoom(() => paused());
    await room.say('open gentle back');
    await room.leave();
    expect(written().at(-1)).toBe(KEPT);
  });

  it('says nothing of a place when no session was under way', async () => {
    const { room, written } = enterLivingRoom(() => asking());
    await room.leave();
    expect(written()).toEqual([]);
    await room.say('open gentle back');
    await room.leave();
    expect(written()).not.toContain(KEPT);
  });

  it('says nothing of a place once the body of the session is over', async () => {
    const { room, pass, written } = enterLivingRoom(guiding);
    await room.say('even breathing');
    pass(31);
    await room.leave();
    expect(written()).not.toContain(KEPT);
  });

  it('claims nothing when the end of the conversation was refused or did not reach the store', async () => {
    const unsaved = { version: '1.0', sessionAttributes: { unsaved: [{}] }, response: {} };
    const ends = [() => ({ version: '1.0', response: { shouldEndSession: 'never' } }), () => unsaved];
    for (const end of ends) {
      const { room, written } = enterLivingRoom(guiding, endingIn(end));
      await room.say('even breathing');
      await room.leave();
      expect(written()).not.toContain(KEPT);
      expect(room.view.hasLeft).toBe(true);
    }
  });

  it('leaves even when the device fails', async () => {
    const { room, device, written } = enterLivingRoom(guiding);
    jest.spyOn(device, 'exit').mockRejectedValue(new Error('The device is gone.'));
    await room.leave();
    expect(written()).toEqual(['refusal: The device is gone.']);
    expect(room.view.hasLeft).toBe(true);
  });
});
