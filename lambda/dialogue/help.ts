import { midway, outside } from './aside';
import type { Decision } from './decision';
import { holdAndAsk } from './instead';
import type { Moment } from './moment';
import { whereabouts } from './where';

/** "Help": about where the person is. It explains, keeps the place, and asks. */
export const help = (moment: Moment): Decision => {
  const now = midway(moment);
  const say = [{ key: 'help' as const, values: { where: whereabouts(moment) } }];
  return now === undefined ? outside(moment, say) : holdAndAsk(moment, now, say);
};
