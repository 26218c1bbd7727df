import type { AlexaLine } from '../../../simulator/device/envelope';
import { NO_LINE } from '../../../simulator/device/no-line';
import { STARTS_AT } from '../device/bedroom';
import { asking, closing } from '../device/responses';
import { enterLivingRoom } from './living-room';

const HOUR = 60 * 60 * 1_000;

/** Something to drink at ten in the evening and at seven in the morning. */
const WATER: AlexaLine = {
  ...NO_LINE,
  ringsOf: (_, from, to) =>
    [
      { kind: 'reminder' as const, atMillis: STARTS_AT + HOUR, clock: '2026-11-20T22:00:00', text: 'Water.' },
      {
        kind: 'reminder' as const,
        atMillis: STARTS_AT + 10 * HOUR,
        clock: '2026-11-21T07:00:00',
        text: 'Water.',
      },
    ].filter(({ atMillis }) => atMillis > from && atMillis <= to),
};

describe('a room in which something rings', () => {
  it('writes it down with its day and time, once', async () => {
    const { room, wait, written } = enterLivingRoom(() => closing(), { alexa: WATER });
    await wait(3_601);
    await wait(60);
    expect(written()).toEqual(['ring: Fri 22:00 Water.']);
    expect(await room.say('+9h')).toBe(false);

    expect(written()).toEqual(['ring: Fri 22:00 Water.', 'ring: Sat 07:00 Water.']);
  });

  it('misses nothing of an open conversation while time is let pass', async () => {
    const { room, written } = enterLivingRoom(() => asking(), { alexa: WATER });
    await room.say('open gentle back');
    await room.say('+2h');

    expect(written()).toEqual([
      'you: open gentle back',
      'voice: Shall we begin?',
      'again: Would you like to begin?',
      'note: — the conversation is over; say "open gentle back" —',
      'ring: Fri 22:00 Water.',
    ]);
  });

  it('says what cannot be done, and does what can be done in the app', async () => {
    const decided: unknown[] = [];
    const alexa = { ...WATER, decide: (_: string, ...rest: unknown[]) => decided.push(rest) };
    const { room, written } = enterLivingRoom(() => closing(), { alexa });
    await room.say('+soon');
    await room.say('app: allow reminders');

    expect(written()).toEqual([expect.stringMatching(/^refusal: "\+soon" is nothing that can be done here/)]);
    expect(decided).toEqual([['alexa::alerts:reminders:skill:readwrite', 'GRANTED']]);
  });

  it('tells Alexa’s own question from the skill’s', async () => {
    const directive = {
      type: 'Connections.SendRequest',
      name: 'AskFor',
      payload: {
        '@type': 'AskForPermissionsConsentRequest',
        '@version': '2',
        permissionScopes: [
          { permissionScope: 'alexa::alerts:reminders:skill:readwrite', consentLevel: 'ACCOUNT' },
        ],
      },
      token: 'water',
    };
    const { outputSpeech } = asking('I need to be allowed.').response;
    const { room, wait, written } = enterLivingRoom(({ request }) =>
      request.type === 'LaunchRequest'
        ? { version: '1.0', response: { outputSpeech, directives: [directive] } }
        : closing('Done.'),
    );
    await room.say('open gentle back');
    await wait(2);
    await room.say('I approve');
    await wait(1);

    expect(written().slice(0, 5)).toEqual([
      'you: open gentle back',
      'voice: I need to be allowed.',
      'alexa: Do you give Gentle Back permission to update your reminders? You can say I approve or no.',
      'you: I approve',
      'voice: Done.',
    ]);
  });
});
