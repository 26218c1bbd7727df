import type { ScoreItem } from '../../session/score';
import { TELLINGS } from '../../session/words';
import { isEnglish, sidesNamed } from './english';
import type { Fault } from './faults';
import { type PlacedLine, placedLines } from './placed-lines';
import type { ContentSource, LanguageSource } from './read-content';
import type { ScoreSource } from './score-schema';
import { keysOf, type Spoken } from './spoken-keys';

const SIDES = ['right', 'left'] as const;
type Side = (typeof SIDES)[number];

const isSides = (names: readonly string[]): boolean => names.join() === SIDES.join();

/** What each pass of `sides` speaks in turn, the items outside of it included. */
const passesIn = (
  parts: readonly ScoreItem[],
  score: ScoreSource,
  items: readonly string[] = [],
): { side: Side; spoken: Spoken[] }[] =>
  parts.flatMap((part) => {
    if ('use' in part) return passesIn(score.blocks[part.use] ?? [], score, items);
    if (!('do' in part)) return [];
    if ('each' in part && isSides(part.each)) {
      return SIDES.map((side) => ({ side, spoken: keysOf(part.do, score, [...items, side]) }));
    }
    if ('rounds' in part || 'reps' in part) return passesIn(part.do, score, items);
    const names = 'step' in part ? [part.step] : part.each;
    return names.flatMap((name) => passesIn(part.do, score, [...items, name]));
  });

const other = (side: Side): Side => (side === 'right' ? 'left' : 'right');

/** Words that are spoken for both sides name none, or both. */
const forBoth = ({ text, source, path }: PlacedLine): Fault[] => {
  const named = new Set(sidesNamed(text));
  if (named.size !== 1 || SIDES.some((side) => path.includes(side))) return [];
  const remedy = 'write it below right and below left, each with its own side';
  return [source.faultAt(path, `says ${[...named].join()}, but is heard on both sides`, remedy)];
};

/** A line of a side may look across to the other, but names its own first; the last may tell what comes next. */
const ofOneSide = ({ text, source, path }: PlacedLine, side: Side, isLast: boolean): Fault[] => {
  if (!path.includes(side) || isLast || (sidesNamed(text)[0] ?? side) === side) return [];
  return [
    source.faultAt(
      path,
      `says ${other(side)} before it says ${side}`,
      `name the ${side} side first; only the last words of a side tell that the other comes next`,
    ),
  ];
};

const checkPass = (
  side: Side,
  spoken: readonly Spoken[],
  linesOf: (spoken: Spoken) => PlacedLine[],
): Fault[] => {
  const lines = spoken.map(linesOf);
  const faults = lines.flatMap((choices, index) =>
    choices.flatMap((line) => [...forBoth(line), ...ofOneSide(line, side, index === lines.length - 1)]),
  );
  const first = lines[0]?.[0];
  const isNamed = lines.some((choices) => choices.every(({ text }) => sidesNamed(text)[0] === side));
  if (faults.length > 0 || isNamed || first === undefined) return faults;
  const problem = `begins the ${side} side, and no words of that side say so`;
  return [first.source.faultAt(first.path, problem, `say ${side} in every line of one of its keys`)];
};

/** Whoever has closed their eyes is told which side it is, for each part with `sides`. */
export const checkSides = ({ scores }: ContentSource, language: LanguageSource): Fault[] =>
  isEnglish(language.tag)
    ? [...scores.values()].flatMap(({ value }) =>
        Object.values(value.variants)
          .flatMap(({ body }) => passesIn(body, value))
          .flatMap(({ side, spoken }) =>
            TELLINGS.flatMap((telling) =>
              checkPass(side, spoken, (one) => placedLines(language, value, one, telling)),
            ),
          ),
      )
    : [];
