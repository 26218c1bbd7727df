import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const COSTS = readFileSync(join(ROOT, 'docs/costs.md'), 'utf8');

const number = (text: string): number => Number(text.replaceAll(',', ''));

/** "2 × 3 / 4": from the left, as it is read. */
const product = (text: string): number => {
  const [first = '', ...rest] = text.split(/ (?=[×/])/);
  return rest.reduce(
    (value, step) => (step.startsWith('×') ? value * number(step.slice(2)) : value / number(step.slice(2))),
    number(first),
  );
};

const sum = (text: string): number => text.split(' + ').reduce((total, part) => total + product(part), 0);

/** Sums that do not come to what is written, to as many digits as are written. */
const wrongSums = (page: string): string[] =>
  [...page.matchAll(/`([\d,. ×/+]+) = ([\d,.]+)`/g)].flatMap(([whole, left = '', right = '']) => {
    const digits = right.split('.')[1]?.length ?? 0;
    return sum(left).toFixed(digits) === number(right).toFixed(digits) ? [] : [`${whole} is ${sum(left)}`];
  });

describe('what it costs', () => {
  it('adds up', () => {
    expect(wrongSums(COSTS)).toEqual([]);
    expect(COSTS.match(/`[^`]+ = [^`]+`/g)?.length).toBeGreaterThan(30);
  });

  it('would be found out if it did not', () => {
    expect(wrongSums('`2 × 3 / 4 + 1 = 2.4`')).toEqual(['`2 × 3 / 4 + 1 = 2.4` is 2.5']);
    expect(wrongSums('`10,000 × 30 = 30,000`')).toHaveLength(1);
  });

  it('is reckoned with the memory that the function has', () => {
    const stack = readFileSync(join(ROOT, 'infra/stack/skill-function.ts'), 'utf8');
    const [, memory] = /MEMORY_MB = (\d+)/.exec(stack) ?? [];
    expect(COSTS).toContain(`with ${memory} MB`);
  });
});
