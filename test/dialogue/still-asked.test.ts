import { no, yes } from '../../lambda/dialogue/answer';
import { help } from '../../lambda/dialogue/help';
import { missedIt } from '../../lambda/dialogue/missed';
import type { Moment } from '../../lambda/dialogue/moment';
import { askToDelete } from '../../lambda/dialogue/progress-told/delete-everything';
import { stillAsked } from '../../lambda/dialogue/still-asked';
import type { Decide } from '../../lambda/skill';
import { heard, Stand } from './stand';

const still =
  (decide: Decide): Decide =>
  (moment: Moment) =>
    stillAsked(moment, decide);

const askedToDelete = (): Stand => {
  const stand = new Stand();
  stand.turn(still(askToDelete));
  return stand;
};

describe('asked whether to delete everything', () => {
  it.each([
    ['something that is not understood', missedIt],
    ['"help"', help],
  ])('%s is answered, and it is asked once more', (_, decide) => {
    const stand = askedToDelete();

    expect(heard(stand.turn(still(decide))).at(-1)).toBe('delete-everything?');
    expect(stand.asked).toBe('delete-everything');
    expect(heard(stand.turn(still(yes)))).toEqual(['deleted']);
  });

  it('a second time it is let go, and a yes is to what is asked then', () => {
    const stand = askedToDelete();
    stand.turn(still(missedIt));
    stand.turn(still(missedIt));

    expect(stand.asked).toBeUndefined();
  });

  it('a no is a no', () => {
    expect(heard(askedToDelete().turn(still(no)))[0]).toBe('not-deleting');
  });
});
