import { FIRST_MINUTES, HEAT_MINUTES, MOST_MINUTES, USUAL_MINUTES } from '../../progress/heat';
import { isLeftOut } from '../allowed';
import type { Decision, SaidLine } from '../decision';
import { offerInPlace } from '../in-place-of';
import { isLength } from '../length-said';
import type { Moment } from '../moment';
import { askHeat, heatCard } from './ask';
import { isFirstHeat } from './before';
import { hasToCheck, heatOf, keptFromHeat } from './kept-from';
import { refuseHeat } from './refuse';

/** Minutes that come nearest to those asked for without going over; the fewest there are, where those are more. */
const nearestMinutes = (minutes: number): number =>
  HEAT_MINUTES.findLast((choice) => choice <= minutes) ?? HEAT_MINUTES[0];

/** How long it is to be: the first time short, and never over the most. */
const minutesFor = (moment: Moment, seconds: number | undefined): number => {
  if (isFirstHeat(moment)) return FIRST_MINUTES;
  return seconds !== undefined && isLength(seconds)
    ? nearestMinutes(seconds / 60)
    : (heatOf(moment).minutes ?? USUAL_MINUTES);
};

/** "Fifteen minutes on low … Would you like quiet, or a guided rest?" */
export const askWay = (
  minutes: number,
  say: readonly SaidLine[] = [],
): Pick<Decision, 'say' | 'ask' | 'state'> => ({
  say: [...say, { key: 'heat-offer', values: { lengthSeconds: minutes * 60 } }],
  ...askHeat({ mode: 'heat', asked: 'way', minutes }),
});

/** Nobody knows the skin the first time, whatever was asked for. */
const whyShort = (moment: Moment, seconds: number | undefined): SaidLine[] =>
  isFirstHeat(moment) && seconds !== undefined && isLength(seconds) && seconds > FIRST_MINUTES * 60
    ? [{ key: 'heat-first-time', values: { lengthSeconds: FIRST_MINUTES * 60 } }]
    : [];

/** What a longer wish is answered with: never more, and later again. */
const capped = (moment: Moment): Decision => {
  const minutes = isFirstHeat(moment) ? FIRST_MINUTES : USUAL_MINUTES;
  return {
    say: [{ key: 'heat-cap' }, ...whyShort(moment, MOST_MINUTES * 60)],
    events: [],
    ...askHeat({ mode: 'heat', asked: 'minutes', minutes }),
  };
};

const isTooLong = (seconds: number | undefined): boolean =>
  seconds !== undefined && seconds > MOST_MINUTES * 60;

/**
 * "Start heat therapy", "fifteen minutes of heat", "heat for an hour": asks first who should leave it out, then how
 * long where that was too long, then for quiet or company. Nothing goes on before that.
 *
 * @param seconds that were asked for
 */
export const startHeat = (moment: Moment, seconds?: number): Decision => {
  const why = keptFromHeat(moment);
  if (why !== undefined) return refuseHeat(moment, why);
  const isSkippedLongAgo = heatOf(moment).checked?.isOffered === false && hasToCheck(moment);
  if (isLeftOut(moment, heatCard(moment)) && !isSkippedLongAgo) return offerInPlace(moment, heatCard(moment));
  if (hasToCheck(moment)) {
    // Who asked for longer is told so where the minutes are offered.
    const wished = seconds !== undefined && isLength(seconds) ? { wished: Math.round(seconds) } : {};
    const minutes = minutesFor(moment, seconds);
    return { say: [], events: [], ...askHeat({ mode: 'heat', asked: 'numb', minutes, ...wished }) };
  }
  return offerMinutes(moment, seconds);
};

/** The same for somebody who may have heat: as long as they ask, within the limits. */
export const offerMinutes = (moment: Moment, seconds?: number): Decision =>
  isTooLong(seconds)
    ? capped(moment)
    : { ...askWay(minutesFor(moment, seconds), whyShort(moment, seconds)), events: [] };
