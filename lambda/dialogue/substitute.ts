import { isLeftOut } from './allowed';
import type { Moment, SessionCard } from './moment';
import { recommend } from './recommend';
import { cardOf } from './shelf';

/**
 * What is offered in place of a session that a person leaves out: what the content offers for that, else
 * what comes nearest to it. Undefined where all that is left is something else.
 *
 * @param besides ids of what they have anyway
 */
export const inPlaceOf = (
  moment: Moment,
  card: SessionCard,
  besides: readonly string[] = [],
): SessionCard | undefined => {
  const { settings } = moment;
  const offered = [
    ...(settings?.leftOut ?? []).flatMap((group) => card.leftOutBy[group] ?? []),
    ...card.instead,
  ].map((id) => cardOf(moment, id));
  const near = recommend(moment, { kind: card.kind, needs: card.needs.slice(0, 1) }).map(
    ({ choice }) => choice.card,
  );
  return [...offered, ...near].find(
    (other) =>
      other !== undefined && other.id !== card.id && !besides.includes(other.id) && !isLeftOut(moment, other),
  );
};
