import type { Decision } from './decision';
import { missedIt } from './missed';
import type { Moment } from './moment';
import { openConversation } from './open';

/** "Open gentle back". Opened once more while it is asked whether all is well: that is no answer. */
export const launch = (moment: Moment): Decision =>
  moment.talk.asked === 'all-right-now' ? missedIt(moment) : openConversation(moment);
