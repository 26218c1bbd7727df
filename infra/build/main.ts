import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { ContentError } from '../../lambda/catalogue/compiler/faults';
import { buildAll } from './build-all';
import { isNotBuilt } from './not-built';

const httpsAddress = (text: string): string => {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new InvalidArgumentError('Amazon takes pages by HTTPS only.');
  return text;
};

const main = async (): Promise<void> => {
  const { pages } = new Command('npm run build --')
    .description('Compiles content/ and writes dist/lambda/index.mjs and dist/skill-package/.')
    .option(
      '--pages <address>',
      'folder where docs/privacy.md and docs/terms.md are published, for skill.json',
      httpsAddress,
    )
    .parse()
    .opts<{ pages?: string }>();
  try {
    const { variants, bytes } = await buildAll(fileURLToPath(new URL('../..', import.meta.url)), pages);
    console.log(
      `${variants} variants · dist/lambda/index.mjs ${Math.round(bytes / 1_000)} kB · dist/skill-package`,
    );
  } catch (error) {
    if (!isNotBuilt(error)) throw error;
    const toMend = error instanceof ContentError ? error.faults.length : 1;
    console.error(`${error.message}\n${toMend} to mend. The last good build is untouched.`);
    process.exitCode = 1;
  }
};

await main();
