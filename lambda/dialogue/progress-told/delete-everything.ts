import { askBeside } from '../ask-beside';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { IDLE } from '../state';
import { isGuest, notYours, tellBack } from './tell-back';

/** "Delete everything": says what goes, and asks once; what plays waits meanwhile. */
export const askToDelete = (moment: Moment): Decision => {
  if (isGuest(moment)) return notYours(moment);
  const whose = moment.talk.voice ?? 'home';
  return {
    ...askBeside(moment, { key: 'delete-everything', values: { whose } }),
    asked: 'delete-everything',
  };
};

/**
 * "Yes", to that. Whoever deleted everything is not asked what next: the conversation is over. Where it failed,
 * nothing is said to be gone.
 */
export const deleteEverything = (moment: Moment): Decision => ({
  say: [],
  state: IDLE,
  events: [],
  errand: {
    kind: 'forget',
    decide: (isForgotten) =>
      isForgotten
        ? { say: [{ key: 'deleted' }], state: IDLE, events: [] }
        : tellBack(moment, [{ key: 'not-deleted' }]),
  },
});

/** "No", to that. */
export const keepEverything = (moment: Moment): Decision => tellBack(moment, [{ key: 'not-deleting' }]);
