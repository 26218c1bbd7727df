import { isTooMuchNow, leftOutFor } from './allowed';
import type { Decision } from './decision';
import type { Moment, SessionCard } from './moment';
import { myOwn, usualChoice } from './my-session';
import { offerOne } from './offer';
import { whatNext } from './open';
import { inPlaceOf } from './substitute';

/** A kind of which this person leaves out everything: the first of it stands for all. */
export const leftOutKind = (moment: Moment, kind: string | undefined): SessionCard | undefined =>
  kind === undefined || myOwn(moment, kind) !== undefined
    ? undefined
    : moment.shelf.find((card) => card.kind === kind);

/**
 * Says kindly that a session is left out, and offers another in its place. It is never begun all the same. Who is kept
 * from heat was told so before.
 *
 * @param card one that this person leaves out
 */
export const offerInPlace = (moment: Moment, card: SessionCard): Decision => {
  const what = moment.stage.nameOfLeftOut(leftOutFor(moment, card) as string);
  const say: Decision['say'] = isTooMuchNow(moment, card)
    ? [{ key: 'calm-for-now' }]
    : [{ key: 'left-out-here', values: { what, title: card.title } }];
  const other = inPlaceOf(moment, card);
  if (other === undefined) return whatNext(moment, say);
  const { variant, seconds } = usualChoice(moment, other);
  return { say, events: [], ...offerOne(other, variant, seconds) };
};
