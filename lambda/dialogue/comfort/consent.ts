import { askBeside } from '../ask-beside';
import type { Asked } from '../ask-keys';
import type { Decision } from '../decision';
import { standing } from '../guide';
import type { Moment } from '../moment';
import { afterChange, inPassing, makeChange } from '../settings';
import type { Guiding } from '../state';
import { stop } from '../stop';
import { setUsualLength } from '../usual-length';
import { forgetCheckIns } from './forget';
import { shorterThan, skippedAfter } from './scored-after';

/** In a deployment without check-ins it is said so, and nothing else happens. */
export const whereThereAre =
  (decide: (moment: Moment) => Decision): ((moment: Moment) => Decision) =>
  (moment) =>
    moment.hasCheckIns ? decide(moment) : inPassing(moment, [{ key: 'no-check-ins' }]);

/** "Yes, ask me how it feels." */
export const agree = (moment: Moment): Decision =>
  afterChange(makeChange(moment, { checkIns: 'on' }), [{ key: 'check-ins-on' }]);

/** "Stop asking." What was told so far stays, until it is forgotten. */
export const decline = (moment: Moment): Decision =>
  afterChange(makeChange(moment, { checkIns: 'off' }), [{ key: 'check-ins-off' }]);

/** "Check in with me": asks first what that means. */
export const offerCheckIns = (moment: Moment): Decision =>
  moment.settings?.checkIns === 'on'
    ? inPassing(moment, [{ key: 'check-ins-on' }])
    : { ...askBeside(moment, { key: 'offer-check-ins' }), asked: 'offer-check-ins' };

/** The run at whose end something was asked, now that it is over. */
const over = (moment: Moment): Guiding | undefined => {
  const { state } = moment;
  return state.mode === 'guiding' && standing(moment, state).isDone ? state : undefined;
};

/** After a session a no is enough: nobody is asked the next thing. */
const declineOffer = (moment: Moment): Decision =>
  over(moment) === undefined ? decline(moment) : stop(moment);

const keepShorter = (moment: Moment): Decision => {
  const state = over(moment);
  const choice = state && shorterThan(moment, state.run);
  return setUsualLength(moment, choice?.seconds);
};

const stayAsLong = (moment: Moment): Decision => {
  const state = over(moment);
  return state === undefined ? stop(moment) : skippedAfter(moment, state);
};

type Reply = (moment: Moment) => Decision;

const REPLIES: Readonly<Partial<Record<Asked, { readonly yes: Reply; readonly no: Reply }>>> = {
  'offer-check-ins': { yes: agree, no: declineOffer },
  'shorter-next-time': { yes: keepShorter, no: stayAsLong },
  'forget-check-ins': {
    yes: forgetCheckIns,
    no: (moment) => inPassing(moment, [{ key: 'settings-stay' }]),
  },
};

/** "Yes" or "no" to a question about check-ins; undefined where none was open, or the session goes on. */
export const replyToCheckIn = (moment: Moment, reply: 'yes' | 'no'): Decision | undefined => {
  const { asked } = moment.talk;
  const isMidway = moment.state.mode === 'guiding' && over(moment) === undefined;
  return isMidway || !moment.hasCheckIns ? undefined : asked && REPLIES[asked]?.[reply](moment);
};

/** Whoever did not say yes at the end of the session at which it was offered is not offered it again. */
export const declining = (moment: Moment, decision: Decision): Decision => {
  if (!moment.hasCheckIns || moment.talk.asked !== 'offer-check-ins' || over(moment) === undefined)
    return decision;
  const isAnswered = decision.events.some(({ kind }) => kind === 'set');
  const { events } = makeChange(moment, { checkIns: 'off' });
  return isAnswered ? decision : { ...decision, events: [...decision.events, ...events] };
};
