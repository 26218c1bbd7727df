import { midway } from './aside';
import { cautionedIn } from './cautions';
import { isHeatCheck } from './heat/ask';
import type { Moment } from './moment';

/** Where a person is, for words that tell what can be said there: the mode of the state, or `cautioned`. */
export const whereabouts = (moment: Moment): string => {
  const { mode } = moment.state;
  if (cautionedIn(moment) !== undefined) return 'cautioned';
  if (moment.state.mode === 'heat' && isHeatCheck(moment.state)) return 'cautioned';
  return mode === 'guiding' && midway(moment) === undefined ? 'idle' : mode;
};
