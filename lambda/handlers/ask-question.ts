import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { answerQuestion, answerStatement, answerWords } from '../dialogue/asking/answer-question';
import { missedIt } from '../dialogue/missed';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';
import { freeTextOf } from './free-text';

/** "How long should I hold a stretch?", "why does my back give me headaches?" */
export const askQuestionHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'QuestionIntent', 'AskIntent'),
  handle: (input) => {
    const request = input.requestEnvelope.request as IntentRequest;
    const { id } = readSlot(request, 'question');
    const text = freeTextOf(request);
    return respond(input, (moment) => {
      if (id !== undefined && Object.hasOwn(moment.library.answers, id)) return answerQuestion(moment, id);
      return text === undefined ? missedIt(moment) : answerWords(moment, text);
    });
  },
});

/** "My shoulders are in knots, what are these": whatever else was said, where it is a question after all. */
export const hearWordsHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'HearIntent'),
  handle: (input) => {
    const text = freeTextOf(input.requestEnvelope.request as IntentRequest) ?? '';
    return respond(input, (moment) => answerStatement(moment, text));
  },
});
