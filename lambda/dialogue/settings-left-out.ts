import { type NamesKey, naming } from '../progress/settings';
import { isLeftOut } from './allowed';
import type { Decision } from './decision';
import { HEAT } from './heat/kept-from';
import { stillOut, wantHeat } from './heat/want';
import type { Moment } from './moment';
import { answerFlag } from './red-flags/answer-flag';
import { afterChange, type Changed, inPassing, makeChange, saidBack } from './settings';

/** One that is declined, and three others to choose from. */
const LEAST_LEFT = 4;

/** The setting that a name belongs to: a group of content, a thing, or a position. */
const keyOf = ({ shelf }: Moment, name: string): NamesKey | undefined => {
  if (shelf.some(({ leftOutBy }) => Object.hasOwn(leftOutBy, name))) return 'leftOut';
  if (shelf.some(({ equipment }) => equipment.includes(name))) return 'withoutEquipment';
  return shelf.some(({ positions }) => positions.includes(name)) ? 'withoutPositions' : undefined;
};

const changedBy = (moment: Moment, key: NamesKey, name: string, isOut: boolean): Changed =>
  makeChange(moment, naming(moment.settings, key, name, isOut));

/**
 * "Leave out breath holds", "I don't have a roller", "I can't lie down": offers nothing of it from now on.
 *
 * @param name of a group, a thing or a position; undefined where none that we know was said
 */
export const leaveOut = (moment: Moment, name: string | undefined): Decision => {
  const key = name === undefined ? undefined : keyOf(moment, name);
  if (name === undefined || key === undefined) return inPassing(moment, [{ key: 'cannot-leave-out' }]);
  const changed = changedBy(moment, key, name, true);
  const left = moment.shelf.filter((card) => !isLeftOut(changed.moment, card));
  if (left.length < LEAST_LEFT) return inPassing(moment, [{ key: 'nothing-would-be-left' }]);
  return afterChange(changed, [{ key: 'leaving-out', values: { what: moment.stage.nameOfLeftOut(name) } }]);
};

/**
 * "I'm pregnant", "I have a blood clot": leaves out what such people leave out, from now on; and who has to ask a
 * doctor which moves are right hears that, and moves no more in this conversation.
 *
 * @param name of the group that goes with the reason
 * @param flag id of the red flag that it is as well
 */
export const leaveOutAndAsk = (moment: Moment, name: string, flag: string): Decision => {
  const { moment: changed, events, undo } = changedBy(moment, 'leftOut', name, true);
  const told = answerFlag(changed, flag);
  return {
    ...told,
    say: [
      ...saidBack(moment, [{ key: 'leaving-out', values: { what: moment.stage.nameOfLeftOut(name) } }]),
      ...told.say,
    ],
    events: [...told.events, ...events],
    ...(undo !== undefined && { undo }),
  };
};

/** "Put breath holds back", "I've got a roller now", "I can lie down again". */
export const leaveIn = (moment: Moment, name: string | undefined): Decision => {
  const key = name === undefined ? undefined : keyOf(moment, name);
  if (name === undefined || key === undefined) return inPassing(moment, [{ key: 'cannot-leave-out' }]);
  const changed = changedBy(moment, key, name, false);
  // "I'd like heat again", where nobody left it out.
  if (name === HEAT && changed.events.length === 0) return wantHeat(moment);
  const still = name === HEAT ? stillOut(changed.moment) : undefined;
  if (still !== undefined) return { ...still, events: [...still.events, ...changed.events] };
  return afterChange(changed, [{ key: 'leaving-in', values: { what: moment.stage.nameOfLeftOut(name) } }]);
};
