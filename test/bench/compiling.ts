import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compileContent } from '../../lambda/catalogue/compiler/compile';
import type { Figure } from './figures';

/** How long it takes to check and compile all content, every rehearsal included. */
export const measureCompiling = (root: string): Figure[] => {
  const start = performance.now();
  compileContent(join(root, 'content'));
  return [
    { name: 'compiling the content', measured: (performance.now() - start) / 1_000, budget: 5, unit: 's' },
  ];
};
