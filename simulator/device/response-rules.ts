import { connectionFault } from './permission-prompt';
import { type ReadResponse, type ReadSpeech, readResponse } from './response-shape';
import { readPlainSpeech, readSpeech } from './spoken';
import { ssmlFault } from './ssml-rules';

/** Alexa's limit on `outputSpeech` and on the reprompt, counted with the markup. */
const MAX_SPEECH_CHARACTERS = 8000;
/** Alexa's limit on a card: title, text and addresses together. */
const MAX_CARD_CHARACTERS = 8000;
/** 120 kilobytes. Amazon does not say which kilobyte; the smaller one is the safe reading. */
const MAX_RESPONSE_BYTES = 120_000;

/** A rule: one plain sentence when the response breaks it. */
type Rule = (envelope: ReadResponse, requestType: string) => string | undefined;

const textOf = (speech: ReadSpeech): string => {
  const silent = () => 0;
  const { lines } =
    speech.type === 'SSML' ? readSpeech(speech.ssml, silent) : readPlainSpeech(speech.text, silent);
  return lines.map((line) => line.text).join(' ');
};

const asks = (speech: ReadSpeech | undefined): boolean =>
  speech !== undefined && /\?["'’”)]*$/.test(textOf(speech));

const speechFault = (name: string, speech: ReadSpeech | undefined): string | undefined => {
  if (!speech) return undefined;
  const markup = speech.type === 'SSML' ? speech.ssml : speech.text;
  if (markup.length > MAX_SPEECH_CHARACTERS) {
    return `The ${name} has ${markup.length} characters; Alexa takes at most ${MAX_SPEECH_CHARACTERS}.`;
  }
  return speech.type === 'SSML' ? ssmlFault(speech.ssml) : undefined;
};

const fitsTheWire: Rule = (envelope) => {
  const bytes = Buffer.byteLength(JSON.stringify(envelope), 'utf8');
  return bytes > MAX_RESPONSE_BYTES
    ? `The response has ${bytes} bytes; Alexa takes at most 120 KB.`
    : undefined;
};

const speaksLegally: Rule = ({ response }) => speechFault('speech', response.outputSpeech);
const repromptsLegally: Rule = ({ response }) => speechFault('reprompt', response.reprompt?.outputSpeech);

const keepsCardsShort: Rule = ({ response }) => {
  const { type: _, ...texts } = response.card ?? { type: '' };
  const characters = Object.values(texts)
    .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
    .reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
  return characters > MAX_CARD_CHARACTERS
    ? `The card has ${characters} characters; Alexa takes at most ${MAX_CARD_CHARACTERS}.`
    : undefined;
};

const leavesAnEndedSessionAlone: Rule = ({ response }, requestType) => {
  if (requestType !== 'SessionEndedRequest') return undefined;
  return response.outputSpeech || response.reprompt || response.card || response.directives?.length
    ? 'Alexa takes no speech, card or directive in answer to a SessionEndedRequest.'
    : undefined;
};

const handsOverInOrder: Rule = ({ response }) => connectionFault(response.directives);

const handsOver = ({ response }: ReadResponse): boolean =>
  response.directives?.some(({ type }) => type.startsWith('Connections.')) ?? false;

const leavesTheFloor: Rule = (envelope) => {
  if (!handsOver(envelope)) return undefined;
  const { reprompt, shouldEndSession } = envelope.response;
  if (reprompt !== undefined) return 'The response hands the conversation over, and yet has a reprompt.';
  return shouldEndSession === undefined
    ? undefined
    : 'The response hands the conversation over, and yet says whether it ends.';
};

/** Events come without a conversation: nobody is there to hear a word. */
const isEvent = (requestType: string): boolean =>
  /^(Reminders|AlexaSkillEvent|Messaging)\./.test(requestType);

const speaksToSomebody: Rule = ({ response }, requestType) =>
  isEvent(requestType) && (response.outputSpeech || response.reprompt || response.directives?.length)
    ? 'Alexa takes no speech or directive in answer to an event.'
    : undefined;

const closesWithoutAsking: Rule = ({ response }) =>
  response.shouldEndSession === true && asks(response.outputSpeech)
    ? 'The response asks a question and then closes the conversation, so nobody can answer.'
    : undefined;

const staysOpenByAsking: Rule = ({ response }, requestType) => {
  // Alexa reads a null as false.
  if (response.shouldEndSession !== false && response.shouldEndSession !== null) return undefined;
  if (requestType === 'SessionEndedRequest') return undefined;
  if (!response.outputSpeech && response.directives?.length) return undefined;
  if (!asks(response.outputSpeech)) {
    return 'The response keeps the conversation open, but its speech does not end in a question.';
  }
  return response.reprompt?.outputSpeech
    ? undefined
    : 'The response keeps the conversation open, but it has no reprompt.';
};

const saysWhetherItEnds: Rule = ({ response }, requestType) => {
  const isTold = response.shouldEndSession !== undefined || response.directives?.length;
  return isTold || requestType === 'SessionEndedRequest' || isEvent(requestType)
    ? undefined
    : 'The response leaves shouldEndSession out, so each device would decide for itself.';
};

const RULES: readonly Rule[] = [
  fitsTheWire,
  leavesAnEndedSessionAlone,
  speaksLegally,
  repromptsLegally,
  keepsCardsShort,
  speaksToSomebody,
  handsOverInOrder,
  leavesTheFloor,
  saysWhetherItEnds,
  closesWithoutAsking,
  staysOpenByAsking,
];

/**
 * Why Alexa (or Amazon's certification) would refuse a response.
 * @param response what the skill returned.
 * @param requestType the request it answers; a SessionEndedRequest takes no speech.
 * @returns one plain sentence for the first rule broken, or undefined when the response is legal.
 */
export const refusalOf = (response: unknown, requestType = 'IntentRequest'): string | undefined => {
  const result = readResponse(response);
  if ('fault' in result) return result.fault;
  for (const rule of RULES) {
    const refusal = rule(result.read, requestType);
    if (refusal) return refusal;
  }
  return undefined;
};
