import type { Decision } from './decision';
import { leaving } from './guide';
import type { Moment } from './moment';
import { IDLE } from './state';

/** "I feel dizzy", "my chest hurts": stops at once, says when to call for help, and offers nothing more. */
export const unwell = (moment: Moment): Decision => ({
  say: [{ key: 'unwell' }],
  state: IDLE,
  events: moment.state.mode === 'guiding' ? [leaving(moment, moment.state)] : [],
});
