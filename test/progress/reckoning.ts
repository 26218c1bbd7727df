import { applyEvent } from '../../lambda/progress/apply';
import { addDays, dayKeyOf, daysBetween, mondayOf, weekdayOf } from '../../lambda/progress/days';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';

const ZONES = ['UTC', 'Pacific/Apia', 'America/St_Johns', 'Asia/Beirut', 'Pacific/Pago_Pago'];
const HALF_DAY = 12 * 60 * 60 * 1_000;
const FIRST = Date.parse('2026-03-26T01:15:00Z');

/** Moments around the days on which clocks change in spring: by day and by night. */
const MOMENTS = Array.from({ length: 24 }, (_, index) => FIRST + index * HALF_DAY);

/** Somebody who practises at each of these moments, in a zone. */
const lifeIn = (zone: string): Progress =>
  MOMENTS.reduce<Progress>((progress, doneAt, index) => {
    const run = { session: 'br-minute', variant: 'micro', completionId: `run-${index}` };
    const day = dayKeyOf(doneAt, zone);
    const done = applyEvent(progress, { kind: 'completed', completion: { run, seconds: 60, doneAt, day } });
    return applyEvent(done, { kind: 'rested', day: addDays(day, 1) });
  }, NO_PROGRESS);

/** What is reckoned of days and weeks: the same on any machine, wherever it stands. */
export const reckon = () =>
  ZONES.map((zone) => {
    const days = MOMENTS.map((moment) => dayKeyOf(moment, zone));
    const [first = '', second = ''] = days;
    return {
      zone,
      days,
      mondays: days.map(mondayOf),
      weekdays: days.map(weekdayOf),
      between: daysBetween(first, second),
      life: lifeIn(zone),
    };
  });

/** The same days as a careless program would have them: by the clock of the machine. */
export const reckonCarelessly = () => MOMENTS.map((moment) => new Date(moment).toLocaleDateString('sv-SE'));
