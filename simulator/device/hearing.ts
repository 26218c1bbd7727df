import { readInvocation } from '../understanding/understand';

/** What an utterance is to a device: for the device itself, for the skill, or a way in or out of it. */
export type Heard =
  | { readonly kind: 'launch' }
  | { readonly kind: 'one-shot'; readonly utterance: string }
  | { readonly kind: 'answer'; readonly utterance: string }
  | { readonly kind: 'exit' }
  | { readonly kind: 'device' };

const plain = (utterance: string): string =>
  utterance
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

const names = (utterance: string, invocationName: string): boolean =>
  ` ${plain(utterance)} `.includes(` ${plain(invocationName)} `);

/** Alexa closes the conversation on these by itself; the skill hears only that it ended. */
const isExit = (utterance: string, invocationName: string): boolean => {
  const said = plain(utterance).replace(/^alexa /, '');
  return ['exit', 'quit'].some((word) => said === word || said === `${word} ${plain(invocationName)}`);
};

/**
 * Sorts an utterance by whether a conversation is open.
 *
 * With one open, only an utterance that calls the skill by name is a new invocation, and everything else is
 * an answer, even "stop"; with none open, "stop" is the device's own and anything else is a one-shot.
 */
export const hear = (utterance: string, invocationName: string, isOpen: boolean): Heard => {
  const invocation = readInvocation(utterance, invocationName);
  if (invocation.kind === 'launch') return invocation;
  if (isOpen && isExit(utterance, invocationName)) return { kind: 'exit' };
  if (!isOpen) {
    return invocation.kind === 'device' ? invocation : { kind: 'one-shot', utterance: invocation.utterance };
  }
  const isByName =
    invocation.kind === 'request' &&
    names(utterance, invocationName) &&
    !names(invocation.utterance, invocationName);
  return isByName ? { kind: 'one-shot', utterance: invocation.utterance } : { kind: 'answer', utterance };
};
