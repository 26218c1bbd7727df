import type { Fault } from './faults';
import { nearest } from './nearest';
import type { ContentSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';

/** Says that a form needs nothing else: the session is as it should be for that. */
const SAME = 'same';

/** There may be forty sessions: nobody reads a list of them. */
const remedyFor = (form: string, known: readonly string[], variants: readonly string[]): string => {
  const meant = nearest(form, known);
  return meant === undefined
    ? `use ${SAME}, one of its variants (${variants.join(', ')}), or the id of another session`
    : `did you mean ${meant}?`;
};

type Need = 'lying' | 'no-equipment' | 'flare';

/** A variant that does instead is what it is there for: lying down, or without equipment. */
const isWrong = (need: Need, score: ScoreSource, form: string): boolean => {
  const variant = score.variants[form];
  if (variant === undefined || need === 'flare') return false;
  return need === 'lying'
    ? !(variant.positions ?? score.positions).includes('lying')
    : (variant.equipment ?? score.equipment).length > 0;
};

const unfit = ({ source, value }: Read<ScoreSource>): Fault[] =>
  (Object.entries(value.instead) as [Need, string | undefined][])
    .filter(([need, form]) => form !== undefined && isWrong(need, value, form))
    .map(([need, form]) =>
      need === 'lying'
        ? source.faultAt(
            ['variants', form as string, 'positions'],
            'does instead of lying, but has no lying in it',
            'write positions: [lying] into this variant',
          )
        : source.faultAt(
            ['variants', form as string, 'equipment'],
            'does instead of no-equipment, but takes some',
            'write equipment: [] into this variant',
          ),
    );

/** What does instead of a session is there: the same, one of its own variants, or another session. */
export const checkInstead = ({ scores }: Pick<ContentSource, 'scores'>): Fault[] =>
  [...scores.values()].flatMap((score) => {
    const { source, value } = score;
    const variants = Object.keys(value.variants);
    const known = [SAME, ...variants, ...scores.keys()];
    const unknown = Object.entries(value.instead).flatMap(([need, form]) =>
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
    return [...unknown, ...unfit(score)];
  });
