import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { CONTENT_FILES } from '../../lambda/catalogue/compiler/build-content';

/** esbuild's CommonJS modules ask for `require`; the name must not collide with a bundled one. */
const REQUIRE = `import{createRequire as __requireOf}from'node:module';const require=__requireOf(import.meta.url);`;

/**
 * How the Lambda is bundled: one ESM file with everything in it, because Lambda loads handlers with
 * `import()` and would read a CommonJS file of this size twice (measured in the peers' notes, C.3). The
 * credential chain is reduced to what a Lambda has, its environment, and clients that nothing calls stay out.
 *
 * @param root of the checkout
 */
export const bundleOptions = (root: string, outfile: string) =>
  ({
    entryPoints: [`${root}/lambda/index.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    banner: { js: REQUIRE },
    alias: {
      '@aws-sdk/credential-provider-node': `${root}/infra/build/environment-credentials.ts`,
      'ask-sdk-model': `${root}/infra/build/no-service-clients.ts`,
    },
    logLevel: 'silent',
  }) satisfies BuildOptions;

/** Puts the files of content beside the bundle, which asks for them when they are first needed. */
const copyContent = (folder: string): number => {
  const target = join(folder, basename(CONTENT_FILES));
  const files = readdirSync(CONTENT_FILES).filter((file) => file.endsWith('.json'));
  cpSync(CONTENT_FILES, target, { recursive: true });
  for (const file of readdirSync(target))
    if (!files.includes(file)) rmSync(join(target, file), { force: true });
  return files.reduce((bytes, file) => bytes + statSync(join(CONTENT_FILES, file)).size, 0);
};

/** What a bundle weighs. */
export interface Weight {
  /** Of the module that Lambda loads. */
  readonly bytes: number;
  /** How many of them are content. */
  readonly contentBytes: number;
  /** Of the files of content beside it, each read when it is first needed. */
  readonly fileBytes: number;
}

/**
 * Bundles the Lambda into dist/lambda, replacing the last bundle only by a whole one.
 *
 * @param root of the checkout
 */
export const bundleLambda = async (root: string): Promise<Weight> => {
  const folder = `${root}/dist/lambda`;
  mkdirSync(folder, { recursive: true });
  const fileBytes = copyContent(folder);
  const fresh = `${folder}/index.${process.pid}.mjs`;
  const { metafile } = await build(bundleOptions(root, fresh));
  renameSync(fresh, `${folder}/index.mjs`);
  const [output] = Object.values(metafile.outputs);
  const content = Object.entries(output?.inputs ?? {}).find(([path]) =>
    path.endsWith('catalogue.generated.ts'),
  );
  return { bytes: output?.bytes ?? 0, contentBytes: content?.[1].bytesInOutput ?? 0, fileBytes };
};
