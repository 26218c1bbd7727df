import { checkBreaths } from './check-breaths';
import { checkHolds } from './check-holds';
import type { Fault } from './faults';
import { suggestion } from './nearest';
import type { ContentSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';
import { blocksUsed, everyItem, secondsOf } from './walk-score';

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Blocks that are reached from one, itself only when it leads back. */
const reachedFrom = (name: string, blocks: ScoreSource['blocks']): Set<string> => {
  const reached = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const further = blocksUsed(blocks[next] ?? []).filter((block) => !reached.has(block));
    for (const block of further) reached.add(block);
    waiting.push(...further);
  }
  return reached;
};

const unknownBlock = (name: string, known: readonly string[]): [problem: string, remedy: string] =>
  known.length === 0
    ? [`there is no block ${name}`, 'write it above the variants, under blocks']
    : [`there is no block ${name}`, suggestion(name, known)];

const checkBlocks = ({ source, value }: Read<ScoreSource>): Fault[] => {
  const { blocks, variants } = value;
  const names = Object.keys(blocks);
  const unknown = everyItem(value).flatMap(({ item, path }) =>
    'use' in item && !names.includes(item.use)
      ? [source.faultAt([...path, 'use'], ...unknownBlock(item.use, names))]
      : [],
  );
  const circular = names
    .filter((name) => reachedFrom(name, blocks).has(name))
    .map((name) => source.faultAt(['blocks', name], 'uses itself', 'take that use out of it'));
  const used = new Set(
    Object.values(variants).flatMap(({ body }) =>
      blocksUsed(body).flatMap((block) => [block, ...reachedFrom(block, blocks)]),
    ),
  );
  const unused = names
    .filter((name) => !used.has(name))
    .map((name) => source.faultAt(['blocks', name], 'is used by no variant', 'use it, or take it out'));
  // A block without a user is mostly the other half of a misspelt use.
  return unknown.length + circular.length > 0 ? [...unknown, ...circular] : unused;
};

const checkVariants = ({ source, value }: Read<ScoreSource>, frames: ContentSource['frames']): Fault[] =>
  Object.entries(value.variants).flatMap(([name, { frame: frameName, length, body }]) => {
    // Frames that could not be read are one mistake, not one in every score.
    if (frames === undefined) return [];
    const frame = frames[frameName];
    if (frame === undefined) {
      const remedy = suggestion(frameName, Object.keys(frames)).replace(/, or take it out$/, '');
      return [source.faultAt(['variants', name, 'frame'], `there is no frame ${frameName}`, remedy)];
    }
    const around = frame.open + frame.settle + frame.close;
    const total = around + secondsOf(body, value.blocks);
    if (total === length) return [];
    return [
      source.faultAt(
        ['variants', name, 'length'],
        `says ${minutes(length)}, but the parts add up to ${minutes(total)} (${around} s of it for the frame)`,
        `write ${minutes(total)}, or make the parts ${Math.abs(total - length)} s ${total > length ? 'shorter' : 'longer'}`,
      ),
    ];
  });

const checkId = (fileName: string, { source, value }: Read<ScoreSource>): Fault[] =>
  value.id === fileName
    ? []
    : [
        source.faultAt(
          ['id'],
          `is ${value.id}, but the file is called ${fileName}.yaml`,
          'call both the same, in small letters, numbers and hyphens',
        ),
      ];

/** The rules of a score on its own: its name, its blocks, its breaths, its frames, and that its seconds add up. */
export const checkScore = (
  fileName: string,
  read: Read<ScoreSource>,
  frames: ContentSource['frames'],
): Fault[] => {
  const blockFaults = checkBlocks(read);
  return [
    ...checkId(fileName, read),
    ...blockFaults,
    ...checkBreaths(read),
    ...checkHolds(read),
    // Seconds cannot be added up while blocks are missing or circular.
    ...(blockFaults.length > 0 ? [] : checkVariants(read, frames)),
  ];
};
