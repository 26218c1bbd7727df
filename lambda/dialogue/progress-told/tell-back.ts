import { anythingElse, tellAndReturn } from '../asking/answer-question';
import { cautionedIn } from '../cautions';
import type { Card, Decision, SaidLine } from '../decision';
import type { Moment, SessionCard } from '../moment';
import { offerOne, openQuestion } from '../offer';
import { NAME } from '../open';
import { cardOf, secondsOf } from '../shelf';

type Next = ReturnType<Parameters<typeof tellAndReturn>[2]>;

/**
 * The question that was open, without the names or the caution that were told with it: it is asked before the session
 * begins, all the same. Where none was open, whether there is more to know.
 */
const thenAsk = (moment: Moment): Next => {
  const cautioned = cautionedIn(moment);
  if (cautioned !== undefined) {
    const card = cardOf(moment, cautioned.session) as SessionCard;
    return offerOne(card, cautioned.variant, secondsOf(moment, cautioned));
  }
  const open = openQuestion(moment);
  return open?.state.mode === 'choosing' ? { ...open, ask: { key: 'and-now' } } : (open ?? anythingElse);
};

/** Tells somebody something about themselves, and returns to where they were. */
export const tellBack = (moment: Moment, say: readonly SaidLine[]): Decision =>
  tellAndReturn(moment, say, thenAsk);

/** What is one person's is told to nobody else in the room. */
export const notYours = (moment: Moment): Decision => tellBack(moment, [{ key: 'not-yours' }]);

/** True for somebody else than the person whose conversation it is. */
export const isGuest = ({ talk }: Moment): boolean => talk.voice === 'guest';

/** Lines on a card, one under another. */
export const cardOfLines = ({ stage }: Moment, lines: readonly SaidLine[]): Card => ({
  title: NAME,
  text: lines.map((line) => stage.textOf(line).trim()).join('\n'),
});
