import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { CONTENT_FILES } from '../../lambda/catalogue/compiler/build-content';
import { PACKED } from './packed-content';

/** esbuild's CommonJS modules ask for `require`; the name must not collide with a bundled one. */
const REQUIRE = `import{createRequire as __requireOf}from'node:module';const require=__requireOf(import.meta.url);`;

/** Bundles beside the other, and what imports them when they are first needed. */
const BESIDE = [
  { name: 'alexa-clients', entry: 'lambda/alexa/clients.ts', imported: /^\.(\.\/alexa)?\/clients$/ },
  { name: 'alexa-calls', entry: 'lambda/reminders/calls.ts', imported: /^\.\/calls$/ },
];

/** What is imported when it is first needed stays a file of its own. */
const servicesBeside: Plugin = {
  name: "what calls Alexa's services, beside the bundle",
  setup({ onResolve }) {
    for (const { name, imported } of BESIDE)
      onResolve({ filter: imported }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${name}.mjs`, external: true } : undefined,
      );
  },
};

/** Files of content are read packed. */
const contentPacked = (root: string): Plugin => ({
  name: 'content, packed',
  setup({ onResolve }) {
    onResolve({ filter: /^node:module$/ }, ({ importer }) =>
      importer.endsWith('catalogue.generated.ts')
        ? { path: join(root, 'infra/build/packed-content.ts') }
        : undefined,
    );
  },
});

/**
 * Node's own modules are required, not imported: an import looks at everything that a module exports, and by looking at
 * `WebSocket` in node:http Node 22 and 24 load all of fetch, which nothing here uses.
 */
const builtinsRequired: Plugin = {
  name: "Node's own modules, required",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'required' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
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
 * The credential chain is reduced to what a Lambda has, its environment; what calls Alexa's services waits beside it.
 *
 * @param root of the checkout
 */
export const bundleOptions = (root: string, outfile: string) =>
  ({
    ...COMMON,
    entryPoints: [`${root}/lambda/index.ts`],
    outfile,
    plugins: [servicesBeside, contentPacked(root), builtinsRequired],
    alias: {
      '@aws-sdk/credential-provider-node': `${root}/infra/build/environment-credentials.ts`,
      'ask-sdk-model': `${root}/infra/build/no-service-clients.ts`,
    },
  }) satisfies BuildOptions;

/**
 * Puts the files of content, packed, beside a bundle, which asks for them when they are first needed.
 *
 * @param folder of the bundle
 * @param namesOf what a file is called there, one name or many
 * @returns their weight
 */
export const packContent = (folder: string, namesOf = (name: string): string[] => [name]): number => {
  const target = join(folder, basename(CONTENT_FILES));
  mkdirSync(target, { recursive: true });
  const written = new Set<string>();
  let bytes = 0;
  for (const file of readdirSync(CONTENT_FILES).filter((name) => name.endsWith('.json'))) {
    const packed = brotliCompressSync(readFileSync(join(CONTENT_FILES, file)));
    for (const name of namesOf(basename(file, '.json'))) {
      const path = `${name}.json${PACKED}`;
      // Two may build at once: each name stands for a whole file, always.
      const unfinished = join(target, `${path}.${process.pid}`);
      writeFileSync(unfinished, packed);
      renameSync(unfinished, join(target, path));
      written.add(path);
      bytes += packed.length;
    }
  }
  for (const file of readdirSync(target)) if (!written.has(file)) rmSync(join(target, file), { force: true });
  return bytes;
};

/** What a bundle weighs. */
export interface Weight {
  /** Of the module that Lambda loads. */
  readonly bytes: number;
  /** How many of them are content. */
  readonly contentBytes: number;
  /** Of the files of content beside it, packed, each read when it is first needed. */
  readonly fileBytes: number;
  /** Of what calls Alexa's services, beside it, loaded when it is first needed. */
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
  const fileBytes = packContent(folder);
  let clientBytes = 0;
  for (const { name, entry } of BESIDE) {
    const beside = await bundleInto(folder, name, (outfile) => ({
      ...COMMON,
      entryPoints: [`${root}/${entry}`],
      outfile,
      plugins: [servicesBeside, builtinsRequired],
    }));
    clientBytes += beside?.bytes ?? 0;
  }
  const output = await bundleInto(folder, 'index', (outfile) => bundleOptions(root, outfile));
  const content = Object.entries(output?.inputs ?? {}).find(([path]) =>
    path.endsWith('catalogue.generated.ts'),
  );
  return {
    bytes: output?.bytes ?? 0,
    contentBytes: content?.[1].bytesInOutput ?? 0,
    fileBytes,
    clientBytes,
  };
};
