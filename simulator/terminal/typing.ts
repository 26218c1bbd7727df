/** What stands on the input line, before and after the cursor. */
export interface Typing {
  readonly before: string;
  readonly after: string;
}

/** What a terminal tells about a key, as far as the input line cares. */
export type Key = Partial<
  Record<
    'leftArrow' | 'rightArrow' | 'home' | 'end' | 'backspace' | 'delete' | 'return' | 'ctrl' | 'meta',
    boolean
  >
>;

/** What came of a key: the line as it stands now, and what was finished by Enter. */
export interface Pressed {
  readonly typing: Typing;
  readonly said: readonly string[];
  /** Ctrl-C or Ctrl-D. */
  readonly isLeaving: boolean;
}

export const NOTHING_TYPED: Typing = { before: '', after: '' };

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

const edit = ({ before, after }: Typing, letter: string, key: Key): Typing | undefined => {
  const left = [...before];
  const [next = '', ...right] = after;
  const last = left.pop() ?? '';
  if (key.leftArrow) return { before: left.join(''), after: last + after };
  if (key.rightArrow) return { before: before + next, after: right.join('') };
  if (key.home || (key.ctrl && letter === 'a')) return { before: '', after: before + after };
  if (key.end || (key.ctrl && letter === 'e')) return { before: before + after, after: '' };
  if (key.ctrl && letter === 'u') return { before: '', after };
  // Most terminals send for Backspace what ink calls "delete".
  if (key.backspace || key.delete) return { before: left.join(''), after };
  return key.ctrl || key.meta ? { before, after } : undefined;
};

/** Text may arrive in one piece with its line ends: from a paste, or from quick fingers. */
const write = ({ before, after }: Typing, text: string): Omit<Pressed, 'isLeaving'> => {
  const lines = (before + text).split(/\r\n|\r|\n/).map((line) => line.replace(/\p{Cc}+/gu, ' '));
  const rest = lines.pop() ?? '';
  const [first, ...others] = lines;
  if (first === undefined) return { typing: { before: rest, after }, said: [] };
  return { typing: { before: rest, after: '' }, said: [first + after, ...others] };
};

/**
 * Presses a key on the input line.
 *
 * @param letter what the key wrote; with `ctrl` the name of the key
 */
export const press = (typing: Typing, letter: string, key: Key): Pressed => {
  const isLeaving =
    letter.includes(CTRL_C) ||
    letter.includes(CTRL_D) ||
    (key.ctrl === true && (letter === 'c' || letter === 'd'));
  const edited = edit(typing, letter, key);
  if (edited !== undefined) return { typing: edited, said: [], isLeaving };
  const text = key.return ? '\r' : letter.replaceAll(CTRL_C, '').replaceAll(CTRL_D, '');
  return { ...write(typing, text), isLeaving };
};
