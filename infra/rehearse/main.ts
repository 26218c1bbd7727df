import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { rehearse } from './rehearsal';

new Command('npm run rehearse --')
  .description(
    'Deploys the stack to an AWS on this machine (moto, where it is installed), speaks to what was deployed, ' +
      'updates it and removes it. Touches no account and needs none.',
  )
  .parse();

// The clients in this process say so on Node 20 each time they are made.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const outcome = await rehearse(fileURLToPath(new URL('../..', import.meta.url)), {
  say: (line) => console.log(line),
  now: () => performance.now(),
});
if (outcome === 'failed') process.exitCode = 1;
