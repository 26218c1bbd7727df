/**
 * A record whose values stay JSON text until somebody asks for them, and are then parsed once: most
 * of the content is never used while one Lambda lives, and V8 passes over a string faster than over a literal.
 */
export const lazily = <Value>(texts: Readonly<Record<string, string>>): Readonly<Record<string, Value>> => {
  const values: Record<string, Value> = {};
  for (const [name, text] of Object.entries(texts)) {
    let parsed: Value | undefined;
    Object.defineProperty(values, name, {
      enumerable: true,
      get: () => {
        parsed ??= JSON.parse(text) as Value;
        return parsed;
      },
    });
  }
  return values;
};
