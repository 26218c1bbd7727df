const GROUP = /\(([^()]*)\)/;

/**
 * All samples that a pattern stands for: `(start|begin) {session} (please|)` is four. Groups may hold
 * groups, and an empty choice leaves the words out.
 *
 * @throws RangeError for a bracket that has no partner
 */
export const samplesOf = (pattern: string): string[] => {
  const group = GROUP.exec(pattern);
  if (group === null) {
    if (/[()]/.test(pattern)) throw new RangeError(`"${pattern}" has a bracket without a partner`);
    return [pattern.replace(/ {2,}/g, ' ').trim()];
  }
  const [whole, choices = ''] = group;
  return choices
    .split('|')
    .flatMap((choice) =>
      samplesOf(pattern.slice(0, group.index) + choice + pattern.slice(group.index + whole.length)),
    );
};
