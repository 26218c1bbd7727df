import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults';

const entries = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((entry) => !entry.startsWith('.') && entry !== 'README.md')
        .toSorted()
    : [];

const EXTENSION = '.yaml';

/** Files that stand above the folders: what all sessions share. */
const SHARED: readonly string[] = [
  'frames.yaml',
  'leave-out.yaml',
  'needs.yaml',
  'emergency.yaml',
  'coverage.yaml',
];

/** Names, without extension, of the YAML files directly in a folder. */
export const yamlNames = (folder: string): string[] =>
  entries(folder)
    .filter((entry) => entry.endsWith(EXTENSION))
    .map((entry) => entry.slice(0, -EXTENSION.length));

/** Endings that editors give to what is meant as YAML. */
const MEANT_AS_YAML = /(\.(yaml|yml|txt))+$/i;

const stray = (file: string): Fault => ({
  file,
  key: [],
  problem: 'is not read',
  remedy: MEANT_AS_YAML.test(file)
    ? `rename it to ${file.replace(MEANT_AS_YAML, '')}${EXTENSION}`
    : 'take it out of this folder',
});

/**
 * Files that their author thinks are read, and are not: YAML by another extension, or at the top.
 *
 * @param folder the content folder
 * @param folders those below it that hold one YAML file a session
 */
export const strayFiles = (folder: string, folders: readonly string[]): Fault[] => [
  ...entries(folder)
    .filter((entry) => /\.(yml|yaml)$/i.test(entry) && !SHARED.includes(entry))
    .map((entry) => ({ ...stray(entry), remedy: `put it into ${folders.join(' or ')}` })),
  ...folders.flatMap((below) =>
    entries(join(folder, below))
      .filter((entry) => !entry.endsWith(EXTENSION))
      .map((entry) => stray(`${below}/${entry}`)),
  ),
];
