import { ASK_KEYS, SAY_KEYS } from '../../dialogue/decision';
import type { Fault } from './faults';
import type { LanguageSource } from './read-content';

const compare = (language: LanguageSource, section: 'say' | 'ask', needed: readonly string[]): Fault[] => {
  const { prompts } = language;
  if (prompts === undefined) return [];
  const { source, value } = prompts;
  const written = Object.keys(value[section]);
  const missing = needed
    .filter((key) => !written.includes(key))
    .map((key) => ({
      file: source.file,
      key: [section, key],
      problem: 'missing',
      remedy: 'the dialogue says this: write it',
    }));
  const unknown = written
    .filter((key) => !needed.includes(key))
    .map((key) => {
      const line = source.lineOf([section, key]);
      return {
        file: source.file,
        ...(line !== undefined && { line }),
        key: [section, key],
        problem: 'is never said',
        remedy: 'check the spelling, or take it out',
      };
    });
  return [...missing, ...unknown];
};

/** Every prompt of the dialogue is written in this language, and none besides. */
export const checkPrompts = (language: LanguageSource): Fault[] => [
  ...compare(language, 'say', SAY_KEYS),
  ...compare(language, 'ask', ASK_KEYS),
];
