import type { Screen } from '../ports';

/**
 * Plain lines, where nobody looks on: nothing moves, and nobody is asked.
 *
 * @param print takes a line
 */
export const plainScreen = (print: (line: string) => void): Screen => ({
  async during(title, task) {
    print(`· ${title} …`);
    try {
      print(`✓ ${title}: ${await task((what) => print(`    ${what}`))}`);
    } catch (error) {
      print(`✗ ${title}`);
      throw error;
    }
  },
  failed(title) {
    print(`✗ ${title}`);
  },
  note: print,
  confirm: async () => undefined,
  choose: async () => undefined,
});
