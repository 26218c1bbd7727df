import type { HandlerInput } from 'ask-sdk-core';
import { redFlagHandler } from '../../lambda/handlers/red-flag';
import type { Rooms } from '../../lambda/skill';
import { recordedRequest } from './skill-in-hand';

/** Texts that were looked into in one turn of somebody who says this. */
const lookedInto = async (slots: Readonly<Record<string, string>>): Promise<string[]> => {
  const looked: string[] = [];
  const rooms = {
    flagIn: (_, text) => {
      looked.push(text);
      return undefined;
    },
    respond: async () => ({}),
  } as Partial<Rooms> as Rooms;
  const filled = Object.entries(slots).map(([name, value]) => [name, { name, value }]);
  const intent = { name: 'HearIntent', slots: Object.fromEntries(filled) };
  const envelope = recordedRequest('pause');
  const input = {
    requestEnvelope: { ...envelope, request: { ...envelope.request, intent } },
  } as HandlerInput;
  const { canHandle, handle } = redFlagHandler(rooms);
  await canHandle(input);
  await handle(input);
  return looked;
};

describe('what somebody says', () => {
  it('is looked into once a turn for what is alarming', async () => {
    expect(await lookedInto({ words: 'a dull ache' })).toEqual(['a dull ache']);
  });

  it('is looked into by itself and as a whole, where it is told in several slots', async () => {
    expect(await lookedInto({ tight: 'in here', words: 'my chest' })).toEqual([
      'tight in here',
      'my chest',
      'tight in here my chest',
    ]);
  });
});
