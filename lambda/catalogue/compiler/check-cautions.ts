import type { Fault } from './faults';
import { nearest } from './nearest';
import type { ContentSource, LanguageSource } from './read-content';

/** Every group that is asked about first has words to ask with in a language, and no other has. */
export const checkCautions = (
  { leaveOut }: Pick<ContentSource, 'leaveOut'>,
  { cautions }: Pick<LanguageSource, 'cautions'>,
): Fault[] => {
  if (cautions === undefined || leaveOut === undefined) return [];
  const { source, value } = cautions;
  const needed = Object.entries(leaveOut.value)
    .filter(([, group]) => group['ask-first'] === true)
    .map(([group]) => group);
  const missing = needed.filter((group) => value[group] === undefined);
  const strange = Object.keys(value).filter((group) => !needed.includes(group));
  const meant = strange.map((group) => nearest(group, missing));
  return [
    ...missing
      .filter((group) => !meant.includes(group))
      .map((group) =>
        source.faultAt([group], 'missing', 'it is asked about first, so write who should leave it out'),
      ),
    ...strange.map((group, index) =>
      source.faultAt(
        [group],
        'is no group that is asked about first',
        meant[index] === undefined
          ? 'take it out, or give the group ask-first: true in leave-out.yaml'
          : `did you mean ${meant[index]}?`,
      ),
    ),
  ];
};
