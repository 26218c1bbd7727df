import type { Decision } from './decision';
import type { Errand } from './errand';
import { IDLE } from './state';

/** A decision that says nothing before something is done, and goes on with what came of it. */
export const first = (errand: Errand, events: Decision['events'] = []): Decision => ({
  say: [],
  state: IDLE,
  events,
  errand,
});
