import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { CONTENT_FILES } from '../../lambda/catalogue/compiler/build-content';

/** esbuild's CommonJS modules ask for `require`; the name must not collide with a bundled one. */
const REQUIRE = `import{createRequire as __requireOf}from'node:module';const require=__requireOf(import.meta.url);`;

/** Name of the bundle with the clients of Alexa's services, beside the other. */
const CLIENTS = 'alexa-clients';

/** What is imported when it is first needed stays a file of its own. */
const clientsBeside: Plugin = {
  name: "clients of Alexa's services beside the bundle",
  setup({ onResolve }) {
    onResolve({ filter: /^\.(\.\/alexa)?\/clients$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${CLIENTS}.mjs`, external: true } : undefined,
    );
  },
};

const COMMON = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  minify: true,
  metafile: true,
  banner: { js: REQUIRE },
  logLevel: 'silent',
} satisfies BuildOptions;

/**
 * How the Lambda is bundled: one ESM file with everything in it that a turn needs, because Lambda loads
 * handlers with `import()` and would read a CommonJS file of this size twice (measured in the peers' notes, C.3).
 * The credential chain is reduced to what a Lambda has, its environment; clients of Alexa's services wait beside it.
 *
 * @param root of the checkout
 */
export const bundleOptions = (root: string, outfile: string) =>
  ({
    ...COMMON,
    entryPoints: [`${root}/lambda/index.ts`],
    outfile,
    plugins: [clientsBeside],
    alias: {
      '@aws-sdk/credential-provider-node': `${root}/infra/build/environment-credentials.ts`,
      'ask-sdk-model': `${root}/infra/build/no-service-clients.ts`,
    },
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
  /** Of the clients of Alexa's services beside it, loaded when one is first needed. */
  readonly clientBytes: number;
}

type Output = Metafile['outputs'][string] | undefined;

/** Bundles into a file of a folder, replacing the last one only by a whole one. */
const bundleInto = async (
  folder: string,
  name: string,
  optionsFor: (outfile: string) => BuildOptions & { metafile: true },
): Promise<Output> => {
  const fresh = `${folder}/${name}.${process.pid}.mjs`;
  const { metafile } = await build(optionsFor(fresh));
  renameSync(fresh, `${folder}/${name}.mjs`);
  return Object.values(metafile.outputs)[0];
};

/**
 * Bundles the Lambda into dist/lambda: first what waits beside it, then the module that is loaded.
 *
 * @param root of the checkout
 */
export const bundleLambda = async (root: string): Promise<Weight> => {
  const folder = `${root}/dist/lambda`;
  mkdirSync(folder, { recursive: true });
  const fileBytes = copyContent(folder);
  const clients = await bundleInto(folder, CLIENTS, (outfile) => ({
    ...COMMON,
    entryPoints: [`${root}/lambda/alexa/clients.ts`],
    outfile,
  }));
  const output = await bundleInto(folder, 'index', (outfile) => bundleOptions(root, outfile));
  const content = Object.entries(output?.inputs ?? {}).find(([path]) =>
    path.endsWith('catalogue.generated.ts'),
  );
  return {
    bytes: output?.bytes ?? 0,
    contentBytes: content?.[1].bytesInOutput ?? 0,
    fileBytes,
    clientBytes: clients?.bytes ?? 0,
  };
};
