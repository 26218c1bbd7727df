import { endQuietlyWhenClosed } from '../lambda/catalogue/compiler/end-quietly';
import { ContentError } from '../lambda/catalogue/compiler/faults';

/** Mistakes whose message says what to do: shown as it is, without a stack. */
const PLAIN_ERRORS: readonly string[] = [
  'SkillNotReadyError',
  'StoreFolderError',
  'LocaleError',
  'UtteranceTimeError',
  'DeedError',
  'NothingToShowError',
  'SynthesizerError',
];

/** Runs a command; what goes wrong becomes one sentence and a non-zero exit. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  endQuietlyWhenClosed();
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    const isPlain =
      error instanceof ContentError || (error instanceof Error && PLAIN_ERRORS.includes(error.name));
    if (!isPlain) throw error;
    console.error(error instanceof Error ? error.message : error);
  }
};
