import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundleOptions, packContent } from '../../infra/build/lambda-bundle';

const TIMES = 10;

const IDS = /const ids = (\[.*\]);/;
const SHELF = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/g;

const copies = Array.from({ length: TIMES }, (_, copy) => copy);

const copyName = (name: string, copy: number): string => (copy === 0 ? name : `${name}-${copy}`);

const tenTimesShelf = (text: string): string => {
  const cards = JSON.parse(text) as { id: string }[];
  return JSON.stringify(
    copies.flatMap((copy) => cards.map((card) => ({ ...card, id: copyName(card.id, copy) }))),
  );
};

/** The generated module as it would be with ten times the sessions. */
const tenTimes = (module: string): string =>
  module
    .replace(IDS, (_, ids: string) => {
      const names = JSON.parse(ids) as string[];
      return `const ids = ${JSON.stringify(copies.flatMap((copy) => names.map((id) => copyName(id, copy))))};`;
    })
    .replace(SHELF, (_, shelf: string) => `JSON.parse(${JSON.stringify(tenTimesShelf(JSON.parse(shelf)))})`);

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
  packContent(dirname(outfile), (name) => copies.map((copy) => copyName(name, copy)));
  const options = bundleOptions(root, outfile);
  await build({ ...options, plugins: [...options.plugins, withTenTimes] });
};
