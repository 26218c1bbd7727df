import { rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { ClassicLevel } from 'classic-level';

/** What opening a store tells about it. */
export type StoreHealth = 'sound' | 'corrupt' | 'in-use' | 'unwritable';

const faultIn = (error: unknown): StoreHealth => {
  const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  if (code === 'LEVEL_LOCKED') return 'in-use';
  if (/permission denied|read-only|no space/i.test(message)) return 'unwritable';
  return 'corrupt';
};

/**
 * Opens a store, reads every entry once and closes it again. LevelDB notices damage only where it reads, and a
 * person's own progress is small enough to read whole (a few milliseconds).
 */
export const examineStore = async (path: string): Promise<StoreHealth> => {
  const level = new ClassicLevel<string, unknown>(path, { valueEncoding: 'json' });
  try {
    await level.open();
    for await (const _ of level.iterator());
    return 'sound';
  } catch (error) {
    return faultIn(error);
  } finally {
    await level.close();
  }
};

/**
 * Moves a damaged store out of the way; nothing is ever deleted.
 * @param now when it was noticed, for the new name.
 * @returns one sentence for the person, with the new name.
 */
export const moveAside = async (path: string, now: Date): Promise<string> => {
  const stamp = now.toISOString().replace(/[-:]/g, '');
  const aside = `${path}.corrupt-${stamp}`;
  await rename(path, aside);
  return `What you did before could not be read, so I put it aside as ${basename(aside)} and started afresh.`;
};
