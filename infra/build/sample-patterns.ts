const GROUP = /\(([^()]*)\)/;

const expanded = (pattern: string): string[] => {
  const group = GROUP.exec(pattern);
  if (group === null) return [pattern.replace(/\s+/g, ' ').trim()];
  const [whole, choices = ''] = group;
  return choices
    .split('|')
    .flatMap((choice) =>
      expanded(pattern.slice(0, group.index) + choice + pattern.slice(group.index + whole.length)),
    );
};

/**
 * All samples that a pattern stands for, each once: `(start|begin) {session} (please|)` is four. Groups may
 * hold groups, and an empty choice leaves the words out.
 *
 * @throws RangeError for a bracket that has no partner, a bar outside brackets, or words that can all be left out
 */
export const samplesOf = (pattern: string): string[] => {
  const samples = [...new Set(expanded(pattern))];
  const flaw = samples.some((sample) => /[()]/.test(sample))
    ? 'has a bracket without a partner'
    : samples.some((sample) => sample.includes('|'))
      ? 'has a bar outside brackets'
      : samples.includes('')
        ? 'may leave out every word'
        : undefined;
  if (flaw !== undefined) throw new RangeError(`"${pattern}" ${flaw}`);
  return samples;
};
