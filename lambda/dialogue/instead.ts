import { stepStart } from '../session/place';
import { askAgain } from './ask-again';
import type { Decision, SaidLine } from './decision';
import { leaving } from './guide';
import type { Moment, SessionCard } from './moment';
import type { Playing } from './playing';
import { type Choice, cardOf, choiceForWord, GENTLE } from './shelf';
import type { Instead, Paused } from './state';

/** What is under way waits at the start of its step, and something is asked: whether to go on, where nothing else is. */
export const holdAndAsk = (
  moment: Moment,
  { run, timeline, atMillis }: Playing,
  say: readonly SaidLine[],
  instead?: Instead,
): Decision => {
  const { state } = moment;
  if (state.mode === 'paused' && instead === undefined) return askAgain(moment, say);
  const waiting: Paused = { mode: 'paused', run, atMillis: stepStart(timeline, atMillis) };
  const paused = instead === undefined ? waiting : { ...waiting, instead };
  const events = state.mode === 'guiding' ? [leaving(moment, state)] : [];
  return askAgain({ ...moment, state: paused }, say, events);
};

/** "Shall we do the gentle one?": a yes begins it. */
export const offerInstead = (
  moment: Moment,
  now: Playing,
  say: readonly SaidLine[],
  key: Instead['key'],
  { card, variant }: Choice,
  ifNot: Instead['ifNot'] = 'go-on',
): Decision => holdAndAsk(moment, now, say, { key, session: card.id, variant, ifNot });

/** The gentle variant of what plays; undefined where there is none, or where it is that. */
export const gentlerThan = (moment: Moment, { run }: Playing): Choice | undefined => {
  const choice = choiceForWord(moment, cardOf(moment, run.session) as SessionCard, GENTLE);
  return choice.variant === GENTLE && run.variant !== GENTLE ? choice : undefined;
};
