import { type Owner, switchOn } from '../../simulator/simulator';
import { sayTo } from '../../simulator/utterance';
import type { Sandbox } from './runtime/sandbox';

/** What a simulated device calls its skill; the deployed one has another id. */
const ID_AT_HOME = /amzn1\.ask\.skill\.gentle-back-at-home/g;

/** Somebody with a device, at a time of their own. */
const SOMEBODY: Owner = {
  user: 'rehearsed',
  locale: 'en-US',
  zone: 'Europe/London',
  startsAt: Date.parse('2026-11-20T19:00:00Z'),
};

/** What was said, and to whose account. */
export interface Talk {
  /** The first words of each answer. */
  readonly heard: readonly string[];
  /** As Alexa names them to the skill. */
  readonly person: string;
  readonly slowestMillis: number;
}

/**
 * Speaks to a deployed function in a sandbox through a simulated device.
 *
 * @param minutesLater than the usual time
 */
export const talkTo = async (
  sandbox: Sandbox,
  skillId: string,
  utterances: readonly string[],
  minutesLater = 0,
): Promise<Talk> => {
  let person = '';
  let slowestMillis = 0;
  const invoke = async (envelope: unknown): Promise<unknown> => {
    const sent = JSON.parse(JSON.stringify(envelope).replace(ID_AT_HOME, skillId));
    person = sent.context.System.user.userId;
    const turn = await sandbox.invoke(sent);
    slowestMillis = Math.max(slowestMillis, turn.millis);
    if (turn.is === 'answered') return turn.answer;
    throw new Error(`${JSON.stringify(turn)} ${sandbox.log()}`);
  };
  const device = switchOn(
    { ...SOMEBODY, startsAt: SOMEBODY.startsAt + minutesLater * 60_000 },
    { invoke, output: () => sandbox.log(), stop: () => sandbox.stop() },
  );
  const heard: string[] = [];
  for (const text of utterances) {
    const turns = await sayTo(device, { text });
    const last = turns.at(-1);
    if (last === undefined || last.refusal !== undefined || last.spoken.length === 0)
      throw new Error(`nothing was heard after "${text}": ${last?.refusal ?? sandbox.log()}`);
    heard.push(last.spoken.map((line) => line.text).join(' '));
  }
  return { heard, person, slowestMillis };
};

/** What the function answers to another skill's request: nothing at all. */
export const knockAsStranger = async (sandbox: Sandbox): Promise<boolean> => {
  const silent = { version: '1.0', response: { shouldEndSession: true } };
  const application = { applicationId: 'amzn1.ask.skill.99999999-0000-4000-8000-000000000000' };
  const user = { userId: 'amzn1.ask.account.STRANGER' };
  const turn = await sandbox.invoke({
    version: '1.0',
    session: { new: true, sessionId: 'stranger', application, user },
    context: { System: { application, user, device: { deviceId: 'd', supportedInterfaces: {} } } },
    request: {
      type: 'LaunchRequest',
      requestId: 'stranger',
      timestamp: '2026-11-20T19:00:00Z',
      locale: 'en-US',
    },
  });
  return turn.is === 'answered' && JSON.stringify(turn.answer) === JSON.stringify(silent);
};
