import { REHEARSALS } from '../../lambda/catalogue/compiler/rehearse';
import { seedOf } from '../../lambda/session/rotation';

describe('rehearsals of a variant', () => {
  it('begin lists of up to twelve lines at each of their lines', () => {
    for (let lines = 2; lines <= 12; lines += 1) {
      const firsts = Array.from({ length: REHEARSALS }, (_, turn) => seedOf(String(turn)) % lines);
      expect(new Set(firsts).size).toBe(lines);
    }
  });
});
