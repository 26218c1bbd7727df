import { beginSession } from '../../lambda/dialogue/begin-session';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import type { Settings } from '../../lambda/progress/settings';
import { at, Stand } from './stand';

/** Somebody who has set this. */
export const having = (settings: Settings): Stand => new Stand({ ...NO_PROGRESS, settings });

/** Somebody of whom nothing could be read. */
export const unread = (): Stand => {
  const stand = new Stand();
  stand.progress = undefined;
  return stand;
};

/** A minute into a session. */
export const playing = (session: string, stand = new Stand()): Stand => {
  stand.turn((moment) => beginSession(moment, { session }));
  return stand.after(at(1));
};
