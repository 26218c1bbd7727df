import type { Settings } from '../progress/settings';
import type { Decision, SaidLine } from './decision';
import type { Moment } from './moment';
import { inPassing } from './settings';

/** More than four things are not remembered by ear. */
const AT_A_TIME = 4;

const howItIs = ({ usualSeconds, pacePercent, words, counts, tally, checkIns }: Settings): SaidLine[] => [
  ...(usualSeconds === undefined
    ? []
    : [{ key: 'set-length' as const, values: { lengthSeconds: usualSeconds } }]),
  ...(pacePercent === undefined
    ? []
    : [{ key: 'set-pace' as const, values: { pace: pacePercent > 100 ? 'slower' : 'faster' } }]),
  ...(words === undefined ? [] : [{ key: 'set-words' as const, values: { words } }]),
  ...(counts === undefined ? [] : [{ key: 'set-counts' as const }]),
  ...(checkIns === undefined ? [] : [{ key: 'set-check-ins' as const, values: { words: checkIns } }]),
  ...(tally === undefined ? [] : [{ key: 'set-tally' as const }]),
];

/** A sentence for each: some of them have a comma in their name. */
const whatIsOut = ({ stage }: Moment, names: readonly string[]): SaidLine[] =>
  names.map((name, index) => ({
    key: index === 0 ? 'set-left-out' : 'set-left-out-too',
    values: { what: stage.nameOfLeftOut(name) },
  }));

/** All that is set, a sentence for each. */
export const settingLines = (moment: Moment): SaidLine[] => {
  const { leftOut = [], withoutEquipment = [], withoutPositions = [] } = moment.settings ?? {};
  return [
    ...howItIs(moment.settings ?? {}),
    ...whatIsOut(moment, [...leftOut, ...withoutEquipment, ...withoutPositions]),
  ];
};

/** "What are my settings": four of them at most, in one breath. */
export const mySettings = (moment: Moment): Decision => {
  const { settings, progress } = moment;
  if (settings === undefined)
    return inPassing(moment, [{ key: progress === undefined ? 'settings-unread' : 'nothing-set' }]);
  const all = settingLines(moment);
  const told = all.slice(0, AT_A_TIME);
  return inPassing(moment, [...told, ...(told.length < all.length ? [{ key: 'and-more' as const }] : [])]);
};
