/** A written pattern, with words in it as the compiler demands: "can't .. (pee|wee)". Its expression is made when one of its keys is said for the first time. */
export interface Pattern {
  readonly written: string;
  expression?: RegExp;
}

/** The parts of a pattern: `..`, a (choice), or a word. */
const partsOf = (written: string): string[] => written.match(/\.\.|\([^()]*\)|[^\s().]+/g) as string[];
const choicesOf = (part: string): string[][] =>
  (part.startsWith('(') ? part.slice(1, -1).split('|') : [part]).map((choice) => choice.match(/\S+/g) ?? []);

const AFTER_GAP = '(?: [a-z_]+){0,4}?';

const expressionOf = (written: string): RegExp => {
  const source = partsOf(written)
    .map((part) =>
      part === '..'
        ? AFTER_GAP
        : `(?:${choicesOf(part)
            .map((words) => words.map((word) => ` ${word.replace('*', '[a-z]*')}`).join(''))
            .join('|')})`,
    )
    .join('');
  return new RegExp(`${source}(?![a-z_])`, 'g');
};

/** The words of which one must be there: of the part whose words are longest, as those are said least often. */
export const keysOf = (written: string): string[] => {
  let best: string[] = [];
  let length = 0;
  for (const part of partsOf(written)) {
    if (part === '..') continue;
    const keys = choicesOf(part).map((words) => words.toSorted((a, b) => b.length - a.length)[0] ?? '');
    const shortest = Math.min(...keys.map((key) => key.length));
    if (shortest > length) [best, length] = [keys, shortest];
  }
  return best;
};

/** The expression of a pattern, as it is looked for in ` words each after a space`. */
export const expression = (pattern: Pattern): RegExp => {
  pattern.expression ??= expressionOf(pattern.written);
  return pattern.expression;
};
