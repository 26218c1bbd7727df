/**
 * A record whose values are read when somebody first asks for them, and kept: most of the content is
 * never used while one Lambda lives.
 *
 * @param read fetches one value by its name
 */
export const lazily = <Value>(
  names: readonly string[],
  read: (name: string) => Value,
): Readonly<Record<string, Value>> => {
  const values: Record<string, Value> = {};
  for (const name of names) {
    let value: Value | undefined;
    Object.defineProperty(values, name, {
      enumerable: true,
      get: () => {
        value ??= read(name);
        return value;
      },
    });
  }
  return values;
};
