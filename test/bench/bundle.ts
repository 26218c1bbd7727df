import type { Weight } from '../../infra/build/lambda-bundle';
import type { Figure } from './figures';

/** Weight of the Lambda, in kilobytes, minified. */
export const measureBundle = ({ bytes, contentBytes, fileBytes }: Weight): Figure[] => [
  { name: 'bundle without content', measured: (bytes - contentBytes) / 1_000, budget: 320, unit: 'kB' },
  {
    name: 'bundle with content, sessions beside it included',
    measured: (bytes + fileBytes) / 1_000,
    budget: 600,
    unit: 'kB',
  },
];
