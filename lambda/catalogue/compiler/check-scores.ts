import type { Frame, ScoreItem } from '../../session/score';
import type { Fault } from './faults';
import type { ContentSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';

type Path = readonly (string | number)[];
type Blocks = ScoreSource['blocks'];

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const faultAt = ({ source }: Read<ScoreSource>, key: Path, problem: string, remedy: string): Fault => {
  const line = source.lineOf(key);
  return { file: source.file, ...(line !== undefined && { line }), key, problem, remedy };
};

/** Seconds that score items take, blocks and repeats multiplied out. */
export const secondsOf = (items: readonly ScoreItem[], blocks: Blocks): number =>
  items.reduce((sum, item) => sum + secondsOfItem(item, blocks), 0);

const secondsOfItem = (item: ScoreItem, blocks: Blocks): number => {
  if ('breath' in item)
    return item.times * Object.values(item.breath).reduce((sum, seconds) => sum + seconds, 0);
  if ('say' in item) return item.seconds;
  if ('use' in item) return secondsOf(blocks[item.use] ?? [], blocks);
  return secondsOf(item.do, blocks) * ('each' in item ? item.each.length : item.rounds);
};

const blocksUsed = (items: readonly ScoreItem[]): string[] =>
  items.flatMap((item) => ('use' in item ? [item.use] : 'do' in item ? blocksUsed(item.do) : []));

/** True when a block leads back to itself. */
const isCircular = (name: string, blocks: Blocks, seen: readonly string[] = []): boolean =>
  seen.includes(name) ||
  blocksUsed(blocks[name] ?? []).some((next) => isCircular(next, blocks, [...seen, name]));

const checkBlocks = (read: Read<ScoreSource>): Fault[] => {
  const { blocks, variants } = read.value;
  const used = Object.entries(variants).flatMap(([name, { body }]) =>
    blocksUsed(body).map((block) => ({ block, key: ['variants', name, 'body'] })),
  );
  const inner = Object.entries(blocks).flatMap(([name, items]) =>
    blocksUsed(items).map((block) => ({ block, key: ['blocks', name] })),
  );
  const unknown = [...used, ...inner]
    .filter(({ block }) => blocks[block] === undefined)
    .map(({ block, key }) =>
      faultAt(read, key, `no block ${block}`, 'define it under blocks, or use another name'),
    );
  const circular = Object.keys(blocks)
    .filter((name) => isCircular(name, blocks))
    .map((name) => faultAt(read, ['blocks', name], 'uses itself', 'take the use out of it'));
  const names = new Set([...used, ...inner].map(({ block }) => block));
  const unused = Object.keys(blocks)
    .filter((name) => !names.has(name))
    .map((name) => faultAt(read, ['blocks', name], 'is used by no variant', 'use it, or take it out'));
  return [...unknown, ...circular, ...unused];
};

const checkLength = (read: Read<ScoreSource>, name: string, frame: Frame): Fault[] => {
  const { blocks, variants } = read.value;
  const { length, body } = variants[name] as ScoreSource['variants'][string];
  const total = frame.open + frame.settle + frame.close + secondsOf(body, blocks);
  return total === length
    ? []
    : [
        faultAt(
          read,
          ['variants', name, 'length'],
          `says ${minutes(length)}, but the parts add up to ${minutes(total)}`,
          `write ${minutes(total)}, or change the parts by ${Math.abs(total - length)} s`,
        ),
      ];
};

const checkVariant = (read: Read<ScoreSource>, name: string, content: ContentSource): Fault[] => {
  const { frame: frameName } = read.value.variants[name] as ScoreSource['variants'][string];
  const frame = content.frames[frameName];
  return frame === undefined
    ? [
        faultAt(
          read,
          ['variants', name, 'frame'],
          `no frame ${frameName}`,
          `use one of ${Object.keys(content.frames).join(', ')}`,
        ),
      ]
    : checkLength(read, name, frame);
};

/** The rules of a score on its own: its name, its blocks, its frames, and that its seconds add up. */
export const checkScore = (fileName: string, read: Read<ScoreSource>, content: ContentSource): Fault[] => {
  const blockFaults = checkBlocks(read);
  // Seconds cannot be added up while blocks are missing or circular.
  if (blockFaults.length > 0) return blockFaults;
  const { id, variants } = read.value;
  return [
    ...(id === fileName ? [] : [faultAt(read, ['id'], `is not the file's name`, `write id: ${fileName}`)]),
    ...Object.keys(variants).flatMap((name) => checkVariant(read, name, content)),
  ];
};
