import { ASK_KEYS } from '../../dialogue/ask-keys';
import { SAY_KEYS } from '../../dialogue/say-keys';
import type { Fault } from './faults';
import { nearest } from './nearest';
import type { LanguageSource } from './read-content';

const compare = (language: LanguageSource, section: 'say' | 'ask', needed: readonly string[]): Fault[] => {
  const { prompts } = language;
  if (prompts === undefined) return [];
  const { source, value } = prompts;
  const written = Object.keys(value[section]);
  const unsaid = needed.filter((key) => !written.includes(key));
  const strange = written.filter((key) => !needed.includes(key));
  const meant = strange.map((key) => nearest(key, unsaid));
  const missing = unsaid
    .filter((key) => !meant.includes(key))
    .map((key) =>
      source.faultAt([section, key], 'missing', 'the skill says this, so write words for it here'),
    );
  const unknown = strange.map((key, index) => {
    const remedy = meant[index] === undefined ? 'take it out' : `did you mean ${meant[index]}?`;
    return source.faultAt([section, key], 'is never said', remedy);
  });
  return [...missing, ...unknown];
};

/** Every prompt of the dialogue is written in this language, and none besides. */
export const checkPrompts = (language: LanguageSource): Fault[] => [
  ...compare(language, 'say', SAY_KEYS),
  ...compare(language, 'ask', ASK_KEYS),
];
