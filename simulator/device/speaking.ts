import type { Response, ui } from 'ask-sdk-model';
import { type Performance, perform, planSilence, type Silence } from './performance';
import { type PermissionPrompt, promptOf } from './permission-prompt';
import { after, readPlainSpeech, readSpeech, type SpokenSpeech, type Voice } from './spoken';

/** Something said to somebody who may answer, and what becomes of it where nobody does. */
export interface Speaking {
  readonly speech: Performance;
  readonly silence: Silence;
}

/** The answer of a skill as it is heard. */
export interface SpokenResponse extends Speaking {
  /** What the skill itself says of it. */
  readonly spoken: SpokenSpeech;
  /** What Alexa asks by herself after it. */
  readonly prompt: PermissionPrompt | undefined;
  readonly staysOpen: boolean;
}

export const NOTHING_SPOKEN: SpokenSpeech = { lines: [], millis: 0 };

const read = (speech: ui.OutputSpeech | undefined, voice: Voice): SpokenSpeech => {
  if (!speech) return NOTHING_SPOKEN;
  return speech.type === 'SSML' ? readSpeech(speech.ssml, voice) : readPlainSpeech(speech.text, voice);
};

/**
 * Alexa asks something herself.
 *
 * @param before what the skill says first
 */
export const askPrompt = (
  text: string,
  startsAt: number,
  voice: Voice,
  before: SpokenSpeech = NOTHING_SPOKEN,
): Speaking => {
  const question = readPlainSpeech(text, voice);
  const speech = perform(after(before, question), startsAt, { micOpensAfter: true, isReprompt: false });
  return { speech, silence: planSilence(speech.endsAt, question) };
};

/** Speaks what a skill answers, and after it what the skill has Alexa ask. */
export const speakResponse = (
  { outputSpeech, reprompt, directives, shouldEndSession }: Response,
  startsAt: number,
  { voice, invocationName }: { readonly voice: Voice; readonly invocationName: string },
): SpokenResponse => {
  const spoken = read(outputSpeech, voice);
  const prompt = promptOf(directives, invocationName);
  if (prompt !== undefined)
    return { ...askPrompt(prompt.text, startsAt, voice, spoken), spoken, prompt, staysOpen: true };
  // Without shouldEndSession a device that has no screen closes; null counts as false.
  const staysOpen = shouldEndSession === false || shouldEndSession === null;
  const speech = perform(spoken, startsAt, { micOpensAfter: staysOpen, isReprompt: false });
  return {
    speech,
    silence: planSilence(speech.endsAt, read(reprompt?.outputSpeech, voice)),
    spoken,
    prompt,
    staysOpen,
  };
};
