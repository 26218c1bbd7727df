import { type CoverageRow, type CoverageSource, isLater, partsOf } from './coverage';

type Standing = 'served' | 'served in part' | 'waiting' | 'not served';

const standingOf = ({ where, 'not-served': why }: CoverageRow): Standing => {
  if (why !== undefined) return 'not served';
  if (where.every(isLater)) return 'waiting';
  return where.some(isLater) ? 'served in part' : 'served';
};

const WIDTH = 'served in part'.length;

const rowLine = (id: string, row: CoverageRow): string => {
  const { item, where, 'not-served': why } = row;
  const places = [
    ...where.map((target) => (isLater(target) ? `(${target})` : target)),
    ...(why ? [why] : []),
  ];
  return `${id}  ${standingOf(row).padEnd(WIDTH)}  ${item}: ${places.join(', ')}`;
};

const counted = (names: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
};

/**
 * A line a row of the coverage (where it is served, waits, or why it is not), and the totals. What a row still
 * waits for stands in brackets.
 */
export const coverageTable = ({ rows }: CoverageSource): readonly string[] => {
  const all = Object.entries(rows);
  return [
    ...all.map(([id, row]) => rowLine(id, row)),
    '',
    `${all.length} rows: ${counted(all.map(([, row]) => standingOf(row)))}.`,
    `Rows that lead to: ${counted(all.flatMap(([, { where }]) => [...new Set(where.map((target) => partsOf(target)[0]))]))}.`,
  ];
};
