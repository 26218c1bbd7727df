/** @returns the names of the slots a sample mentions, in their order. */
export const slotNamesIn = (sample: string): string[] =>
  [...sample.matchAll(/\{\s*([^{}]+?)\s*\}/g)].map((found) => found[1] ?? '');
