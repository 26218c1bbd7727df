import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { bundleOptions } from '../../infra/build/lambda-bundle';

const TIMES = 10;

/** The arguments of `lazily(…)` in the generated module: records of texts. */
const RECORDS = /lazily\((\{(?:"(?:[^"\\]|\\.)*":"(?:[^"\\]|\\.)*",?)*\})\)/g;
const SHELVES = /(shelves[^=]*= )(\{.*\});/;

const copies = Array.from({ length: TIMES }, (_, copy) => copy);

const grown = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    copies.flatMap((copy) =>
      Object.entries(record).map(([name, text]) => [copy === 0 ? name : `${name}-${copy}`, text]),
    ),
  );

/** The generated module as it would be with ten times the sessions. */
const tenTimes = (module: string): string =>
  module
    .replace(RECORDS, (_, record: string) => `lazily(${JSON.stringify(grown(JSON.parse(record)))})`)
    .replace(SHELVES, (_, before: string, shelves: string) => {
      const parsed = JSON.parse(shelves) as Record<string, object[]>;
      const all = Object.entries(parsed).map(([tag, cards]) => [tag, copies.flatMap(() => cards)]);
      return `${before}${JSON.stringify(Object.fromEntries(all))};`;
    });

const withTenTimes: Plugin = {
  name: 'ten times the content',
  setup({ onLoad }) {
    onLoad({ filter: /catalogue\.generated\.ts$/ }, ({ path }) => ({
      contents: tenTimes(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** Bundles the Lambda with ten times its content, to see what growth costs. */
export const bundleTenfold = async (root: string, outfile: string): Promise<void> => {
  await build({ ...bundleOptions(root, outfile), plugins: [withTenTimes] });
};
