import { midway, outside } from './aside';
import type { Decision } from './decision';
import { gentlerThan, holdAndAsk, offerInstead } from './instead';
import type { Moment } from './moment';
import { goOnWith } from './plan/replies';
import { secondsOf } from './shelf';

/** "This is too hard": the gentle one, where it takes no longer; else half of this or a rest. */
export const tooHard = (moment: Moment): Decision => {
  const now = midway(moment);
  if (now === undefined) return goOnWith(moment, 'ease') ?? outside(moment);
  const gentle = gentlerThan(moment, now);
  return gentle === undefined || gentle.seconds > secondsOf(moment, now.run)
    ? holdAndAsk(moment, now, [{ key: 'do-half' }])
    : offerInstead(moment, now, [{ key: 'ease-off' }], 'gentle-one', gentle);
};
