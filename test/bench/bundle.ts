import type { Figure } from './figures';

/** Weight of the Lambda, in kilobytes of the minified bundle. */
export const measureBundle = (bytes: number, contentBytes: number): Figure[] => [
  { name: 'bundle without content', measured: (bytes - contentBytes) / 1_000, budget: 320, unit: 'kB' },
  { name: 'bundle with content', measured: bytes / 1_000, budget: 600, unit: 'kB' },
];
