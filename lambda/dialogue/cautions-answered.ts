import { naming } from '../progress/settings';
import { type Cautioned, cautionBefore, cautionedIn } from './cautions';
import type { Decision } from './decision';
import { beginNow } from './guide';
import type { Moment, SessionCard } from './moment';
import { usualChoice } from './my-session';
import { offerOne } from './offer';
import { whatNext } from './open';
import { makeChange, saidBack } from './settings';
import { cardOf } from './shelf';
import { inPlaceOf } from './substitute';

const groupOf = ({ cautions }: Cautioned): string => cautions.at(-1) as string;

/** None of it: the next group is asked about, or the session begins. It is never asked again. */
const cleared = (moment: Moment, state: Cautioned): Decision => {
  const { session, variant, cautions } = state;
  const decision =
    cautionBefore(moment, session, variant, [], cautions) ?? beginNow(moment, session, variant);
  return { ...decision, events: [{ kind: 'cautioned', group: groupOf(state) }, ...decision.events] };
};

/**
 * Some of it, or not sure: the group is left out from now on, whatever the reason was, and something else is
 * offered. Whoever takes it back is asked again.
 */
const leftOut = (asked: Moment, state: Cautioned): Decision => {
  const { moment, events, undo } = makeChange(asked, naming(asked.settings, 'leftOut', groupOf(state), true));
  const what = moment.stage.nameOfLeftOut(groupOf(state));
  const say = saidBack(moment, [{ key: 'leaving-out', values: { what } }]);
  const other = inPlaceOf(moment, cardOf(moment, state.session) as SessionCard);
  const kept = { events, ...(undo !== undefined && { undo }) };
  if (other === undefined) return { ...whatNext(moment, say), ...kept };
  const { variant, seconds } = usualChoice(moment, other);
  return { say, ...offerOne(other, variant, seconds), ...kept };
};

/** "Yes", "no" or "not sure" to who should leave something out; undefined where that was not asked. */
export const replyToCaution = (moment: Moment, reply: 'yes' | 'no' | 'unsure'): Decision | undefined => {
  const state = cautionedIn(moment);
  if (state === undefined) return undefined;
  return reply === 'no' ? cleared(moment, state) : leftOut(moment, state);
};
