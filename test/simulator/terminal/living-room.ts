import type { RequestEnvelope } from 'ask-sdk-model';
import { stepOf } from '../../../lambda/session/cues';
import type { Timeline } from '../../../lambda/session/timeline';
import type { DeviceOptions } from '../../../simulator/device/contract';
import { Room } from '../../../simulator/terminal/room';
import { enterBedroom, type Script } from '../device/bedroom';

/** A session of 40 s: 10 s of opening, one breath of 4 in and 16 out, 10 s of closing words. */
const TIMELINE: Timeline = {
  steps: [
    stepOf([{ startMillis: 0, endMillis: 10_000, cues: [] }], []),
    stepOf(
      [
        {
          startMillis: 10_000,
          endMillis: 30_000,
          cues: [],
          phases: [
            { phase: 'in', startMillis: 10_000, endMillis: 14_000 },
            { phase: 'out', startMillis: 14_000, endMillis: 30_000 },
          ],
        },
      ],
      [],
    ),
  ],
  bodyEndMillis: 30_000,
  totalMillis: 40_000,
  pacePercent: 100,
};

const RUN = { session: 'br-box', variant: 'short', completionId: 'one' };

const pause = (seconds: number) => `<break time="${seconds}s"/>`;

const QUESTION = 'Would you like another?';

/** What the session sounds like when each line takes a second: words, the breath's cues, a question. */
const SPEECH = [
  `Let us begin.${pause(9)}`,
  `In.${pause(3)}`,
  `Out.${pause(9)}${pause(6)}`,
  `That was good.${pause(9)}`,
  QUESTION,
].join('');

/**
 * Plays the session from its start.
 *
 * @param before lines said before it, of a second each
 */
export const guiding = ({ request }: RequestEnvelope, before: readonly string[] = []) => ({
  version: '1.0',
  sessionAttributes: {
    state: {
      mode: 'guiding',
      run: RUN,
      fromMillis: 0,
      toMillis: 40_000,
      beganAtMillis: Date.parse(request.timestamp) + before.length * 1_000,
    },
  },
  response: {
    outputSpeech: {
      type: 'SSML',
      ssml: `<speak>${before.map((line) => `<p>${line}</p>`).join('')}${SPEECH}</speak>`,
    },
    reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>Shall I go on?</speak>' } },
    shouldEndSession: false,
  },
});

/** The session in a conversation that closes with it, as one for sleep does. */
export const closingWithSession = (envelope: RequestEnvelope) => {
  const { response, ...rest } = guiding(envelope);
  const ssml = response.outputSpeech.ssml.replace(QUESTION, '');
  return { ...rest, response: { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true } };
};

/** A session that is paused, with the question whether to go on. */
export const paused = () => ({
  version: '1.0',
  sessionAttributes: { state: { mode: 'paused', run: RUN, atMillis: 0 } },
  response: {
    outputSpeech: { type: 'SSML', ssml: '<speak>Shall we go on?</speak>' },
    reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>Ready to go on?</speak>' } },
    shouldEndSession: false,
  },
});

/** A person in a room with a device, and real time that passes when the test says so. */
export const enterLivingRoom = (script: Script, options: Partial<DeviceOptions> = {}) => {
  const { device, requests } = enterBedroom(script, options);
  let wall = 77.7;
  const room = new Room({ device, timelineOf: () => TIMELINE, wallMillis: () => wall });
  return {
    room,
    device,
    requests,
    /** Time passes unnoticed, as while a computer sleeps. */
    pass(seconds: number): void {
      wall += seconds * 1_000;
    },
    /** Time passes, and the clock of the device with it. */
    async wait(seconds: number): Promise<void> {
      wall += seconds * 1_000;
      await room.tick();
    },
    written: (): string[] => room.view.lines.map(({ kind, text }) => `${kind}: ${text}`),
  };
};
