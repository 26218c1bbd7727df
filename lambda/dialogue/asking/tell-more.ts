import type { AnswerWords, SourceWords } from '../../session/library';
import { midway } from '../aside';
import { browseMore } from '../browse';
import type { Card, Decision } from '../decision';
import type { Moment } from '../moment';
import { openQuestion } from '../offer';
import { tellPurpose } from '../tell';
import { anythingElse, offerAnswer, tellAndReturn } from './answer-question';
import { anotherTip, tellTip } from './tips';
import { answerOf, tipOf } from './told';

const moreOfAnswer = (moment: Moment, { then: next, near }: AnswerWords): Decision => {
  if (next !== undefined && tipOf(moment.library, next)) return tellTip(moment, next);
  const [first] = near;
  return tellAndReturn(moment, [{ key: 'that-is-all' }], (after) =>
    first === undefined ? (openQuestion(after) ?? anythingElse) : offerAnswer(after, first),
  );
};

/**
 * "Tell me more": of what was answered last, a tip that goes with it or what is asked next; else of the session that
 * plays, or of what there is to choose from.
 */
export const tellMore = (moment: Moment): Decision => {
  const { library, state, talk } = moment;
  if (state.mode === 'choosing') return browseMore(moment);
  const answer = answerOf(library, talk.about);
  if (answer !== undefined) return moreOfAnswer(moment, answer);
  if (tipOf(library, talk.about) !== undefined) return anotherTip(moment);
  return midway(moment) === undefined ? browseMore(moment) : tellPurpose(moment);
};

const withAddress = (sources: readonly SourceWords[]): SourceWords[] =>
  sources.filter(({ address }) => address !== undefined);

const firstLetterLarge = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const cardOfSources = (title: string, sources: readonly SourceWords[]): Card => ({
  title: firstLetterLarge(title),
  text: sources
    .map(({ name, address }) => [firstLetterLarge(name), address].filter(Boolean).join('\n'))
    .join('\n\n'),
});

/** What was told last and has sources: an answer, or a tip. */
const toldLast = ({
  library,
  talk,
}: Moment): { title: string; sources: readonly SourceWords[] } | undefined => {
  const answer = answerOf(library, talk.about);
  if (answer !== undefined) return { title: answer.about, sources: answer.sources };
  const tip = tipOf(library, talk.about);
  return tip && { title: 'tip', sources: tip.sources };
};

/** "What's the source?": who says so, by name; their addresses stand on a card. */
export const tellSource = (moment: Moment): Decision => {
  const told = toldLast(moment);
  const next = (after: Moment) => openQuestion(after) ?? anythingElse;
  if (told === undefined) return tellAndReturn(moment, [{ key: 'source-of-what' }], next);
  const { title, sources } = told;
  const [first, second] = sources as [SourceWords, SourceWords | undefined];
  const hasCard = withAddress(sources).length > 0;
  const values = { first: first.name, second: second?.name ?? 'none', card: hasCard ? 'sent' : 'none' };
  return {
    ...tellAndReturn(moment, [{ key: 'source', values }], next),
    ...(hasCard && { card: cardOfSources(title, sources) }),
  };
};
