import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { withEndpoint, withPages } from '../build/skill-manifest';

type Files = Readonly<Record<string, Uint8Array>>;
type Manifest = Parameters<typeof withEndpoint>[0];

/** @returns all files in a folder, by their paths in it */
export const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );

/** What only a deployment knows of a skill. */
export interface Deployed {
  readonly name: string;
  readonly functionArn: string;
  readonly pages?: string | undefined;
}

const renamed = (envelope: Manifest, name: string): Manifest => ({
  ...envelope,
  manifest: {
    ...envelope.manifest,
    publishingInformation: {
      ...envelope.manifest?.publishingInformation,
      locales: Object.fromEntries(
        Object.entries(envelope.manifest?.publishingInformation?.locales ?? {}).map(([locale, page]) => [
          locale,
          { ...page, name },
        ]),
      ),
    },
  },
});

/** A skill package as Amazon takes it, and what tells it from another. */
export interface Package {
  readonly zip: Uint8Array;
  readonly hash: string;
}

/** Any time will do, as long as it is always the same: equal files make equal packages. */
const MTIME = '1980-01-02T00:00:00';

/** Completes the skill package that was built by what its deployment knows, and zips it. */
export const packageFor = (built: Files, { name, functionArn, pages }: Deployed): Package => {
  const raw = JSON.parse(Buffer.from(built['skill.json'] ?? []).toString('utf8')) as Manifest;
  const named = renamed(raw, name);
  const manifest = withEndpoint(pages === undefined ? named : withPages(named, pages), functionArn);
  const files = { ...built, 'skill.json': Buffer.from(JSON.stringify(manifest)) };
  const hash = createHash('sha256');
  for (const path of Object.keys(files).toSorted())
    hash
      .update(`${path}\0${files[path as keyof typeof files].length}\0`)
      .update(files[path as keyof typeof files]);
  return { zip: zipSync(files, { mtime: MTIME }), hash: hash.digest('hex') };
};

/** The least that Amazon makes a skill of: its names, in every locale of the manifest. It has no function yet. */
export const firstManifest = (built: Files, name: string): object => {
  const { manifest } = JSON.parse(Buffer.from(built['skill.json'] ?? []).toString('utf8')) as Manifest;
  const { locales = {} } = manifest?.publishingInformation ?? {};
  return {
    manifestVersion: '1.0',
    publishingInformation: {
      locales: Object.fromEntries(Object.keys(locales).map((locale) => [locale, { name }])),
    },
    apis: { custom: {} },
  };
};
