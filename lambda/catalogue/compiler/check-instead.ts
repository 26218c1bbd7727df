import type { Fault } from './faults';
import { suggestion } from './nearest';
import type { ContentSource } from './read-content';

/** Says that a form needs nothing else: the session is as it should be for that. */
const SAME = 'same';

/** What does instead of a session is there: the same, one of its own variants, or another session. */
export const checkInstead = ({ scores }: Pick<ContentSource, 'scores'>): Fault[] =>
  [...scores.values()].flatMap(({ source, value }) => {
    const known = [SAME, ...Object.keys(value.variants), ...scores.keys()];
    return Object.entries(value.instead)
      .filter(([, form]) => form !== undefined && !known.includes(form))
      .map(([need, form]) =>
        source.faultAt(
          ['instead', need],
          `there is no session or variant ${form}`,
          suggestion(String(form), known),
        ),
      );
  });
