import { styleText } from 'node:util';
import { type Ring, ringLine } from './alexa-service/rings';
import type { Turn } from './device/contract';

/** Answers longer than this are printed with a time at each line, as a score of what is heard. */
const LONG_ANSWER_MILLIS = 30_000;

const clock = (millis: number): string => {
  const seconds = Math.floor(millis / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

const spokenText = ({ spoken, spokenMillis }: Turn): string[] => {
  if (spoken.length === 0) return [];
  if (spokenMillis <= LONG_ANSWER_MILLIS) return [`Gentle Back: ${spoken.map(({ text }) => text).join(' ')}`];
  const lines = spoken.map(({ atMillis, text }) => `  ${clock(atMillis).padStart(5)}  ${text}`);
  return [`Gentle Back (${clock(spokenMillis)}):`, ...lines];
};

const ending = ({ intent, request, response }: Turn): string[] => {
  if (intent === 'SessionEndedRequest') {
    const reason = 'reason' in request.request ? request.request.reason : 'ERROR';
    return [`(the conversation has ended: ${reason})`];
  }
  return response?.response.shouldEndSession === true ? ['(the conversation is closed)'] : [];
};

/** A turn as lines of text: what was said, what is heard, and how it ended. */
export const turnLines = (turn: Turn): string[] => [
  ...(turn.utterance === '' ? [] : [`You: ${turn.utterance}`]),
  ...spokenText(turn),
  ...(turn.prompt === undefined ? [] : [`Alexa: ${turn.prompt}`]),
  ...(turn.refusal === undefined ? [] : [styleText('red', `Alexa would refuse this: ${turn.refusal}`)]),
  ...ending(turn),
];

/** A ring as a line of text. */
export const ringText = (ring: Ring): string => styleText('yellow', ringLine(ring));
