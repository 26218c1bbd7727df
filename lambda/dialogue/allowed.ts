import type { Moment, SessionCard } from './moment';

/** True where a person asked to leave this session out: by a group that it belongs to, by all of its positions, or by what it takes. */
export const isLeftOut = ({ settings }: Moment, card: SessionCard): boolean =>
  (settings?.leftOut ?? []).some((group) => Object.hasOwn(card.leftOutBy, group)) ||
  card.positions.every((position) => settings?.withoutPositions?.includes(position)) ||
  card.equipment.some((thing) => settings?.withoutEquipment?.includes(thing));
