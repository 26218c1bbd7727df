import type { Fault, Path } from './faults';
import { type GroupSource, isInGroup } from './leave-out';
import { nearest, suggestion } from './nearest';
import type { ContentSource, LanguageSource } from './read-content';
import { EQUIPMENT, POSITIONS, type ScoreSource } from './score-schema';

type Tell = (key: Path, problem: string, remedy: string) => Fault;

const remedyFor = (id: string, known: readonly string[], otherwise: string): string => {
  const meant = nearest(id, known);
  return meant === undefined ? otherwise : `did you mean ${meant}?`;
};

const unknownIds = (
  { scores }: ContentSource,
  named: string,
  { sessions, kinds, instead }: GroupSource,
  tell: Tell,
): Fault[] => {
  const ids = [...scores.keys()];
  const known = [...new Set([...scores.values()].map(({ value }) => value.kind))];
  const strange = (key: 'sessions' | 'instead', written: readonly string[]): Fault[] =>
    written.flatMap((id, index) =>
      ids.includes(id)
        ? []
        : [
            tell(
              [named, key, index],
              `there is no session ${id}`,
              remedyFor(id, ids, 'write the id of a session, or take it out'),
            ),
          ],
    );
  return [
    ...strange('sessions', sessions),
    ...strange('instead', instead),
    ...kinds.flatMap((kind, index) =>
      known.includes(kind)
        ? []
        : [tell([named, 'kinds', index], `there is no kind ${kind}`, suggestion(kind, known))],
    ),
  ];
};

/** Who leaves something out is not offered the same thing again. */
const offersItself = ({ scores }: ContentSource, named: string, source: GroupSource, tell: Tell): Fault[] =>
  source.instead.flatMap((id, index) => {
    const score = scores.get(id)?.value;
    return score !== undefined && isInGroup(id, score, source)
      ? [tell([named, 'instead', index], `${id} is left out with ${named}`, 'offer another session')]
      : [];
  });

/** Ids of the sessions that satisfy a condition, in one text that can be compared. */
const membersOf = (
  { scores }: ContentSource,
  isMember: (id: string, score: ScoreSource) => boolean,
): string =>
  [...scores]
    .filter(([id, { value }]) => isMember(id, value))
    .map(([id]) => id)
    .join();

/** Two names for one thing would let a person leave it out under one and meet it under the other. */
const twins = (content: ContentSource, groups: readonly [string, GroupSource][], tell: Tell): Fault[] => {
  const owners = new Map<string, string>();
  return groups.flatMap(([named, source]) => {
    const members = membersOf(content, (id, score) => isInGroup(id, score, source));
    const owner = owners.get(members);
    owners.set(members, named);
    if (members === '') return [tell([named], 'leaves nothing out', 'name sessions, or take it out')];
    return owner === undefined
      ? []
      : [tell([named], `leaves out just what ${owner} does`, 'make one group of the two')];
  });
};

/** Reasons share a group only where they leave out the same: else one person would miss what another has to. */
const unlike = (content: ContentSource, [named, { when }]: [string, GroupSource], tell: Tell): Fault[] => {
  const membersBy = (reason: string): string =>
    membersOf(content, (_, score) => score['skip-when'].some((other) => other === reason));
  const [first, ...others] = when;
  return others.flatMap((reason, index) =>
    membersBy(reason) === membersBy(first as string)
      ? []
      : [
          tell(
            [named, 'when', index + 1],
            `${reason} leaves out other sessions than ${first}`,
            'give it a group of its own',
          ),
        ],
  );
};

/** Reasons in scores that lead to no group, so that nobody who gives them would be heard. */
const unledReasons = ({ scores }: ContentSource, led: readonly string[]): Fault[] =>
  [...scores.values()].flatMap(({ source, value }) =>
    value['skip-when'].flatMap((reason, index) =>
      led.includes(reason)
        ? []
        : [
            source.faultAt(
              ['skip-when', index],
              `${reason} leads to no group`,
              `write a group with when: [${reason}] into leave-out.yaml`,
            ),
          ],
    ),
  );

/** Reasons of groups that no score gives, or that another group has already. */
const idleReasons = (
  { scores }: ContentSource,
  groups: readonly [string, GroupSource][],
  tell: Tell,
): Fault[] => {
  const used = [...scores.values()].flatMap(({ value }) => value['skip-when']);
  const owners = new Map<string, string>();
  return groups.flatMap(([named, { when }]) =>
    when.flatMap((reason, index) => {
      const key = [named, 'when', index];
      const owner = owners.get(reason);
      owners.set(reason, named);
      if (owner !== undefined)
        return [tell(key, `${reason} leads to ${owner} already`, 'take one of them out')];
      return used.includes(reason)
        ? []
        : [tell(key, `no score has ${reason} under skip-when`, 'write it into one, or take it out')];
    }),
  );
};

/** Groups, things and positions are kept under their names alone, so no two of them share one. */
const borrowedNames = (groups: readonly [string, GroupSource][], tell: Tell): Fault[] =>
  groups
    .filter(([named]) => [...EQUIPMENT, ...POSITIONS].some((other) => other === named))
    .map(([named]) => tell([named], 'is a thing or a position too', 'call the group something else'));

/** The groups that may be left out: known sessions, no two the same, and one for every reason that a score gives. */
export const checkLeaveOut = (content: ContentSource): Fault[] => {
  const { leaveOut } = content;
  if (leaveOut === undefined) return [];
  const tell: Tell = (...where) => leaveOut.source.faultAt(...where);
  const groups = Object.entries(leaveOut.value);
  const strange = groups.flatMap(([named, source]) => unknownIds(content, named, source, tell));
  // Members of a group cannot be compared while some of them are misspelt.
  return [
    ...strange,
    ...borrowedNames(groups, tell),
    ...groups.flatMap(([named, source]) => offersItself(content, named, source, tell)),
    ...(strange.length > 0 ? [] : twins(content, groups, tell)),
    ...groups.flatMap((group) => unlike(content, group, tell)),
    ...unledReasons(
      content,
      groups.flatMap(([, { when }]) => when),
    ),
    ...idleReasons(content, groups, tell),
  ];
};

/** Everything that may be left out (groups, equipment, positions) has words in a language, and nothing besides. */
export const checkLeaveOutWords = (
  content: Pick<ContentSource, 'leaveOut'>,
  { leaveOut }: LanguageSource,
): Fault[] => {
  if (leaveOut === undefined || content.leaveOut === undefined) return [];
  const { source, value } = leaveOut;
  const needed = [...Object.keys(content.leaveOut.value), ...EQUIPMENT, ...POSITIONS];
  const missing = needed.filter((key) => value[key] === undefined);
  const strange = Object.keys(value).filter((key) => !needed.includes(key));
  const meant = strange.map((key) => nearest(key, missing));
  return [
    ...missing
      .filter((key) => !meant.includes(key))
      .map((key) => source.faultAt([key], 'missing', 'it may be left out, so write words for it here')),
    ...strange.map((key) =>
      source.faultAt([key], 'is nothing that may be left out', remedyFor(key, missing, 'take it out')),
    ),
  ];
};
