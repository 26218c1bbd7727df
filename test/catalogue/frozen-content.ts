import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASK_KEYS } from '../../lambda/dialogue/ask-keys';
import { SAY_KEYS } from '../../lambda/dialogue/say-keys';

/**
 * Four sessions as content/ once had them. Tests name its lines, and content/ grows without them.
 * Not whole until it is copied: it leaves out prompts that no test names.
 */
const FROZEN = join(__dirname, 'content');
const PROMPTS = 'en/prompts.yaml';
const THE_REST = /# <the rest>/;

const unwritten = (keys: readonly string[], text: string): string[] =>
  keys.filter((key) => !text.includes(`  ${key}:`));

/** Adds what the dialogue says today, on lines of their own or below the others: no named line moves. */
const withAllPrompts = (text: string): string => {
  const say = unwritten(SAY_KEYS, text).map((key) => `${key}: [Something.]`);
  const ask = unwritten(ASK_KEYS, text).map((key) => `${key}: { prompt: [Now?], again: [Or now?] }`);
  return text.replace(THE_REST, say.join(', ')).replace(THE_REST, ask.join('\n  '));
};

const PROMPTS_TEXT = withAllPrompts(readFileSync(join(FROZEN, PROMPTS), 'utf8'));

/** Puts the whole of the frozen content into an empty folder. */
export const copyFrozenContent = (folder: string): void => {
  cpSync(FROZEN, folder, { recursive: true });
  writeFileSync(join(folder, PROMPTS), PROMPTS_TEXT);
};
