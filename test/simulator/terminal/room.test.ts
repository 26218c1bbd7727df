import { asking, closing, silent } from '../device/responses';
import { closingWithSession, enterLivingRoom, guiding } from './living-room';

const OVER = 'note: — the conversation is over; say "open gentle back" —';

describe('a room in real time', () => {
  it('speaks at once and writes each line down when it has been said', async () => {
    const { room, wait, written } = enterLivingRoom(() => asking());
    await room.say('  open gentle back ');
    expect(room.view.line).toEqual({ text: 'Shall we begin?', isOver: false, isReprompt: false });
    expect(written()).toEqual(['you: open gentle back']);
    await wait(1);
    expect(room.view.line).toBeUndefined();
    expect(written()).toEqual(['you: open gentle back', 'voice: Shall we begin?']);
  });

  it('does not count the time that the skill thinks', async () => {
    const { room, pass, wait } = enterLivingRoom(() => {
      pass(3);
      return asking();
    });
    await room.say('open gentle back');
    await wait(0.5);
    expect(room.view.line?.text).toBe('Shall we begin?');
  });

  it('shows that it waits for the skill, and nothing of an open microphone meanwhile', async () => {
    const seen: unknown[] = [];
    const { room, wait } = enterLivingRoom(() => {
      seen.push([room.view.isThinking, room.view.listening]);
      return asking();
    });
    await room.say('open gentle back');
    await wait(2);
    await room.say('yes');
    expect(seen).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
    expect(room.view.isThinking).toBe(false);
  });

  it('counts down to the reprompt, then to the close', async () => {
    const { room, wait, written } = enterLivingRoom(() => asking());
    await room.say('open gentle back');
    expect(room.view.listening).toBeUndefined();
    await wait(1);
    expect(room.view.listening).toEqual({ seconds: 8, next: 'reprompt' });
    await wait(7.5);
    expect(room.view.listening).toEqual({ seconds: 1, next: 'reprompt' });
    await wait(1);
    expect(room.view.line?.isReprompt).toBe(true);
    await wait(1);
    expect(written().at(-1)).toBe('again: Would you like to begin?');
    expect(room.view.listening).toEqual({ seconds: 8, next: 'close' });
    await wait(8);
    expect(room.view.listening).toBeUndefined();
    expect(written().at(-1)).toBe(OVER);
  });

  it('says once that a conversation is over, after the last word', async () => {
    const { room, wait, written } = enterLivingRoom(() => closing());
    await room.say('open gentle back');
    await wait(0.5);
    expect(written()).not.toContain(OVER);
    await wait(1);
    await wait(60);
    expect(written().slice(1)).toEqual(['voice: Goodbye for now.', OVER]);
  });

  it('misses no line and no reprompt when the computer slept', async () => {
    const { room, wait, written } = enterLivingRoom(() => asking());
    await room.say('open gentle back');
    await wait(3_600);
    expect(written().slice(1)).toEqual(['voice: Shall we begin?', 'again: Would you like to begin?', OVER]);
  });

  it('barges in at the moment of Enter', async () => {
    const { room, pass, written, device } = enterLivingRoom(() =>
      asking('Would you like to breathe with me?'),
    );
    await room.say('open gentle back');
    const began = device.now;
    pass(0.5);
    await room.say('stop');
    expect(device.now).toBe(began + 500);
    expect(written()).toEqual(['you: open gentle back', 'voice: Would you like to —', 'you: stop']);
  });

  it('does nothing on an empty Enter', async () => {
    const { room, requests, written } = enterLivingRoom(() => asking());
    expect(await room.say('  ')).toBe(false);
    expect([requests, written()]).toEqual([[], []]);
  });

  it('wants to leave on "exit" with nothing open; with a conversation open that only closes it', async () => {
    const { room, written } = enterLivingRoom(() => asking());
    await room.say('open gentle back');
    expect(await room.say('exit')).toBe(false);
    expect(written().at(-1)).toBe(OVER);
    for (const word of ['exit', 'Quit.', 'Alexa, exit']) expect(await room.say(word)).toBe(true);
    expect(await room.say('exit the building')).toBe(false);
  });

  it('shows a refusal with its reason and says that the conversation is over', async () => {
    const { room, written } = enterLivingRoom(() => closing('<break time="11s"/>'));
    await room.say('open gentle back');
    expect(written()[1]).toMatch(/^refusal: Alexa would refuse this: .*at most 10s/);
    expect(written().slice(2)).toEqual([OVER]);
  });

  it('writes one sentence when something goes wrong, and stays alive', async () => {
    const { room, device, wait, written } = enterLivingRoom(() => asking());
    const advance = jest.spyOn(device, 'advance').mockRejectedValue(new Error('The clock stands still.'));
    await wait(1);
    await wait(1);
    expect(written()).toEqual(['refusal: The clock stands still.']);
    advance.mockRestore();
    await room.say('open gentle back');
    await wait(1);
    expect(written().at(-1)).toBe('voice: Shall we begin?');
  });

  it('tells the same fault again when it comes of a new utterance', async () => {
    const { room, written } = enterLivingRoom(() => asking(), {
      understanding: {
        understand() {
          throw 'Nothing was understood.';
        },
      },
    });
    await room.say('blue');
    await room.say('green');
    const fault = 'refusal: Nothing was understood.';
    expect(written()).toEqual(['you: blue', fault, 'you: green', fault]);
  });
});

