import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { answerWords, isAnswered } from '../dialogue/asking/answer-question';
import { answerFlag, painMeant } from '../dialogue/red-flags/answer-flag';
import { reportOf } from '../platform/log';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';
import { UNWELL } from './search';

/** Intents whose slots hold whatever somebody said. */
const FREE: readonly string[] = ['RedFlagIntent', 'HearIntent'];

/** A sore part is said without the word that makes it sore. */
const textOf = (slot: string, heard: string): string => (slot === 'sore' ? `${heard} hurts` : heard);

type Flag = NonNullable<ReturnType<Rooms['flagIn']>>;

/** What asks for no call and no doctor today gives way to a known meaning: "I'm pregnant" is a setting, "is it normal to feel dizzy" a question. */
const givesWay = ({ tier }: Pick<Flag, 'tier'>): boolean => tier === 'S' || tier === 'P';

const flagOfSlot = (rooms: Rooms, input: HandlerInput, name: string): Flag | undefined => {
  const request = input.requestEnvelope.request as IntentRequest;
  const { heard, id } = readSlot(request, name);
  if (heard === undefined) return undefined;
  const flag = rooms.flagIn(input, textOf(name, heard));
  const isKnown = id !== undefined && id !== UNWELL && !FREE.includes(request.intent.name);
  return flag !== undefined && isKnown && givesWay(flag) ? undefined : flag;
};

/** A red flag by its name, answered even where no words are found. */
const namedFlag = (request: IntentRequest): string | undefined =>
  request.intent.name === 'RedFlagIntent' ? readSlot(request, 'flag').id : undefined;

/** The red flag in an intent request: in any of its slots, whatever the intent. The first slot that has one tells. */
const flagIn = (rooms: Rooms, input: HandlerInput): string | undefined => {
  const request = input.requestEnvelope.request as IntentRequest;
  if (request.type !== 'IntentRequest') return undefined;
  const found = Object.keys(request.intent.slots ?? {})
    .map((name) => flagOfSlot(rooms, input, name))
    .find((flag) => flag !== undefined);
  return found?.id ?? namedFlag(request);
};

/** A question in anybody's words: "why does slow breathing make me dizzy". */
const questionIn = (input: HandlerInput): string | undefined =>
  isIntent(input, 'AskIntent')
    ? readSlot(input.requestEnvelope.request as IntentRequest, 'words').heard
    : undefined;

/** "There's this tightness across my chest", in whatever somebody says: ahead of every other meaning, in every state. */
export const redFlagHandler = (rooms: Rooms): RequestHandler => ({
  canHandle: (input) => flagIn(rooms, input) !== undefined,
  handle: (input) => {
    const id = flagIn(rooms, input) as string;
    return rooms.respond(input, (moment) => {
      const flag = moment.stage.redFlag(id);
      const { tier } = flag;
      const asked = questionIn(input);
      if (asked !== undefined && givesWay(flag) && isAnswered(moment, asked))
        return answerWords(moment, asked);
      reportOf(input).tier = tier;
      return answerFlag(moment, id);
    });
  },
});

/** "Just the pain", to the question which of the two it is. */
export const painMeantHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'PainMeantIntent'),
  handle: (input) => respond(input, painMeant),
});
