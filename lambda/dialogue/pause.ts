import { stepStart } from '../session/place';
import type { Decision } from './decision';
import { leaving, standing } from './guide';
import type { Moment } from './moment';
import { openQuestion } from './offer';
import { whatNext } from './open';
import type { DialogueState } from './state';

/**
 * How long a pause keeps the conversation open before it asks. Alexa listens for her name all that while,
 * so that "Alexa, resume" needs no invocation; without it a conversation ends after about 16 seconds.
 */
const PAUSE_MILLIS = 120_000;

const paused = (state: DialogueState, events: Decision['events']): Decision => ({
  say: [{ key: 'paused' }],
  quietMillis: PAUSE_MILLIS,
  ask: { key: 'ready-again' },
  state,
  events,
});

/** "Pause": keeps the place, and stays within earshot for two minutes. */
export const pauseSession = (moment: Moment): Decision => {
  const { state } = moment;
  if (state.mode === 'paused') return paused(state, []);
  if (state.mode !== 'guiding') {
    const open = openQuestion(moment);
    return open === undefined
      ? whatNext(moment, [{ key: 'nothing-playing' }])
      : { say: [{ key: 'take-your-time' }], quietMillis: PAUSE_MILLIS, events: [], ...open };
  }

  const { timeline, atMillis, isDone } = standing(moment, state);
  const events = [leaving(moment, state)];
  return isDone
    ? whatNext(moment, [{ key: 'done-early' }], events)
    : paused({ mode: 'paused', run: state.run, atMillis: stepStart(timeline, atMillis) }, events);
};
