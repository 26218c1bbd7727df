import { stepStart } from '../session/place';
import { midway, outside } from './aside';
import { askAgain } from './ask-again';
import type { Decision } from './decision';
import { leaving } from './guide';
import type { Moment } from './moment';
import { openQuestion } from './offer';
import { kindOf } from './playing';
import type { Paused } from './state';

/**
 * How long a pause keeps the conversation open before it asks. Alexa listens for her name all that while,
 * so that "Alexa, resume" needs no invocation; without it a conversation ends after about 16 seconds.
 */
const PAUSE_MILLIS = 120_000;

const takeYourTime = (moment: Moment): Decision => ({
  ...askAgain(moment, [{ key: 'take-your-time' }]),
  quietMillis: PAUSE_MILLIS,
});

/** "Pause": keeps the place, and stays within earshot for two minutes. */
export const pauseSession = (moment: Moment): Decision => {
  const { state } = moment;
  const now = midway(moment);
  if (now === undefined) return openQuestion(moment) === undefined ? outside(moment) : takeYourTime(moment);

  const { run, timeline, atMillis } = now;
  const paused: Paused = { mode: 'paused', run, atMillis: stepStart(timeline, atMillis) };
  return {
    say: [{ key: 'paused', values: { kind: kindOf(moment, run) } }],
    quietMillis: PAUSE_MILLIS,
    ask: { key: 'ready-again' },
    state: paused,
    events: state.mode === 'guiding' ? [leaving(moment, state)] : [],
  };
};
