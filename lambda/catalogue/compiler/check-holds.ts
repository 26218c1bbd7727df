import type { ScoreItem } from '../../session/score';
import type { Fault, Path } from './faults';
import type { Read } from './read-content';
import type { ScoreSource } from './score-schema';

/** `hold` and `arm-hold`; `how-without-hold` is none. */
const isHold = (key: string): boolean => /(^|-)hold$/.test(key) && !key.endsWith('without-hold');

const holdsWithoutEnd = (items: readonly ScoreItem[], path: Path): Path[] =>
  items.flatMap((item, index) => {
    const here = [...path, index];
    if ('do' in item) return holdsWithoutEnd(item.do, [...here, 'do']);
    if (!('say' in item) || !isHold(item.say) || item.beforeEnd !== undefined) return [];
    const next = items[index + 1];
    const isReleased = next !== undefined && ('use' in next || ('say' in next && !isHold(next.say)));
    return isReleased ? [] : [here];
  });

/** Nobody is left in a hold: it has a line before its end, or the slot that follows lets go. */
export const checkHolds = ({ source, value }: Read<ScoreSource>): Fault[] => {
  const placed = [
    ...Object.entries(value.blocks).flatMap(([name, items]) => holdsWithoutEnd(items, ['blocks', name])),
    ...Object.entries(value.variants).flatMap(([name, { body }]) =>
      holdsWithoutEnd(body, ['variants', name, 'body']),
    ),
  ];
  return placed.map((path) =>
    source.faultAt(
      path,
      'is a hold that nothing ends',
      'give it before-end: and the key of words that let go, or put a slot that lets go right after it',
    ),
  );
};
