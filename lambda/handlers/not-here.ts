import { browseMore } from '../dialogue/browse';
import { missedIt } from '../dialogue/missed';
import { tellOneAtATime } from '../dialogue/tell';
import type { Decide } from '../skill';
import { byIntent } from './by-intent';

/** The rest of a list, where one was told; there is nothing else to see. */
const further: Decide = (moment) =>
  moment.state.mode === 'choosing' ? browseMore(moment) : missedIt(moment);

/**
 * "Shuffle", "loop", "scroll down", "show more": what Alexa may send of her own, some of it without being in our
 * model, from devices with a screen.
 */
export const notHereHandler = byIntent({
  'AMAZON.LoopOnIntent': tellOneAtATime,
  'AMAZON.LoopOffIntent': tellOneAtATime,
  'AMAZON.ShuffleOnIntent': tellOneAtATime,
  'AMAZON.ShuffleOffIntent': tellOneAtATime,
  'AMAZON.MoreIntent': further,
  'AMAZON.PageDownIntent': further,
  'AMAZON.ScrollDownIntent': further,
  'AMAZON.ScrollRightIntent': further,
});
