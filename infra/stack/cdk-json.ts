import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseStrange, SettingsError, STAGES } from './settings';

const unreadable = (why: string): SettingsError =>
  new SettingsError(`cdk.json cannot be read: ${why}; mend it, or \`git checkout cdk.json\`.`);

const objectIn = (value: unknown, what: string): Readonly<Record<string, unknown>> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw unreadable(`${what} is no object`);
};

const parsed = (root: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  } catch (error) {
    throw unreadable((error as Error).message.replaceAll(/\s+/g, ' '));
  }
};

/**
 * What cdk.json hands to the app: CDK's own flags, and the settings for good.
 *
 * @param root of the checkout
 * @throws SettingsError about a file that cannot be meant so
 */
export const readContext = (root: string): Readonly<Record<string, unknown>> => {
  const file = objectIn(parsed(root), 'it');
  const beside = STAGES.find((stage) => stage in file);
  if (beside !== undefined)
    throw new SettingsError(`${beside} stands beside "context" in cdk.json: it belongs into it.`);
  const context = objectIn(file.context ?? {}, 'its context');
  // CDK's own names have signs in them that no setting has.
  const ours = Object.keys(context).filter((name) => /^\w+$/.test(name));
  refuseStrange(
    ours.filter((name) => !STAGES.some((stage) => stage === name)),
    'setting in cdk.json',
    ', under "dev" or "prod"',
  );
  return context;
};
