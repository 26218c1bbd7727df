import type { Asked } from '../ask-keys';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { IDLE } from '../state';
import { stop } from '../stop';
import { answerQuestion, anythingElse } from './answer-question';
import { anotherTip, tellTip } from './tips';
import { answerOf, tipOf } from './told';

type Reply = (moment: Moment) => Decision;

const elsewhere: Reply = () => ({ say: [], events: [], ...anythingElse });

const hearTip: Reply = (moment) => {
  const { library, talk } = moment;
  const offered = answerOf(library, talk.about)?.then;
  return offered !== undefined && tipOf(library, offered) ? tellTip(moment, offered) : elsewhere(moment);
};

const hearAnswer: Reply = (moment) => {
  const { about } = moment.talk;
  return about !== undefined && answerOf(moment.library, about)
    ? answerQuestion(moment, about)
    : elsewhere(moment);
};

const askAway: Reply = () => ({ say: [], ask: { key: 'ask-away' }, state: IDLE, events: [] });

/** What a yes and a no are to, by what was asked besides sessions. */
const REPLIES: Readonly<Partial<Record<Asked, { readonly yes?: Reply; readonly no: Reply }>>> = {
  'hear-tip': { yes: hearTip, no: elsewhere },
  'hear-answer': { yes: hearAnswer, no: elsewhere },
  // A yes begins the session that was offered, as it does everywhere.
  'after-answer': { no: elsewhere },
  'another-tip': { yes: anotherTip, no: stop },
  'anything-else': { yes: askAway, no: stop },
};

/** "Yes" or "no" to a question about answers and tips; undefined where none was open. */
export const replyTo = (moment: Moment, reply: 'yes' | 'no'): Decision | undefined => {
  const { asked } = moment.talk;
  return asked && REPLIES[asked]?.[reply]?.(moment);
};
