import { beginSession } from '../../lambda/dialogue/begin-session';
import { pauseSession } from '../../lambda/dialogue/pause';
import { at, Stand } from './stand';

export const begun = (
  session: string,
  wish: { seconds?: number; length?: string } = {},
  cap?: number,
): Stand => {
  const stand = new Stand(undefined, cap);
  stand.turn((moment) => beginSession(moment, { session, ...wish }));
  return stand;
};

/** Belly breathing of five minutes: hands at 0:45, warm-up 1:05, sets of about five from 1:47, closing from 4:47. */
export const breathing = (cap?: number): Stand => begun('br-belly', { seconds: 300 }, cap);

/** The neck stretch of six minutes, with a right and a left side. */
export const stretching = (): Stand => begun('st-neck', { length: 'standard' });

export const paused = (stand = breathing()): Stand => {
  stand.after(at(2, 10)).turn(pauseSession);
  return stand;
};

/** Opened, and asked whether to start with one. */
export const offered = (session = 'br-belly', variant = 'standard'): Stand => {
  const stand = new Stand();
  stand.state = { mode: 'offering', session, variant };
  return stand;
};

export const fromOf = (stand: Stand): number | undefined => stand.last?.page?.fromMillis;
export const mannerOf = (stand: Stand): unknown => stand.last?.page?.run.manner;
export const valuesOf = (stand: Stand): unknown => stand.last?.say[0]?.values;
