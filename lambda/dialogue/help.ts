import { midway, outside } from './aside';
import type { Decision } from './decision';
import { holdAndAsk } from './instead';
import type { Moment } from './moment';

/** "Help": about where the person is. It explains, keeps the place, and asks. */
export const help = (moment: Moment): Decision => {
  const now = midway(moment);
  const { mode } = moment.state;
  const where = mode === 'guiding' && now === undefined ? 'idle' : mode;
  const say = [{ key: 'help' as const, values: { where } }];
  return now === undefined ? outside(moment, say) : holdAndAsk(moment, now, say);
};
