import { applyEvent } from '../../lambda/progress/apply';
import { addDays, type DayKey } from '../../lambda/progress/days';
import { type Completion, NO_PROGRESS, type Progress } from '../../lambda/progress/progress';

const DAY_MILLIS = 24 * 60 * 60 * 1_000;

/** Sessions that were finished before a moment, the first of them first, some days apart. */
export const finishedBefore = (
  nowMillis: number,
  count: number,
  daysApart: number,
  sessions: readonly string[],
): Completion[] => {
  const today: DayKey = new Date(nowMillis).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index) => {
    const daysAgo = Math.ceil((count - index) * daysApart);
    const doneAt = nowMillis - daysAgo * DAY_MILLIS;
    return {
      run: {
        session: sessions[index % sessions.length] ?? '',
        variant: 'standard',
        completionId: `past${String(index).padStart(4, '0')}`,
        begunAt: doneAt - 312_000,
      },
      seconds: 312,
      doneAt,
      day: addDays(today, -daysAgo),
    };
  });
};

/** What was reached on the way was told on the way. */
const withNewsTold = (progress: Progress): Progress =>
  progress.milestone === undefined
    ? progress
    : applyEvent(progress, { kind: 'milestone-told', milestone: progress.milestone });

/** Somebody who has finished these, was welcomed, and has a device that told its zone. */
export const progressAfter = (finished: readonly Completion[], nowMillis: number): Progress => {
  const told: Progress = {
    ...NO_PROGRESS,
    welcomedAt: finished[0]?.doneAt ?? nowMillis,
    zone: { name: 'America/New_York', checkedAt: nowMillis - DAY_MILLIS },
  };
  return finished.reduce<Progress>(
    (progress, completion) => withNewsTold(applyEvent(progress, { kind: 'completed', completion })),
    told,
  );
};
