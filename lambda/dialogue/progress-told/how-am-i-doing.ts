import { midway } from '../aside';
import { tellAndReturn } from '../asking/answer-question';
import type { Decision } from '../decision';
import { settled } from '../guide';
import type { Moment } from '../moment';
import { myCard, usualChoice } from '../my-session';
import { offerOne, openQuestion } from '../offer';
import { today } from '../today';
import { isNew, isUntold, sumLines } from './sums';
import { cardOfLines, isGuest, notYours, tellBack } from './tell-back';

const offerFirst = (moment: Moment): Pick<Decision, 'ask' | 'state'> => {
  const { card, variant, seconds } = usualChoice(moment, myCard(moment, undefined));
  return openQuestion(moment) ?? offerOne(card, variant, seconds);
};

/** "How am I doing", "what have I done so far": sums, weeks kept and what was done most; the same on a card. */
export const howAmIDoing = (moment: Moment): Decision => {
  if (isGuest(moment)) return notYours(moment);
  const { progress } = settled(moment).moment;
  if (progress === undefined) return tellBack(moment, [{ key: 'settings-unread' }]);
  if (isUntold(moment)) return tellBack(moment, [{ key: 'not-counting' }]);
  if (isNew(progress))
    return midway(moment) === undefined
      ? tellAndReturn(moment, [{ key: 'nothing-done' }], offerFirst)
      : tellBack(moment, [{ key: 'nothing-done' }]);
  const lines = sumLines(moment, progress, today(moment));
  return { ...tellBack(moment, lines), card: cardOfLines(moment, lines) };
};
