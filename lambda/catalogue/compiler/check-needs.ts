import type { Fault } from './faults';
import { nearest } from './nearest';
import type { ContentSource, LanguageSource } from './read-content';
import { AREAS, NEEDS, type ScoreSource } from './score-schema';

/** What a session has to be for to be in a list; in the list for anything it need not be for anything. */
const isFor = ({ needs, areas }: ScoreSource, list: string): boolean =>
  ![...NEEDS, ...AREAS].some((known) => known === list) || [...needs, ...areas].some((own) => own === list);

/** The sessions that are offered first are there, each once, and each for what it is offered for. */
export const checkNeeds = ({ needs, scores }: Pick<ContentSource, 'needs' | 'scores'>): Fault[] => {
  if (needs === undefined) return [];
  const known = [...scores.keys()];
  const flawOf = (list: string, id: string, before: readonly string[]): [string, string] | undefined => {
    const score = scores.get(id)?.value;
    if (score === undefined) {
      const meant = nearest(id, known);
      const remedy = meant === undefined ? 'write the id of a session' : `did you mean ${meant}?`;
      return [`there is no session ${id}`, remedy];
    }
    if (before.includes(id)) return [`${id} is in this list already`, 'take one of them out'];
    return isFor(score, list)
      ? undefined
      : [`${id} is not for ${list} by its score`, `add ${list} to its needs or areas, or take it out`];
  };
  return Object.entries(needs.value).flatMap(([list, ids = []]) =>
    ids.flatMap((id, index) => {
      const flaw = flawOf(list, id, ids.slice(0, index));
      return flaw === undefined ? [] : [needs.source.faultAt([list, index], ...flaw)];
    }),
  );
};

/** Every kind of session has words for why it was chosen, and nothing else does. */
export const checkReasons = (
  { scores }: Pick<ContentSource, 'scores'>,
  { kinds, reasons }: Pick<LanguageSource, 'kinds' | 'reasons'>,
): Fault[] => {
  if (reasons === undefined) return [];
  const { source, value } = reasons;
  const known = new Set([...scores.values()].map((score) => score.value.kind));
  const written = Object.keys(value.kinds);
  const unsaid = [...kinds.keys()].filter((kind) => !written.includes(kind));
  const strange = written.filter((kind) => !known.has(kind));
  const meant = strange.map((kind) => nearest(kind, unsaid));
  return [
    ...unsaid
      .filter((kind) => !meant.includes(kind))
      .map((kind) =>
        source.faultAt(['kinds', kind], 'missing', 'people ask for this kind, so write words for it here'),
      ),
    ...strange.map((kind, index) => {
      const remedy = meant[index] === undefined ? 'take it out' : `did you mean ${meant[index]}?`;
      return source.faultAt(['kinds', kind], 'is no kind of session', remedy);
    }),
  ];
};
