/**
 * Hands out lines in turn, so that neighbours never sound alike, from a place that the seed decides:
 * the same run always speaks the same lines, and another day starts elsewhere.
 */
export class Rotation {
  readonly #turns = new Map<readonly unknown[], number>();

  constructor(private readonly seed: number) {}

  /**
   * The next of the choices, which must not be empty. Turns are counted by the list itself: "Hold." and
   * "And hold." alternate from one muscle group to the next when all of them share these lines.
   */
  next<Choice>(choices: readonly Choice[]): Choice {
    const turn = this.#turns.get(choices) ?? this.seed;
    this.#turns.set(choices, turn + 1);
    return choices[turn % choices.length] as Choice;
  }
}

/** A whole number from a text: the same text, the same number (FNV-1a, 32 bits). */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  return hash;
};