describe('a guided session in a room', () => {
  it('shows the time left from the first word on, and the breath as a bar', async () => {
    const { room, wait } = enterLivingRoom(guiding);
    await room.say('even breathing');
    expect(room.view.bar).toEqual({ breath: undefined, leftMillis: 40_000 });
    await wait(12);
    expect(room.view.bar).toEqual({
      breath: { phase: 'in', second: 3, seconds: 4, filled: 12 },
      leftMillis: 28_000,
    });
  });

  it('breathes with the voice, though requests tell the time only in whole seconds', async () => {
    const { room, wait } = enterLivingRoom(guiding, { startsAt: Date.UTC(2026, 10, 20, 21) + 900 });
    await room.say('even breathing');
    await wait(9.95);
    expect(room.view.bar?.breath).toBeUndefined();
    await wait(0.05);
    expect([room.view.line?.text, room.view.bar?.breath?.filled]).toEqual(['In.', 0]);
  });

  it('begins the bar with the session, not with what is said before it', async () => {
    const { room, wait, written } = enterLivingRoom((envelope) => guiding(envelope, ['Very well.']));
    await room.say('even breathing');
    expect(room.view.bar).toBeUndefined();
    await wait(1);
    expect(room.view.bar?.leftMillis).toBe(40_000);
    expect(written().at(-1)).toBe('voice: Very well.');
  });

  it('plays on when its conversation closes with it, until the device is told to stop', async () => {
    const { room, wait, written } = enterLivingRoom(closingWithSession);
    await room.say('even breathing');
    await wait(12);
    expect(room.view.bar?.leftMillis).toBe(28_000);
    expect(written()).not.toContain(OVER);
    await room.say('stop');
    expect(room.view.bar).toBeUndefined();
    expect(written().at(-1)).toBe(OVER);
  });

  it('takes the bar away for the question at the end and for its reprompt', async () => {
    const { room, wait } = enterLivingRoom(guiding);
    await room.say('even breathing');
    await wait(40.5);
    expect([room.view.line?.text, room.view.bar]).toEqual(['Would you like another?', undefined]);
    await wait(9);
    expect([room.view.line?.text, room.view.bar]).toEqual(['Shall I go on?', undefined]);
  });

  it('keeps a cue on the live line until the next, and out of the scrollback', async () => {
    const { room, wait, written } = enterLivingRoom(guiding);
    await room.say('even breathing');
    await wait(5);
    expect(room.view.line).toBeUndefined();
    await wait(8);
    expect(room.view.line).toEqual({ text: 'In.', isOver: true, isReprompt: false });
    await wait(1);
    expect(room.view.line).toEqual({ text: 'Out.', isOver: false, isReprompt: false });
    await wait(18);
    expect(written().slice(1)).toEqual(['voice: Let us begin.', 'voice: That was good.']);
  });

  it('has no bar any more when the voice was interrupted for something else', async () => {
    const answers = [guiding, () => asking(), silent];
    const { room, wait } = enterLivingRoom((envelope) => answers.shift()?.(envelope));
    await room.say('even breathing');
    await wait(12);
    await room.say('help');
    expect(room.view.bar).toBeUndefined();
  });
});
