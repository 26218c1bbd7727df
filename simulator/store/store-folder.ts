import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder for what people did cannot be used; the message says what to do. */
export class StoreFolderError extends Error {
  readonly code = 'store.folder';

  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'StoreFolderError';
  }
}

/** Says that a folder cannot be written, and what to do about it. */
export const unwritable = (folder: string, cause?: unknown): StoreFolderError =>
  new StoreFolderError(`I can't write to ${folder}: choose another folder with --data FOLDER.`, cause);

/** Says that somebody else has the folder and cannot be shared with. */
export const occupied = (folder: string): StoreFolderError =>
  new StoreFolderError(
    `Another program has ${folder} open and does not answer: end it, or choose another folder with --data FOLDER.`,
  );

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/**
 * Makes the folder if need be and proves that it can be written.
 * @throws StoreFolderError when it is a file or cannot be written.
 */
export const prepareFolder = async (folder: string): Promise<void> => {
  if (await isFile(folder)) {
    throw new StoreFolderError(
      `${folder} is a file, not a folder: choose another folder with --data FOLDER.`,
    );
  }
  try {
    await mkdir(folder, { recursive: true });
    await rmdir(await mkdtemp(join(folder, '.probe-')));
  } catch (error) {
    throw unwritable(folder, error);
  }
};
