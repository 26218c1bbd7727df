import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { answerWords, isAnswered } from '../dialogue/asking/answer-question';
import { hurts } from '../dialogue/hurts';
import { answerFlag, painMeant } from '../dialogue/red-flags/answer-flag';
import { gravest } from '../dialogue/red-flags/flag-in';
import { reportOf } from '../platform/log';
import { isIntent } from '../platform/matches';
import { oncePerTurn } from '../platform/once';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';
import { freeTextOf, saidIn } from './free-text';

/** Intents whose slots hold whatever somebody said. */
const FREE: readonly string[] = ['RedFlagIntent', 'HearIntent'];

type Flag = NonNullable<ReturnType<Rooms['flagIn']>>;

/** What asks for no call and no doctor today gives way to a known meaning: "I'm pregnant" is a setting, "is it normal to feel dizzy" a question. */
const givesWay = ({ tier }: Pick<Flag, 'tier'>): boolean => tier === 'S' || tier === 'P';

/** What was asked in free words; undefined where it was no question. */
const questionIn = ({ requestEnvelope: { request } }: HandlerInput): string | undefined => {
  const { intent } = request as IntentRequest;
  return intent.name === 'AskIntent' ? freeTextOf(request as IntentRequest) : undefined;
};

const flagOf = (rooms: Rooms, input: HandlerInput, text: string, known: boolean): Flag | undefined => {
  const flag = rooms.flagIn(input, text);
  return flag !== undefined && known && givesWay(flag) ? undefined : flag;
};

/** The texts to look into: each slot by itself, and all of them together, as one sentence is told in several slots. */
const flagInSlots = (rooms: Rooms, input: HandlerInput, request: IntentRequest): Flag | undefined => {
  const { name } = request.intent;
  const said = saidIn(request).map(({ text, id }) => ({
    text: name === 'AskIntent' ? `what is ${text}` : text,
    // A value that we know, and that means something else.
    known: id !== undefined && !FREE.includes(name),
  }));
  const whole = { text: said.map(({ text }) => text).join(' '), known: said.every(({ known }) => known) };
  const texts = said.length > 1 ? [...said, whole] : said;
  return gravest(texts.map(({ text, known }) => flagOf(rooms, input, text, known)));
};

/** A red flag by its name, answered even where no words are found. */
const namedFlag = (request: IntentRequest): string | undefined =>
  request.intent.name === 'RedFlagIntent' ? readSlot(request, 'flag').id : undefined;

/** The red flag in an intent request: in any of its slots, whatever the intent; the gravest. */
const flagIn = (rooms: Rooms, input: HandlerInput): string | undefined => {
  const request = input.requestEnvelope.request as IntentRequest;
  if (request.type !== 'IntentRequest') return undefined;
  return flagInSlots(rooms, input, request)?.id ?? namedFlag(request);
};

/** "There's this tightness across my chest", in whatever somebody says: ahead of every other meaning, in every state. */
export const redFlagHandler = (rooms: Rooms): RequestHandler => {
  const flagged = oncePerTurn((input) => flagIn(rooms, input));
  return {
    canHandle: (input) => isIntent(input, 'RedFlagIntent') || flagged(input) !== undefined,
    handle: (input) => {
      const id = flagged(input);
      // A red flag that nobody can name is pain all the same.
      if (id === undefined) return rooms.respond(input, hurts);
      return rooms.respond(input, (moment) => {
        const flag = moment.stage.redFlag(id);
        const asked = questionIn(input);
        if (asked !== undefined && givesWay(flag) && isAnswered(moment, asked))
          return answerWords(moment, asked);
        reportOf(input).tier = flag.tier;
        return answerFlag(moment, id);
      });
    },
  };
};

/** "Just the pain", to the question which of the two it is. */
export const painMeantHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'PainMeantIntent'),
  handle: (input) => respond(input, painMeant),
});
