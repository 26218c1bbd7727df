import { normalise } from './words';

/** What a person wants of a device with no conversation open. */
export type Invocation =
  | { readonly kind: 'launch' }
  | { readonly kind: 'request'; readonly utterance: string }
  | { readonly kind: 'device' };

const QUIETING =
  'stop|cancel|pause|off|turn off|quiet|be quiet|shut up|never ?mind|forget it|exit|quit|snooze|go home';

/** Words the device itself answers to; no skill hears them. */
const DEVICE_WORDS = [
  new RegExp(`^(?:okay |please )?(?:${QUIETING})(?: it| that)?(?: please)?$`),
  /^(?:turn )?(?:the )?volume\b/,
  /^(?:turn it up|turn it down|louder|quieter)$/,
  /^(?:stop|cancel|snooze) the (?:alarm|timer)$/,
];

const POLITE = '(?:(?:please|can you|could you|would you) )?';
const LAUNCH_WORDS =
  '(?:open|launch|start|begin|run|load|play|use|enable|talk to|speak to|speak with|go to|ask|tell)';
const CONNECTORS = '(?:to|for|about|that|and|if|whether)';

/**
 * Tells what is said to a device that is not talking with a skill: "open …" and the bare name launch it, "ask … to …"
 * and "… with …" carry a request, "stop" and its like stay with the device, and anything else is taken as a request.
 */
export const readInvocation = (utterance: string, invocationName: string): Invocation => {
  const said = normalise(utterance);
  const name = normalise(invocationName);
  if (said === '' || DEVICE_WORDS.some((words) => words.test(said))) return { kind: 'device' };
  if (new RegExp(`^(?:stop|cancel|close|quit|exit|pause) ${name}$`).test(said)) return { kind: 'device' };

  const asked = new RegExp(
    `^${POLITE}(?:${LAUNCH_WORDS} (?:the )?)?${name}(?: skill)?(?: ${CONNECTORS})?((?: .*)?)$`,
  );
  const trailing = new RegExp(
    `^(.+?) (?:with|using|on|in|from|via) (?:the )?${name}(?: skill)?(?: please)?$`,
  );
  const request = (asked.exec(said)?.[1] ?? trailing.exec(said)?.[1] ?? said).trim();
  return /^(?:please|now)?$/.test(request) ? { kind: 'launch' } : { kind: 'request', utterance: request };
};
