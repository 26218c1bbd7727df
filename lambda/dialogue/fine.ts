import { no } from './answer';
import type { Decision } from './decision';
import { missedIt } from './missed';
import type { Moment } from './moment';
import { allRight } from './red-flags/asked-after';

/** "I'm fine": a yes to "are you all right now?", no answer to whether it is pain or a crisis, and anywhere else a no. */
export const fine = (moment: Moment): Decision => {
  if (moment.talk.asked === 'all-right-now') return allRight(moment);
  return moment.talk.asked === 'pain-or-crisis' ? missedIt(moment) : no(moment);
};

/** "I've been to hospital": a yes to "are you all right now?"; elsewhere nothing was asked. */
export const beenSeen = (moment: Moment): Decision =>
  moment.talk.asked === 'all-right-now' ? allRight(moment) : missedIt(moment);
