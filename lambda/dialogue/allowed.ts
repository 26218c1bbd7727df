import { isResting } from '../progress/comfort';
import type { Settings } from '../progress/settings';
import { HEAT, isHeatSpent, isTooWarmToday } from './heat/kept-from';
import type { Moment, SessionCard, VariantCard } from './moment';
import { today } from './today';

/** What a variant cannot do without. */
export const thingsNeeded = ({ goesWithout }: SessionCard, { equipment }: VariantCard): readonly string[] =>
  goesWithout ? [] : equipment;

const groupFor = (settings: Settings | undefined, { leftOutBy }: SessionCard): string | undefined =>
  settings?.leftOut?.find((group) => Object.hasOwn(leftOutBy, group));

const thingFor = (
  settings: Settings | undefined,
  card: SessionCard,
  variant: VariantCard,
): string | undefined =>
  settings?.withoutEquipment?.find((thing) => thingsNeeded(card, variant).includes(thing));

const isPositionOut = (settings: Settings | undefined, { positions }: VariantCard): boolean =>
  positions.length > 0 && positions.every((position) => settings?.withoutPositions?.includes(position));

/** True for all but the gentle variant, where that alone will do: "sm-hands light" for whoever bleeds easily (content specification 2.2). */
const isTooFirm = (settings: Settings | undefined, card: SessionCard, variant: VariantCard): boolean =>
  variant !== card.variants.flare &&
  card.lightFor?.some((group) => settings?.leftOut?.includes(group)) === true;

/** True where the person has what a variant takes, gets into one of its positions, and it is not too firm for them. */
export const isWithinReach = ({ settings }: Moment, card: SessionCard, variant: VariantCard): boolean =>
  thingFor(settings, card, variant) === undefined &&
  !isPositionOut(settings, variant) &&
  !isTooFirm(settings, card, variant);

/** Kinds without movement, heat or pressure. */
const QUIET_KINDS: readonly string[] = ['breathing', 'imagery', 'meditation'];

/** True after a red flag for everything but what is quiet (content specification 4.1), as long as the conversation goes on. */
export const isTooMuchNow = ({ talk }: Moment, { kind }: SessionCard): boolean =>
  talk.calm === true && !QUIET_KINDS.includes(kind);

/**
 * Why a session is left out: the name of a group that it belongs to, else of a thing or position that all
 * of its variants need. Undefined where it is not.
 */
export const leftOutFor = (moment: Moment, card: SessionCard): string | undefined => {
  const { settings } = moment;
  if (isTooMuchNow(moment, card)) return card.kind;
  if (isTooWarmToday(moment, card)) return HEAT;
  const group = groupFor(settings, card);
  if (group !== undefined) return group;
  const variants = Object.values(card.variants);
  if (variants.some((variant) => isWithinReach(moment, card, variant))) return undefined;
  return (
    variants.map((variant) => thingFor(settings, card, variant)).find((thing) => thing !== undefined) ??
    variants.flatMap(({ positions }) => positions)[0]
  );
};

/** True where a person asked to leave this session out, or where nothing of it is within reach. */
export const isLeftOut = (moment: Moment, card: SessionCard): boolean =>
  leftOutFor(moment, card) !== undefined;

/** True for a fortnight after a session went up twice: it is not suggested, and still begins by its name. */
export const isRestingNow = (moment: Moment, { id }: SessionCard): boolean => {
  const comfort = moment.progress?.comfort;
  return comfort !== undefined && isResting(comfort, id, today(moment));
};

/** What there is to choose from for this person; all of it where they left out everything. */
export const ownShelf = (moment: Moment): readonly SessionCard[] => {
  const own = moment.shelf.filter((card) => !isLeftOut(moment, card));
  const now = own.filter((card) => !isRestingNow(moment, card) && !isHeatSpent(moment, card));
  if (now.length > 0) return now;
  return own.length > 0 ? own : moment.shelf;
};
