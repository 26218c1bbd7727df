import type { Weight } from '../../infra/build/lambda-bundle';
import type { Figure } from './figures';

/** Weight of the Lambda, in kilobytes, minified. */
export const measureBundle = ({ bytes, contentBytes, fileBytes, clientBytes }: Weight): Figure[] => [
  { name: 'bundle without content', measured: (bytes - contentBytes) / 1_000, budget: 320, unit: 'kB' },
  {
    name: 'bundle with content, all that waits beside it included',
    measured: (bytes + fileBytes + clientBytes) / 1_000,
    budget: 600,
    unit: 'kB',
  },
  { name: "of that, clients of Alexa's services", measured: clientBytes / 1_000, unit: 'kB' },
];
