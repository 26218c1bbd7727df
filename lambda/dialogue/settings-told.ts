import type { Settings } from '../progress/settings';
import type { Decision, SaidLine } from './decision';
import type { Moment } from './moment';
import { inPassing } from './settings';

/** More than four things are not remembered by ear. */
const AT_A_TIME = 4;

const howItIs = ({ usualSeconds, pacePercent, words, counts }: Settings): SaidLine[] => [
  ...(usualSeconds === undefined
    ? []
    : [{ key: 'set-length' as const, values: { lengthSeconds: usualSeconds } }]),
  ...(pacePercent === undefined
    ? []
    : [{ key: 'set-pace' as const, values: { pace: pacePercent > 100 ? 'slower' : 'faster' } }]),
  ...(words === undefined ? [] : [{ key: 'set-words' as const, values: { words } }]),
  ...(counts === undefined ? [] : [{ key: 'set-counts' as const }]),
];

/** A sentence for each: some of them have a comma in their name. */
const whatIsOut = ({ stage }: Moment, names: readonly string[]): SaidLine[] =>
  names.map((name, index) => ({
    key: index === 0 ? 'set-left-out' : 'set-left-out-too',
    values: { what: stage.nameOfLeftOut(name) },
  }));

/** "What are my settings": four of them at most, in one breath. */
export const mySettings = (moment: Moment): Decision => {
  const { settings, progress } = moment;
  if (settings === undefined)
    return inPassing(moment, [{ key: progress === undefined ? 'settings-unread' : 'nothing-set' }]);
  const { leftOut = [], withoutEquipment = [], withoutPositions = [] } = settings;
  const how = howItIs(settings);
  const out = [...leftOut, ...withoutEquipment, ...withoutPositions];
  const told = out.slice(0, AT_A_TIME - how.length);
  return inPassing(moment, [
    ...how,
    ...whatIsOut(moment, told),
    ...(told.length < out.length ? [{ key: 'and-more' as const }] : []),
  ]);
};
