import type { Fault } from './faults';
import type { ContentSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';

const SAME = 'same';

const formsMissing = ({ instead, positions, equipment, variants }: ScoreSource): [string, string][] => {
  const needs: [form: 'lying' | 'no-equipment' | 'flare', isAsItIs: boolean, whom: string][] = [
    ['lying', positions.includes('lying'), 'has to lie down'],
    ['no-equipment', equipment.length === 0, 'has no equipment'],
    ['flare', 'flare' in variants, 'has a flare'],
  ];
  return needs
    .filter(([form, isAsItIs]) => !isAsItIs && instead[form] === undefined)
    .map(([form, , whom]) => [form, whom]);
};

const checkForm = ({ source, value }: Read<ScoreSource>): Fault[] => {
  const missing = formsMissing(value).map(([form, whom]) =>
    source.faultAt(
      ['instead', form],
      `has nothing for whoever ${whom}`,
      `write ${form}: with one of its variants or another session`,
    ),
  );
  const upright =
    value.instead.lying === SAME && !value.positions.includes('lying')
      ? [
          source.faultAt(
            ['instead', 'lying'],
            'is the same, but its positions have no lying',
            'add lying to the positions, or name what does instead',
          ),
        ]
      : [];
  return [...missing, ...upright];
};

/** There is a form of every session for lying down, for no equipment and for a flare. */
export const checkForms = ({ scores }: Pick<ContentSource, 'scores'>): Fault[] =>
  [...scores.values()].flatMap(checkForm);
