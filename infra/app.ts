import { fileURLToPath } from 'node:url';
import { App, Validations } from 'aws-cdk-lib';
import { acknowledge } from './acknowledged';
import { ensureBuilt } from './build/ensure-built';
import { isNotBuilt } from './build/not-built';
import { packsFor } from './stack/findings';
import { GentleBackStack } from './stack/gentle-back';
import { readSettings, SettingsError } from './stack/settings';

/** What the CDK's own command calls: `npx cdk deploy -c skillId=…`. It refuses what the rule packs find fault with. */
const main = async (): Promise<void> => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const app = new App();
  try {
    const settings = readSettings((name) => app.node.tryGetContext(name), process.env.CDK_DEFAULT_REGION);
    await ensureBuilt(root);
    acknowledge(new GentleBackStack(app, { settings, bundle: `${root}dist/lambda` }));
    Validations.of(app).addPlugins(...packsFor(app));
    app.synth();
  } catch (error) {
    if (!(error instanceof SettingsError || isNotBuilt(error))) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
};

await main();
