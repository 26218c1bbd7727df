import type { LineCounter, YAMLParseError } from 'yaml';
import type { Fault } from './faults';

interface Told {
  readonly problem: string;
  readonly remedy: string;
}

const NOT_CLOSED: Told = {
  problem: 'something that is opened before here is not closed',
  remedy: 'close every quote, [ and {',
};

const INDENTED: Told = {
  problem: 'is not indented like its neighbours',
  remedy: 'begin it exactly below the line that it belongs with',
};

const TOLD: Readonly<Record<string, Told>> = {
  TAB_AS_INDENT: { problem: 'is indented with a tab', remedy: 'use spaces, two for each step' },
  DUPLICATE_KEY: { problem: 'is here twice', remedy: 'keep one of the two' },
  MISSING_CHAR: NOT_CLOSED,
  BAD_INDENT: INDENTED,
  BAD_COLLECTION_TYPE: INDENTED,
  MULTILINE_IMPLICIT_KEY: {
    problem: 'has no colon with a space after it',
    remedy: 'write "key: value", and indent it like its neighbours',
  },
  MULTIPLE_DOCS: { problem: 'a second document begins here', remedy: 'take the --- out' },
};

const OTHER: Told = {
  problem: 'cannot be read',
  remedy: 'put quotes around a text that has a colon in it, or begins with a sign',
};

/** `All mapping items must start at the same column` has a code of its own in none of its forms. */
const toldOf = ({ code, message }: YAMLParseError): Told => {
  if (/same column/.test(message)) return INDENTED;
  if (/Flow (map|sequence).*end with/.test(message)) return NOT_CLOSED;
  return TOLD[code] ?? OTHER;
};

/** Says in words without jargon what is wrong with the writing of a file. */
export const yamlFault = (file: string, text: string, error: YAMLParseError, lines: LineCounter): Fault => {
  const [start] = error.pos;
  const key = /^[^\s:,}]+/.exec(text.slice(start))?.[0];
  return {
    file,
    line: lines.linePos(start).line,
    key: error.code === 'DUPLICATE_KEY' && key !== undefined ? [key] : [],
    ...toldOf(error),
  };
};
