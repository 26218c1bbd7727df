import { beginSession } from '../../lambda/dialogue/begin-session';
import type { Settings } from '../../lambda/progress/settings';
import { ASKED_BEFORE, at, Stand } from './stand';

/** Somebody who has set this. */
export const having = (settings: Settings): Stand => new Stand({ ...ASKED_BEFORE, settings });

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
