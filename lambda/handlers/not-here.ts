import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { browseMore } from '../dialogue/browse';
import { tellNoScreen, tellOneAtATime } from '../dialogue/tell';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

/** What Alexa may send of her own: some of it without being in our model, from devices with a screen. */
const ANSWERS: Readonly<Record<string, Decide>> = {
  'AMAZON.LoopOnIntent': tellOneAtATime,
  'AMAZON.LoopOffIntent': tellOneAtATime,
  'AMAZON.ShuffleOnIntent': tellOneAtATime,
  'AMAZON.ShuffleOffIntent': tellOneAtATime,
  'AMAZON.ScrollUpIntent': tellNoScreen,
  'AMAZON.ScrollDownIntent': tellNoScreen,
  'AMAZON.ScrollLeftIntent': tellNoScreen,
  'AMAZON.ScrollRightIntent': tellNoScreen,
  'AMAZON.PageUpIntent': tellNoScreen,
  'AMAZON.PageDownIntent': tellNoScreen,
  'AMAZON.MoreIntent': (moment) =>
    moment.state.mode === 'choosing' ? browseMore(moment) : tellNoScreen(moment),
};

/** "Shuffle", "loop", "scroll down", "show more". */
export const notHereHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(ANSWERS)),
  handle: (input) => respond(input, ANSWERS[getIntentName(input.requestEnvelope)] as Decide),
});
