import { stepStart } from '../../session/place';
import type { Decision } from '../decision';
import { leaving, standing } from '../guide';
import type { Moment } from '../moment';
import type { Reminding } from '../state';

type Waiting = Pick<Reminding, 'isOneShot' | 'waiting'>;

/** What waits while a reminder is talked about: what plays, at the start of its step. */
export const waitingFor = (moment: Moment): { waiting: Waiting; events: Decision['events'] } => {
  const { state, talk } = moment;
  const oneShot = talk.isNew ? { isOneShot: true as const } : {};
  if (state.mode === 'reminding') {
    const { isOneShot, waiting } = state;
    return { waiting: { ...(isOneShot && { isOneShot }), ...(waiting && { waiting }) }, events: [] };
  }
  if (state.mode === 'paused')
    return { waiting: { waiting: { run: state.run, atMillis: state.atMillis } }, events: [] };
  if (state.mode !== 'guiding') return { waiting: oneShot, events: [] };
  const { timeline, atMillis, isDone } = standing(moment, state);
  const waiting = isDone ? {} : { waiting: { run: state.run, atMillis: stepStart(timeline, atMillis) } };
  return { waiting, events: [leaving(moment, state)] };
};
