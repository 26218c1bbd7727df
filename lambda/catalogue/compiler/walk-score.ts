import type { ScoreItem } from '../../session/score';
import type { Path } from './faults';
import type { ScoreSource } from './score-schema';

/** A part of a score, and where it is written. */
export interface PlacedItem {
  readonly item: ScoreItem;
  readonly path: Path;
}

const within = (items: readonly ScoreItem[], path: Path): PlacedItem[] =>
  items.flatMap((item, index) => {
    const here = [...path, index];
    return [{ item, path: here }, ...('do' in item ? within(item.do, [...here, 'do']) : [])];
  });

/** Every part of a score as written, those inside others and in blocks too. */
export const everyItem = ({ blocks, variants }: ScoreSource): PlacedItem[] => [
  ...Object.entries(blocks).flatMap(([name, items]) => within(items, ['blocks', name])),
  ...Object.entries(variants).flatMap(([name, { body }]) => within(body, ['variants', name, 'body'])),
];

/** Names of the blocks that parts of a score use, directly or inside others. */
export const blocksUsed = (items: readonly ScoreItem[]): string[] =>
  within(items, []).flatMap(({ item }) => ('use' in item ? [item.use] : []));

const secondsOfItem = (item: ScoreItem, blocks: ScoreSource['blocks']): number => {
  if ('breath' in item) {
    return item.times * Object.values(item.breath).reduce((sum, seconds) => sum + seconds, 0);
  }
  if ('say' in item) return item.seconds;
  if ('use' in item) return secondsOf(blocks[item.use] ?? [], blocks);
  return secondsOf(item.do, blocks) * passesOf(item);
};

const passesOf = (item: Extract<ScoreItem, { do: unknown }>): number => {
  if ('step' in item) return 1;
  if ('each' in item) return item.each.length;
  return 'reps' in item ? item.reps : item.rounds;
};

/** Seconds that parts of a score take, blocks and repeats multiplied out. Blocks must not be circular. */
export const secondsOf = (items: readonly ScoreItem[], blocks: ScoreSource['blocks']): number =>
  items.reduce((sum, item) => sum + secondsOfItem(item, blocks), 0);
