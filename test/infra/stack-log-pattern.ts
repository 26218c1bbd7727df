/** One comparison of a filter pattern, as CloudWatch Logs writes them for lines of JSON. */
const COMPARISON = /^\$\.(\w+) (?:(=|>=) (?:"([^"*]*)"|(\d+))|IS (TRUE))$/;

type Test = (fields: Readonly<Record<string, unknown>>) => boolean;

const comparison = (text: string): { readonly field: string; readonly holds: Test } => {
  const [, field = '', sign, word, number, isTrue] = COMPARISON.exec(text) ?? [];
  if (field === '') throw new Error(`not a comparison that we know: ${text}`);
  return {
    field,
    holds: (fields) => {
      const value = fields[field];
      if (isTrue !== undefined) return value === true;
      if (sign === '>=') return typeof value === 'number' && value >= Number(number);
      return value === (word ?? Number(number));
    },
  };
};

const comparisonsOf = (pattern: string) => {
  const inside = /^\{ (.*) \}$/.exec(pattern)?.[1] ?? '';
  return inside.split(' || ').map((one) => comparison(one.replace(/^\((.*)\)$/, '$1')));
};

/** Fields of a line that a pattern looks at. */
export const fieldsOf = (pattern: string): string[] => comparisonsOf(pattern).map(({ field }) => field);

/** Whether a pattern takes a line; one that is no JSON from its first to its last sign is taken by none. */
export const takes = (pattern: string, line: string): boolean => {
  try {
    const fields = JSON.parse(line) as Record<string, unknown>;
    return comparisonsOf(pattern).some(({ holds }) => holds(fields));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};
