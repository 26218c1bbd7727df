import { breakUntil } from '../../progress/heat';
import { localTimeOf } from '../../progress/local-time';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { isGuest, notYours } from '../progress-told/tell-back';
import { askNext } from '../reminders/ask';
import { remind } from '../reminders/remind';
import { heatOf } from './kept-from';

const MINUTE_MILLIS = 60_000;

/** "Remind me then": once, when the skin has had its break; where it has none, it is asked what of, and when. */
export const remindThen = (moment: Moment): Decision => {
  if (isGuest(moment)) return notYours(moment);
  const until = breakUntil(heatOf(moment), moment.atMillis);
  if (until === undefined) return remind(moment, {});
  const local = localTimeOf(Math.ceil(until / MINUTE_MILLIS) * MINUTE_MILLIS, moment.zone);
  return askNext(moment, { kind: 'heat', on: local.slice(0, 10), times: [local.slice(11, 16)] });
};
