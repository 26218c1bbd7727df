import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DeployError } from './deploy-error';
import type { Stage } from './wish';

const noteSchema = z.object({
  version: z.literal(1),
  account: z.string().optional(),
  region: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  pages: z.string().optional(),
  restoredTable: z.string().optional(),
  reservedConcurrency: z.string().optional(),
  vendorId: z.string().optional(),
  skillId: z.string().optional(),
  /** Tables that were deployed, in case that one stays: what was restored by hand is in no stack. */
  tables: z.array(z.object({ name: z.string(), region: z.string() })).optional(),
  /** Written before a skill is asked for: one of our name that is there afterwards is ours. */
  isCreating: z.boolean().optional(),
  /** An import that was begun, and of what. */
  importing: z.object({ id: z.string(), hash: z.string() }).optional(),
  /** What was imported last, and what Amazon held afterwards. */
  imported: z.object({ hash: z.string(), eTags: z.record(z.string(), z.string()) }).optional(),
});

/** What is known of a stage between runs. Nothing in it is secret, and nothing in it is believed unasked. */
export type Note = z.infer<typeof noteSchema>;

/** The note of one stage. */
export interface Notes {
  readonly path: string;
  read(): Note;
  /** Keeps what is given beside what is kept already; undefined forgets. */
  keep(known: { readonly [Key in keyof Note]?: Note[Key] | undefined }): void;
  forget(): void;
}

/**
 * Opens the note of a stage.
 *
 * @param root of the checkout, with a slash at the end
 */
export const openNotes = (root: string, stage: Stage): Notes => {
  const folder = join(root, '.deploy');
  const path = join(folder, `${stage}.json`);
  const read = (): Note => {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      return { version: 1 };
    }
    try {
      return noteSchema.parse(JSON.parse(text));
    } catch (error) {
      throw new DeployError(
        'note.unreadable',
        `.deploy/${stage}.json cannot be read: remove it and run again, and what is there is found anew.`,
        error,
      );
    }
  };
  return {
    path,
    read,
    keep(known) {
      mkdirSync(folder, { recursive: true });
      const whole = { ...read(), ...known };
      // Replaced as a whole, so that a run that is killed leaves the old note or the new one.
      writeFileSync(`${path}.new`, `${JSON.stringify(whole, null, 2)}\n`);
      renameSync(`${path}.new`, path);
    },
    forget() {
      rmSync(path, { force: true });
    },
  };
};
