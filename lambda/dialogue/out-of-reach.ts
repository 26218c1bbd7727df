import { isLeftOut, isWithinReach } from './allowed';
import type { Moment } from './moment';
import { cardOf } from './shelf';

/** True for a variant that this person has left out, with its session or for what it takes. */
export const isOutOfReach = (
  moment: Moment,
  { session, variant }: { session: string; variant: string },
): boolean => {
  const card = cardOf(moment, session);
  const played = card?.variants[variant];
  return (
    card !== undefined &&
    played !== undefined &&
    (isLeftOut(moment, card) || !isWithinReach(moment, card, played))
  );
};
