import { isLeftOut } from '../allowed';
import type { Moment } from '../moment';
import { type Choice, cardOf, choiceForWord } from '../shelf';

/** What is offered where it hurts a lot, by the session and its form (content specification 6.5). */
const GENTLE = [
  ['rt-flare', 'short'],
  ['br-long-exhale', 'flare'],
  ['pmr-release', 'short'],
] as const;

/** The gentle session for somebody who is not well; undefined where all of them are left out. */
export const gentleChoice = (moment: Moment): Choice | undefined =>
  GENTLE.map(([session, form]) => {
    const card = cardOf(moment, session);
    return card === undefined || isLeftOut(moment, card) ? undefined : choiceForWord(moment, card, form);
  }).find((choice) => choice !== undefined);
