import type { Decision } from './decision';
import { isLength } from './length-said';
import type { Moment } from './moment';
import { usualChoice } from './my-session';
import { afterChange, type Changed, inPassing, makeChange } from './settings';
import { cardOf } from './shelf';

/** What was just offered is offered in the new length. */
const offeredAnew = (changed: Changed): Changed => {
  const { moment } = changed;
  const { state } = moment;
  const card = state.mode === 'offering' ? cardOf(moment, state.session) : undefined;
  if (card === undefined) return changed;
  const { variant } = usualChoice(moment, card);
  return { ...changed, moment: { ...moment, state: { mode: 'offering', session: card.id, variant } } };
};

/**
 * "I usually have ten minutes": sessions are about that long where no length is asked for.
 *
 * @param seconds NaN where something was said that is no length; undefined where nothing was
 */
export const setUsualLength = (moment: Moment, seconds: number | undefined): Decision => {
  if (seconds === undefined) return inPassing(moment, [{ key: 'say-how-long' }]);
  if (!isLength(seconds)) return inPassing(moment, [{ key: 'no-usual-length' }]);
  const changed = makeChange(moment, { usualSeconds: Math.round(seconds) });
  return afterChange(offeredAnew(changed), [{ key: 'usual-length', values: { lengthSeconds: seconds } }]);
};
