import { readSettings, SettingsError } from '../../stack/settings';
import { DeployError } from '../deploy-error';
import type { Run, Step } from '../step';
import { checkedRegion, chosenInCdkJson, type Wish } from '../wish';

/** What goes from the command line into the stack. */
const HANDED_ON = ['region', 'email', 'reservedConcurrency', 'restoredTable'] as const;
const REMEMBERED = [...HANDED_ON, 'name', 'pages'] as const;

const optionFor = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

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
  { option: 'name', fits: /^\S.{0,48}\S$/, remedy: '--name wants 2 to 50 characters, or none.' },
  {
    option: 'pages',
    fits: /^(none|https:\/\/\S+)$/,
    remedy: '--pages wants an address that begins with https://, or none.',
  },
  {
    option: 'reservedConcurrency',
    fits: /^(none|[1-9]\d{0,4})$/,
    remedy: '--reserved-concurrency wants a number, 1 or more, or none.',
  },
  {
    option: 'restoredTable',
    fits: /^[\w.-]{3,255}$/,
    remedy: '--restored-table wants the name of a table in DynamoDB, or none.',
  },
];

/** Looks whether what was asked for can be, before anybody is asked anything. */
export const wishStep: Step = {
  title: 'What was asked for',
  plan: ({ stage }) => `the ${stage} stage; region, addresses and ids are well formed`,
  async found({ wish, notes }) {
    if (wish.region !== undefined) checkedRegion(wish.region);
    for (const { option, fits, remedy } of RULES) {
      const value = wish[option];
      if (typeof value === 'string' && !fits.test(value)) throw new DeployError(`wish.${option}`, remedy);
    }
    const known = notes.read();
    const remembered = REMEMBERED.filter((name) => wish[name] === undefined && known[name] !== undefined).map(
      (name) => `${optionFor(name)} ${known[name]}`,
    );
    const stage = `the ${wish.stage} stage`;
    return remembered.length === 0 ? stage : `${stage}; remembered: ${remembered.join(', ')}`;
  },
  take: async () => '',
};

/** What is handed to the stack of what was said now or before; what was unsaid is not there. */
const saidOf = ({ wish, notes }: Run): Readonly<Record<string, string | undefined>> => {
  const known = notes.read();
  const entries = HANDED_ON.map((name) => [name, wish[name] ?? known[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== 'none'));
};

/** Reads all settings as the stack will, before anything is made that a bad one would leave half done. */
export const settingsStep: Step = {
  title: 'Settings',
  plan: () => 'what cdk.json has for the stage can be meant so',
  async found(run) {
    const { wish, facts, readContext } = run;
    try {
      const context = readContext();
      const lasting = Object(context[wish.stage]) as Record<string, unknown>;
      facts.lasting = lasting;
      const said = saidOf(run);
      if (said.region === undefined && typeof lasting.region === 'string')
        checkedRegion(lasting.region, chosenInCdkJson(wish.stage));
      readSettings(
        (name) => said[name] ?? (name === 'stage' ? wish.stage : context[name]),
        undefined,
        optionFor,
      );
      return `${Object.keys(lasting).join(', ') || 'none'} in cdk.json`;
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      throw new DeployError('wish.settings', error.message, error);
    }
  },
  take: async () => '',
};
