import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { browseMore } from '../dialogue/browse';
import { missedIt } from '../dialogue/missed';
import { tellOneAtATime } from '../dialogue/tell';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

/** The rest of a list, where one was told; there is nothing else to see. */
const further: Decide = (moment) =>
  moment.state.mode === 'choosing' ? browseMore(moment) : missedIt(moment);

/** What Alexa may send of her own: some of it without being in our model, from devices with a screen. */
const ANSWERS: Readonly<Record<string, Decide>> = {
  'AMAZON.LoopOnIntent': tellOneAtATime,
  'AMAZON.LoopOffIntent': tellOneAtATime,
  'AMAZON.ShuffleOnIntent': tellOneAtATime,
  'AMAZON.ShuffleOffIntent': tellOneAtATime,
  'AMAZON.MoreIntent': further,
  'AMAZON.PageDownIntent': further,
  'AMAZON.ScrollDownIntent': further,
  'AMAZON.ScrollRightIntent': further,
};

/** "Shuffle", "loop", "scroll down", "show more". */
export const notHereHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(ANSWERS)),
  handle: (input) => respond(input, ANSWERS[getIntentName(input.requestEnvelope)] as Decide),
});
