/** Rules that know words of English are kept to it; another language brings patterns of its own. */
export const isEnglish = (tag: string): boolean => /^en(-|$)/.test(tag);

/** A pause within a line. */
export const PAUSES = /\(\d+(?:\.\d+)? s\)/g;

/** The words of a line, without pauses and without what fills its braces. */
export const wordsOf = (text: string): string[] =>
  text
    .replace(PAUSES, ' ')
    .replace(/\{\w+\}/g, ' ')
    .match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** Tells people how to end a session by voice. */
export const WAY_TO_STOP = /\bAlexa, stop\b/;

/**
 * Sides in the order in which a line names them. "Right now", "all right" and "right into" are no side.
 */
export const sidesNamed = (text: string): ('right' | 'left')[] =>
  [...text.matchAll(/(?<!\ball )\b(right|left)\b(?! (?:now|into|away|through|here|there)\b)/gi)].map(
    ([side]) => side.toLowerCase() as 'right' | 'left',
  );

/**
 * True for a word with a sound that hisses in a synthetic voice: s, sh, x, z and soft c. Told by spelling: any
 * s, x or z, and c before e, i or y. "Sugar" and "as" count alike, because both hiss when they are slow.
 */
export const hisses = (word: string): boolean => /[sxz]|c[eiy]/i.test(word);
