/**
 * Hands out lines in turn, so that neighbours never sound alike, from a place that the seed decides:
 * the same run always speaks the same lines, and another day starts elsewhere.
 */
export class Rotation {
  readonly #turns = new Map<string, number>();

  constructor(private readonly seed: number) {}

  /** The next of the choices of a key. Choices must not be empty. */
  next<Choice>(key: string, choices: readonly Choice[]): Choice {
    const turn = this.#turns.get(key) ?? this.seed;
    this.#turns.set(key, turn + 1);
    return choices[turn % choices.length] as Choice;
  }
}

/** A whole number from a text: the same text, the same number (FNV-1a, 32 bits). */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
};
