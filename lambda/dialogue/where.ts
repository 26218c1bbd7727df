import { midway } from './aside';
import { cautionedIn } from './cautions';
import type { Moment } from './moment';

/** Where a person is, for words that tell what can be said there: the mode of the state, or `cautioned`. */
export const whereabouts = (moment: Moment): string => {
  const { mode } = moment.state;
  if (cautionedIn(moment) !== undefined) return 'cautioned';
  return mode === 'guiding' && midway(moment) === undefined ? 'idle' : mode;
};
