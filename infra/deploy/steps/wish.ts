import { DeployError } from '../deploy-error';
import type { Step } from '../step';
import { checkedRegion, type Wish } from '../wish';

/** What can be wrong with a command line, each with what would be right. */
const RULES: readonly {
  readonly option: keyof Wish & string;
  readonly fits: RegExp;
  readonly remedy: string;
}[] = [
  {
    option: 'email',
    fits: /^(none|[^@\s]+@[^@\s]+\.[^@\s]+)$/,
    remedy: '--email wants an address, or none.',
  },
  {
    option: 'skillId',
    fits: /^amzn1\.ask\.skill\.[0-9a-f-]{36}$/,
    remedy: '--skill-id wants an id like amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef.',
  },
  { option: 'name', fits: /^\S.{0,48}\S$/, remedy: '--name wants 2 to 50 characters.' },
  { option: 'pages', fits: /^https:\/\/\S+$/, remedy: '--pages wants an address that begins with https://.' },
  {
    option: 'reservedConcurrency',
    fits: /^(none|[1-9]\d{0,4})$/,
    remedy: '--reserved-concurrency wants a number, 1 or more, or none.',
  },
];

/** Looks whether what was asked for can be, before anybody is asked anything. */
export const wishStep: Step = {
  title: 'What was asked for',
  plan: ({ stage }) => `the ${stage} stage; region, addresses and ids are well formed`,
  async found({ wish }) {
    if (wish.region !== undefined) checkedRegion(wish.region);
    for (const { option, fits, remedy } of RULES) {
      const value = wish[option];
      if (typeof value === 'string' && !fits.test(value)) throw new DeployError(`wish.${option}`, remedy);
    }
    return `the ${wish.stage} stage`;
  },
  take: async () => '',
};
