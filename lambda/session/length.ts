/** A length as a person says it: "just over five minutes", "four and a half minutes". */
export interface SpokenLength {
  readonly form: 'exact' | 'over' | 'half' | 'under';
  readonly minutes: number;
}

/** Seconds off the whole or half minute that nobody would mention. */
const UNNOTICED_SECONDS = 5;

/**
 * The true length in the fewest honest words.
 *
 * @param seconds 30 or more
 */
export const spokenLength = (seconds: number): SpokenLength => {
  const minutes = Math.floor(seconds / 60);
  const past = seconds % 60;
  if (past <= UNNOTICED_SECONDS) return { form: 'exact', minutes };
  if (past >= 60 - UNNOTICED_SECONDS) return { form: 'exact', minutes: minutes + 1 };
  if (Math.abs(past - 30) <= UNNOTICED_SECONDS) return { form: 'half', minutes };
  return past < 30 ? { form: 'over', minutes } : { form: 'under', minutes: minutes + 1 };
};

/** The candidate whose length is nearest to the seconds asked for; the shorter of two equals. */
export const nearestLength = <Candidate extends { readonly seconds: number }>(
  candidates: readonly Candidate[],
  seconds: number,
): Candidate | undefined =>
  candidates
    .toSorted((a, b) => a.seconds - b.seconds)
    .reduce<Candidate | undefined>(
      (best, candidate) =>
        best === undefined || Math.abs(candidate.seconds - seconds) < Math.abs(best.seconds - seconds)
          ? candidate
          : best,
      undefined,
    );
