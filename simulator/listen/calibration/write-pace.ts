import type { Pace } from '../../../lambda/speech/pace';

/** A text as biome writes it. */
const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"') ? JSON.stringify(text) : `'${text.replaceAll("'", "\\'")}'`;

/** Characters of words on a line. */
const LINE = 100;

const wordLines = (words: ReadonlyMap<string, number>): string[] => {
  const lines: string[] = [];
  for (const [word, millis] of [...words].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const longer = lines.length === 0 ? '' : `${lines.at(-1)} ${word} ${millis}`;
    if (longer === '' || longer.length > LINE) lines.push(`${word} ${millis}`);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

const rateLines = (rate: number, sentences: ReadonlyMap<string, number>): string[] => [
  `    ${rate}: {`,
  ...[...sentences]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([sentence, millis]) => `      ${quoted(sentence)}: ${millis},`),
  '    },',
];

/**
 * Writes a pace as a module of lambda/speech/voices.
 *
 * @param constant its name in the module
 * @param about what was measured, in a sentence
 */
export const writePace = (pace: Pace, constant: string, about: string): string =>
  [
    `/** ${about} Written by \`npm run calibrate\`: milliseconds at the voice's own rate; measured sentences at theirs. */`,
    `export const ${constant} = {`,
    `  clauseMillis: ${pace.clauseMillis},`,
    `  characterMillis: ${pace.characterMillis},`,
    `  commaMillis: ${pace.commaMillis},`,
    `  sentenceMillis: ${pace.sentenceMillis},`,
    '  words: `',
    ...wordLines(pace.words),
    '`,',
    '  measured: {',
    ...[...pace.measured]
      .toSorted(([one], [other]) => one - other)
      .flatMap(([rate, of]) => rateLines(rate, of)),
    '  },',
    '};',
    '',
  ].join('\n');
