import { fill, linesOf, MissingWordsError, type Telling, type Words } from '../../lambda/session/words';

const own = { hold: [['Hold.']], gather: { 'right-arm': [['Close the right hand.']] } };
const kind = {
  hold: [['And hold.']],
  gather: { 'right-arm': [['The right hand.']], other: [['Gather.']] },
  open: { short: [['Quickly.']], other: { right: [['On the right.']], other: [['Welcome.']] } },
};

const first = (key: string, items: readonly string[] = []) => linesOf([own, kind], key, items)[0]?.[0];

describe('words', () => {
  it('are the session’s own before those of its kind', () => {
    expect(first('hold')).toBe('Hold.');
  });

  it('are found by item', () => {
    expect(first('gather', ['right-arm'])).toBe('Close the right hand.');
  });

  it('fall back on those of the kind for an item that the session has no words for', () => {
    expect(first('gather', ['left-arm'])).toBe('Gather.');
  });

  it('are found by the name of the frame', () => {
    expect(first('open', ['short'])).toBe('Quickly.');
  });

  it('are found by item and by side within it, or by what is left over', () => {
    expect(first('open', ['neck', 'right'])).toBe('On the right.');
    expect(first('open', ['neck', 'left'])).toBe('Welcome.');
  });

  it('take the outermost item first where two would fit', () => {
    const book = { look: { neck: [['The neck.']], right: [['The right.']] } };
    expect(linesOf([book], 'look', ['neck', 'right'])).toEqual([['The neck.']]);
  });

  describe('by how much is told', () => {
    const hug = {
      brief: { right: [['Hug, right on top.']] },
      cues: [['Hug.']],
      other: { right: [['Arms around you, right on top.']], left: [['Arms around you, left on top.']] },
    };
    const bow = {
      right: { brief: [['Bow, right.']], other: [['Bow to the right side.']] },
      other: [['Bow.']],
    };
    const told = (words: Words, item: string, telling?: Telling) =>
      linesOf([{ words }], 'words', [item], telling)[0]?.[0];

    it('are all of them where nothing less was asked for', () => {
      expect(told(hug, 'right')).toBe('Arms around you, right on top.');
      expect(told(bow, 'right')).toBe('Bow to the right side.');
    });

    it('are found with the item inside or outside', () => {
      expect(told(hug, 'right', 'brief')).toBe('Hug, right on top.');
      expect(told(bow, 'right', 'brief')).toBe('Bow, right.');
    });

    it('fall back from quiet to cues, from cues to brief, and from brief to all of them', () => {
      expect(told(hug, 'right', 'quiet')).toBe('Hug.');
      expect(told(bow, 'right', 'cues')).toBe('Bow, right.');
      expect(told(hug, 'left', 'brief')).toBe('Arms around you, left on top.');
      expect(told(bow, 'left', 'quiet')).toBe('Bow.');
    });

    it('name their side rather than leave it out', () => {
      const sides = { right: [['Lift the right arm.']], cues: [['Lift.']], other: [['Lift one arm.']] };
      expect(told(sides, 'right', 'cues')).toBe('Lift the right arm.');
      expect(told(sides, 'left', 'cues')).toBe('Lift.');
    });

    it('are those for the rest where an item has only a brief form', () => {
      expect(told({ right: { brief: [['Bow.']] }, other: [['Bow low.']] }, 'right')).toBe('Bow low.');
    });
  });

  it('are missed by name, with what they were wanted for', () => {
    const missing = () => linesOf([own], 'gather', ['left-arm']);
    expect(missing).toThrow(MissingWordsError);
    expect(missing).toThrow('No words for gather.left-arm');
    expect(() => linesOf([own], 'nod')).toThrow(
      expect.objectContaining({ code: 'session.missing-words', name: 'MissingWordsError' }),
    );
  });
});

describe('a text', () => {
  it('is itself where it has no braces', () => {
    expect(fill('Rest.', { title: 'box breathing' })).toBe('Rest.');
  });

  it('has its braces filled by name', () => {
    expect(fill(({ title }) => `That was ${title}.`, { title: 'box breathing' })).toBe(
      'That was box breathing.',
    );
  });
});
