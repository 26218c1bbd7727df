import fc from 'fast-check';
import { Rotation, seedOf } from '../../lambda/session/rotation';

const HOLD = ['Hold.', 'And hold.', 'Hold here.'];
const OUT = ['Out.', 'And out.'];

const turns = (rotation: Rotation, count: number, choices = HOLD): string[] =>
  Array.from({ length: count }, () => rotation.next(choices));

describe('a rotation', () => {
  it('hands out its choices in turn and begins again after the last', () => {
    expect(turns(new Rotation(0), 4)).toEqual(['Hold.', 'And hold.', 'Hold here.', 'Hold.']);
  });

  it('begins where its seed says', () => {
    expect(turns(new Rotation(5), 2)).toEqual(['Hold here.', 'Hold.']);
  });

  it('counts the turns of each list by itself', () => {
    const rotation = new Rotation(0);
    expect([rotation.next(HOLD), rotation.next(OUT), rotation.next(HOLD)]).toEqual([
      'Hold.',
      'Out.',
      'And hold.',
    ]);
  });

  it('never says the same twice in a row, wherever it begins', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.integer({ min: 2, max: 9 }), (seed, length) => {
        const choices = Array.from({ length }, (_, index) => `line ${index}`);
        const said = turns(new Rotation(seed), 20, choices);
        return said.every((line, index) => line !== said[index + 1]);
      }),
    );
  });
});

describe('a seed', () => {
  it('is the published FNV-1a of the text', () => {
    // From the test vectors of the algorithm's authors.
    expect(seedOf('')).toBe(0x811c9dc5);
    expect(seedOf('a')).toBe(0xe40c292c);
    expect(seedOf('foobar')).toBe(0xbf9cf968);
  });

  it('is a whole number that a list can be counted by, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const seed = seedOf(text);
        return Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff && seed === seedOf(text);
      }),
    );
  });

  it('spreads completion ids over a list of lines', () => {
    const begun = Array.from({ length: 60 }, (_, day) => seedOf(`completion-${day}`) % 3);
    expect(new Set(begun).size).toBe(3);
  });
});
