import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { GentleBackStack } from '../../infra/stack/gentle-back';
import { readSettings } from '../../infra/stack/settings';

// CloudFormation's own rules take six seconds; `npm run synth` holds them against the template.
process.env.CDK_VALIDATION = 'false';

/** A skill id as the developer console makes them. */
export const SKILL = 'amzn1.ask.skill.01234567-89ab-4cde-8f01-23456789abcd';

/** Where the source of the skill is. */
export const ROOT = join(__dirname, '../..');

/** Settings that turn on everything there is. */
export const EVERYTHING = {
  stage: 'prod',
  skillId: SKILL,
  email: 'owner@example.org',
  reservedConcurrency: '20',
  tracing: 'on',
  customerKey: 'on',
  quietAlarm: 'on',
  comfortCheckIns: 'on',
  maxPageSeconds: '180',
};

/** What somebody writes behind -c. */
export type Given = Readonly<Record<string, string>>;

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is in it differs by type, and that is what is tested
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A template as CloudFormation gets it. */
export interface Written {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
  readonly Parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly Rules: Readonly<Record<string, { readonly Assertions: readonly { readonly Assert: unknown }[] }>>;
}

/** The stack, as it would be deployed with these settings. */
export const stackOf = (given: Given): GentleBackStack => {
  const settings = readSettings((name) => given[name]);
  // Some folder in place of the bundle, which may not be built: nobody deploys it here.
  return new GentleBackStack(new App(), { settings, bundle: `${ROOT}/test/requests` });
};

const written = (given: Given): Written => Template.fromStack(stackOf(given)).toJSON() as Written;

/** Templates of a small deployment and of one with everything; each is made once. */
export const SMALL = { stage: 'dev', skillId: SKILL } as const;
const made = new Map<Given, Written>();
export const templateOf = (given: Given): Written => {
  const template = made.get(given) ?? written(given);
  made.set(given, template);
  return JSON.parse(JSON.stringify(template)) as Written;
};

/** The resources of a type, by their logical ids. */
export const resourcesOf = ({ Resources }: Written, type: string): (Resource & { readonly id: string })[] =>
  Object.entries(Resources).flatMap(([id, resource]) =>
    resource.Type === type ? [{ id, ...resource }] : [],
  );

/** The only resource of a type. */
export const only = (template: Written, type: string): Resource & { readonly id: string } => {
  const [one, ...others] = resourcesOf(template, type);
  if (one === undefined || others.length > 0) throw new Error(`not one ${type}`);
  return one;
};
