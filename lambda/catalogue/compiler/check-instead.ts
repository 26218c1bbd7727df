import type { Fault } from './faults';
import { nearest } from './nearest';
import type { ContentSource } from './read-content';

/** Says that a form needs nothing else: the session is as it should be for that. */
const SAME = 'same';

/** There may be forty sessions: nobody reads a list of them. */
const remedyFor = (form: string, known: readonly string[], variants: readonly string[]): string => {
  const meant = nearest(form, known);
  return meant === undefined
    ? `use ${SAME}, one of its variants (${variants.join(', ')}), or the id of another session`
    : `did you mean ${meant}?`;
};

/** What does instead of a session is there: the same, one of its own variants, or another session. */
export const checkInstead = ({ scores }: Pick<ContentSource, 'scores'>): Fault[] =>
  [...scores.values()].flatMap(({ source, value }) => {
    const variants = Object.keys(value.variants);
    const known = [SAME, ...variants, ...scores.keys()];
    return Object.entries(value.instead).flatMap(([need, form]) =>
      form === undefined || known.includes(form)
        ? []
        : [
            source.faultAt(
              ['instead', need],
              `there is no session or variant ${form}`,
              remedyFor(form, known, variants),
            ),
          ],
    );
  });
