import type { Done } from '../../../lambda/progress/history';
import type { Progress } from '../../../lambda/progress/progress';
import { ASKED_BEFORE, Stand } from '../stand';

/** Somebody who has practised for three weeks, at seven in the evening of Friday, 20 November 2026. */
export const PRACTISED: Progress = {
  ...ASKED_BEFORE,
  sessions: 9,
  seconds: 45 * 60,
  done: {
    'br-box': { times: 6, firstDay: '2026-11-01', lastDay: '2026-11-19' },
    'st-neck': { times: 3, firstDay: '2026-11-02', lastDay: '2026-11-03' },
  },
  weeks: { kept: 2, recent: { '2026-11-16': 2, '2026-11-09': 4, '2026-11-02': 3 } },
  gentle: { days: 1, lastDay: '2026-11-10' },
  latest: [{ session: 'br-box', variant: 'standard', seconds: 300 }],
  welcomedAt: 0,
};

const NOON = 12 * 60 * 60 * 1_000;

/** A finished session, five minutes long. */
export const done = (session: string, day: string): Done => ({
  session,
  variant: 'standard',
  seconds: 300,
  doneAt: Date.parse(day) + NOON,
  day,
});

/** The same with what was finished before. */
export const practised = (history: readonly Done[] = [], progress: Partial<Progress> = {}): Stand => {
  const stand = new Stand({ ...PRACTISED, ...progress });
  stand.history = history;
  return stand;
};
