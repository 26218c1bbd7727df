import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Validations } from 'aws-cdk-lib';
import { Command } from 'commander';
import { ACKNOWLEDGED, acknowledge } from './acknowledged';
import { ensureBuilt } from './build/ensure-built';
import { isNotBuilt } from './build/not-built';
import { readContext } from './stack/cdk-json';
import { type Finding, findingsOfReport, packsFor } from './stack/findings';
import { GentleBackStack } from './stack/gentle-back';
import { readSettings, refuseStrange, SettingsError } from './stack/settings';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** That findings make it end, as with CDK's own command, is left out: we tell of them in fewer words. */
const QUIET = { '@aws-cdk/core:failSynthOnValidationErrors': false };

interface Synthesized {
  readonly stack: string;
  readonly file: string;
  /** How many there are of each type of resource. */
  readonly counts: readonly (readonly [string, number])[];
  readonly findings: readonly Finding[];
}

const countsOf = (types: readonly string[]): [string, number][] => {
  const names = [...new Set(types)].toSorted();
  return names.map((name) => [name, types.filter((type) => type === name).length]);
};

const synthesize = (given: Readonly<Record<string, string>>, outdir: string): Synthesized => {
  const context: Readonly<Record<string, unknown>> = { ...readContext(ROOT), ...QUIET, ...given };
  const settings = readSettings((name) => context[name]);
  rmSync(outdir, { recursive: true, force: true });
  const app = new App({ outdir, context });
  const stack = new GentleBackStack(app, { settings, bundle: join(ROOT, 'dist/lambda') });
  acknowledge(stack);
  Validations.of(app).addPlugins(...packsFor(app));
  const { template, templateFile } = app.synth().getStackByName(stack.stackName);
  const resources: { Type: string }[] = Object.values(template.Resources);
  return {
    stack: stack.stackName,
    file: join('dist/cdk.out', templateFile),
    counts: countsOf(resources.map(({ Type }) => Type)),
    findings: findingsOfReport(join(outdir, 'validation-report.json')),
  };
};

const tell = ({ stack, file, counts, findings }: Synthesized, seconds: number): void => {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  console.log(`${stack}: ${total} resources in ${seconds.toFixed(1)} s, ${file}`);
  for (const [type, count] of counts) console.log(`${String(count).padStart(4)}  ${type}`);
  console.log(
    `Rules of AwsSolutions, Serverless and CloudFormation: ${findings.length} findings ` +
      `besides what is acknowledged, with reasons, in infra/acknowledged.ts (${ACKNOWLEDGED.length}).`,
  );
  for (const { id, at, says } of findings) console.error(`${id} · ${at} · ${says}`);
};

const context = (pair: string, before: Record<string, string>): Record<string, string> => {
  const [name = '', ...value] = pair.split('=');
  return { ...before, [name]: value.join('=') };
};

const main = async (): Promise<void> => {
  const { context: given } = new Command('npm run synth --')
    .description(
      'Writes the CloudFormation template to dist/cdk.out and holds the rules against it. Needs no account.',
    )
    .option('-c, --context <name=value>', 'a setting, as listed in docs/operations.md', context, {})
    .parse()
    .opts<{ context: Record<string, string> }>();
  try {
    refuseStrange(Object.keys(given), 'setting');
    await ensureBuilt(ROOT);
    const startedAt = performance.now();
    const synthesized = synthesize(given, join(ROOT, 'dist/cdk.out'));
    tell(synthesized, (performance.now() - startedAt) / 1_000);
    if (synthesized.findings.length > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof SettingsError || isNotBuilt(error))) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
};

await main();
