import type { HandlerInput } from 'ask-sdk-core';

/** Finds out once a turn what a handler is asked about more than once: whether it can handle it, and then to do so. */
export const oncePerTurn = <Found>(
  find: (input: HandlerInput) => Found,
): ((input: HandlerInput) => Found) => {
  const found = new WeakMap<HandlerInput, { readonly found: Found }>();
  return (input) => {
    const known = found.get(input) ?? { found: find(input) };
    found.set(input, known);
    return known.found;
  };
};
