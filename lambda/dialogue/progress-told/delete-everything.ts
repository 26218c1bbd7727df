import type { Outcome } from '../../progress/reminders';
import { askBeside } from '../ask-beside';
import type { Decision, SaidLine } from '../decision';
import type { AlertCall } from '../errand';
import { first } from '../first';
import { runningTimers } from '../heat/kept-from';
import type { Moment } from '../moment';
import { gone, tokensOf } from '../reminders/kept';
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

/** Everything of the home, whether we know of it or not; of a voice that Alexa recognises what is its own. */
const whatRings = (moment: Moment): readonly AlertCall[] => {
  if (moment.talk.voice !== 'own') return [{ do: 'remove-all' }];
  const tokens = tokensOf(moment.progress?.reminders ?? []);
  const ids = runningTimers(moment);
  return [
    ...(tokens.length === 0 ? [] : [{ do: 'remove' as const, tokens }]),
    ...(ids.length === 0 ? [] : [{ do: 'stop-timers' as const, ids }]),
  ];
};

/** Nobody who never allowed reminders has any; what was refused was to look for them. */
const isNoMatter = (moment: Moment, outcome: Outcome<readonly string[]>): boolean =>
  outcome.is === 'refused' &&
  outcome.why === 'not-allowed' &&
  moment.talk.voice !== 'own' &&
  (moment.progress?.reminders ?? []).length === 0;

/** What may still ring is said, where something is known to that was not there any more for another reason. */
const stillRinging = (moment: Moment, outcomes: readonly Outcome<readonly string[]>[]): SaidLine[] => {
  const isKnown = (moment.progress?.reminders ?? []).length > 0 || runningTimers(moment).length > 0;
  const isLeft = outcomes.some(
    (outcome) => outcome.is === 'refused' && outcome.why !== 'gone' && !isNoMatter(moment, outcome),
  );
  return isKnown && isLeft ? [{ key: 'reminders-not-removed' }] : [];
};

/** No timer tells any more when the heat comes off: so it comes off now. */
const offWithIt = (moment: Moment): SaidLine[] =>
  runningTimers(moment).length > 0 ? [{ key: 'heat-off-now' }] : [];

/**
 * "Yes", to that. What rings goes first, because nobody is known to have any once they are forgotten. Whoever deleted
 * everything is not asked what next: the conversation is over. Where it failed, nothing is said to be gone.
 */
export const deleteEverything = (moment: Moment): Decision =>
  first({
    kind: 'all-alerts',
    calls: whatRings(moment),
    decide: (outcomes) =>
      first(
        {
          kind: 'forget',
          decide: (isForgotten) =>
            isForgotten
              ? {
                  say: [...offWithIt(moment), ...stillRinging(moment, outcomes), { key: 'deleted' }],
                  state: IDLE,
                  events: [],
                }
              : tellBack(moment, [...offWithIt(moment), { key: 'not-deleted' }]),
        },
        gone(outcomes.flatMap((outcome) => (outcome.is === 'done' ? outcome.value : []))),
      ),
  });

/** "No", to that. */
export const keepEverything = (moment: Moment): Decision => tellBack(moment, [{ key: 'not-deleting' }]);
