import { type Key, NOTHING_TYPED, press, type Typing } from '../../../simulator/terminal/typing';

/** Presses keys one after the other: a string is text, an object a key. */
const type = (...keys: (string | (Key & { letter?: string }))[]) => {
  let typing: Typing = NOTHING_TYPED;
  let isLeaving = false;
  const said: string[] = [];
  for (const key of keys) {
    const { letter, ...flags } = typeof key === 'string' ? { letter: key } : key;
    const pressed = press(typing, letter ?? '', flags);
    typing = pressed.typing;
    said.push(...pressed.said);
    isLeaving ||= pressed.isLeaving;
  }
  return { text: `${typing.before}|${typing.after}`, said, isLeaving };
};

const ENTER = { return: true };
const LEFT = { leftArrow: true };
const BACKSPACE = { delete: true };

describe('the input line', () => {
  it('says what was typed at Enter and is empty again', () => {
    expect(type('p', 'a', 'use', ENTER)).toEqual({ text: '|', said: ['pause'], isLeaving: false });
  });

  it('hears Enter that arrives in one piece with the words, and keeps what follows it', () => {
    expect(type('pause\r')).toMatchObject({ text: '|', said: ['pause'] });
    expect(type('one\r\ntwo\nthr', 'ee')).toMatchObject({ text: 'three|', said: ['one', 'two'] });
  });

  it('says the whole line with the cursor in its middle', () => {
    expect(type('skip it', LEFT, LEFT, ENTER)).toMatchObject({ text: '|', said: ['skip it'] });
  });

  it('writes and deletes where the cursor is, a whole character at a time', () => {
    expect(type('pase', LEFT, LEFT, 'u')).toMatchObject({ text: 'pau|se' });
    expect(type('ab🌿', BACKSPACE, BACKSPACE)).toMatchObject({ text: 'a|' });
    expect(type('ab', BACKSPACE, BACKSPACE, BACKSPACE)).toMatchObject({ text: '|' });
    expect(type('a🌿b', LEFT, LEFT, { backspace: true })).toMatchObject({ text: '|🌿b' });
  });

  it('moves between its ends and no further', () => {
    expect(type('ab', { home: true }, LEFT)).toMatchObject({ text: '|ab' });
    expect(type('ab', LEFT, { rightArrow: true }, { rightArrow: true })).toMatchObject({ text: 'ab|' });
    expect(type('ab', { ctrl: true, letter: 'a' }, { end: true })).toMatchObject({ text: 'ab|' });
    expect(type('ab', LEFT, { ctrl: true, letter: 'e' })).toMatchObject({ text: 'ab|' });
  });

  it('clears what stands before the cursor on Ctrl-U', () => {
    expect(type('skip it', LEFT, { ctrl: true, letter: 'u' })).toMatchObject({ text: '|t' });
  });

  it('takes no other key with Ctrl or Alt for a letter', () => {
    expect(type('ab', { ctrl: true, letter: 'z' }, { meta: true, letter: 'x' })).toMatchObject({
      text: 'ab|',
    });
  });

  it('leaves on Ctrl-C and Ctrl-D, also when they come in one piece with text', () => {
    for (const letter of ['c', 'd']) expect(type({ ctrl: true, letter }).isLeaving).toBe(true);
    expect(type('pause\r\u0003')).toEqual({ text: '|', said: ['pause'], isLeaving: true });
    expect(type('pause\u0004')).toEqual({ text: 'pause|', said: [], isLeaving: true });
    expect(type('c', 'd').isLeaving).toBe(false);
  });

  it('writes a space for a control character in a paste', () => {
    expect(type('box\tbreathing', ENTER)).toMatchObject({ said: ['box breathing'] });
  });
});
