import type { AnswerWords } from '../../session/library';
import { isLeftOut } from '../allowed';
import { aside, midway } from '../aside';
import type { Decision, SaidLine } from '../decision';
import { settled } from '../guide';
import { missedIt } from '../missed';
import type { Moment, SessionCard } from '../moment';
import { usualChoice } from '../my-session';
import { openQuestion } from '../offer';
import { cardOf } from '../shelf';
import { IDLE } from '../state';
import { answerFor, type Finding } from './nearest-question';
import { tipOf } from './told';

type Next = Pick<Decision, 'ask' | 'state' | 'asked' | 'about'>;

/** "Is there anything else you'd like to know?" */
export const anythingElse: Next = { ask: { key: 'anything-else' }, asked: 'anything-else', state: IDLE };

/** The session that may be offered after an answer; undefined where there is none, or it is left out. */
const sessionAfter = (moment: Moment, id: string | undefined): SessionCard | undefined => {
  const card = id === undefined ? undefined : cardOf(moment, id);
  return card === undefined || isLeftOut(moment, card) ? undefined : card;
};

const offerSession = (moment: Moment, card: SessionCard, key: 'shall-i-start' | 'breathing-minute'): Next => {
  const { variant, seconds } = usualChoice(moment, card);
  return {
    ask: { key, values: { title: card.title, lengthSeconds: seconds } },
    asked: 'after-answer',
    state: { mode: 'offering', session: card.id, variant },
  };
};

/** What follows an answer: one offer, else the question that was open, else whether there is more to know. */
const afterAnswer = (moment: Moment, { then: next }: AnswerWords): Next => {
  const card = sessionAfter(moment, next);
  if (card !== undefined) return offerSession(moment, card, 'shall-i-start');
  if (tipOf(moment.library, next)) return { ask: { key: 'tip-on-that' }, asked: 'hear-tip', state: IDLE };
  return openQuestion(moment) ?? anythingElse;
};

/**
 * Says something to whoever asked, and returns to where they were: a session goes on by itself, a paused one
 * asks whether to. Elsewhere `next` follows.
 */
export const tellAndReturn = (
  asked: Moment,
  say: readonly SaidLine[],
  next: (moment: Moment) => Next,
): Decision => {
  if (midway(asked) !== undefined) return aside(asked, () => ({ say }));
  const { moment, events } = settled(asked);
  return { say, events, ...next(moment) };
};

/**
 * Answers a question.
 *
 * @param id of an answer of the library
 */
export const answerQuestion = (moment: Moment, id: string): Decision => {
  const words = moment.library.answers[id] as AnswerWords;
  const say = [{ key: 'answer', values: { answer: words.answer } }] as const;
  return { ...tellAndReturn(moment, say, (after) => afterAnswer(after, words)), about: id };
};

/** "Shall I tell you about …?" */
export const offerAnswer = (moment: Moment, id: string): Next => ({
  ask: { key: 'tell-about', values: { about: (moment.library.answers[id] as AnswerWords).about } },
  asked: 'hear-answer',
  about: id,
  state: IDLE,
});

/** The shortest session there is: it does no harm to anybody who asked something else. */
const BREATHING_MINUTE = 'br-minute';

const afterNoAnswer = (moment: Moment, near: Finding | undefined): Next => {
  if (near !== undefined) return offerAnswer(moment, near.answer);
  const minute = sessionAfter(moment, BREATHING_MINUTE);
  return openQuestion(moment) ?? (minute ? offerSession(moment, minute, 'breathing-minute') : anythingElse);
};

/**
 * Answers a question in anybody's words. Where there is no answer it says so, sends to people who may have one, and
 * offers what is near; it never guesses.
 */
export const answerWords = (moment: Moment, text: string): Decision => {
  const found = answerFor(moment.library, text);
  if (found?.isSure) return answerQuestion(moment, found.answer);
  // In the middle of a session nothing is offered: then it is no help to be told that something is near.
  const key = found === undefined || midway(moment) !== undefined ? 'no-good-answer' : 'not-just-that';
  return tellAndReturn(moment, [{ key }], (after) => afterNoAnswer(after, found));
};

/** True where a text is surely a question that has an answer. */
export const isAnswered = ({ library }: Moment, text: string): boolean =>
  answerFor(library, text)?.isSure === true;

/** Hears something that is no question by its form: where it surely is one, it is answered; else it was not understood. */
export const answerStatement = (moment: Moment, text: string): Decision =>
  isAnswered(moment, text) ? answerWords(moment, text) : missedIt(moment);
