import { aside, midway, outside } from './aside';
import type { Decision } from './decision';
import { holdAndAsk } from './instead';
import type { Moment } from './moment';
import type { SayKey } from './say-keys';
import { whereabouts } from './where';

/** What is said the first time that nothing is understood, and the next: each tells two other things that can be said. */
const MISSED: readonly SayKey[] = ['missed-it', 'missed-it-again'];

/** "Shall we stop here?": a yes stops, a no goes on from there. */
const askToStop = (moment: Moment): Decision => {
  const say = [{ key: 'missed-it-thrice' as const }];
  const now = midway(moment);
  const decision = now === undefined ? outside(moment, say) : holdAndAsk(moment, now, say);
  return { ...decision, ask: { key: 'stop-here' }, asked: 'stop-here' };
};

/**
 * What was heard fits nothing: says so, keeps the place, and goes on by itself where a session was playing.
 * The third time in a row it asks whether to stop, because nobody should have to shout at a speaker.
 */
export const missedIt = (moment: Moment): Decision => {
  const key = MISSED[moment.talk.misses];
  if (key === undefined) return { ...askToStop(moment), isMiss: true };
  const say = [{ key, values: { where: whereabouts(moment) } }];
  return { ...aside(moment, () => ({ say }), say), isMiss: true };
};
