import { applyEvent } from '../../progress/apply';
import type { ProgressEvent } from '../../progress/progress';
import { midway } from '../aside';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import type { SayKey } from '../say-keys';

const GREETINGS: readonly SayKey[] = ['welcome-back', 'welcome-whenever'];

/** What a milestone goes well with. Whoever hurts, asks or was not understood, or was told a red flag, hears nothing besides. */
const GOES_WITH: ReadonlySet<SayKey> = new Set([
  ...GREETINGS,
  'goodbye',
  'usual-time',
  'last-time',
  'plan-today',
  'plan-done-today',
  'done-early',
  'sums',
  'this-week',
  'most-done',
]);

/** True where a few words are welcome: at an opening, after a session, at a goodbye. */
const isWelcome = (moment: Moment, decision: Decision): boolean => {
  const { say, page, ask, asked } = decision;
  return (
    page === undefined &&
    (say.length > 0 || ask !== undefined) &&
    (asked === undefined || asked === 'one-more' || asked === 'anything-else') &&
    say.every(({ key }) => GOES_WITH.has(key)) &&
    midway(moment) === undefined &&
    moment.talk.calm === undefined
  );
};

const celebrated = (moment: Moment, decision: Decision, before: readonly ProgressEvent[] = []): Decision => {
  const { say, events } = decision;
  const milestone = moment.progress && [...before, ...events].reduce(applyEvent, moment.progress).milestone;
  if (milestone === undefined || !isWelcome(moment, decision)) return decision;
  const greetings = say.filter(({ key }) => GREETINGS.includes(key));
  const rest = say.filter(({ key }) => !GREETINGS.includes(key));
  return {
    ...decision,
    say: [...greetings, { key: 'milestone', values: { what: milestone } }, ...rest],
    events: [...events, { kind: 'milestone-told', milestone }],
  };
};

/**
 * Decides, and says in a sentence what was reached, once: at the goodbye or the question that comes next, in this
 * conversation or the one after. Somebody who goes right on is not held up.
 */
export const celebrating = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const decision = decide(moment);
  const { errand, events } = decision;
  if (errand === undefined) return celebrated(moment, decision);
  if (errand.kind !== 'history') return decision;
  const { days, decide: tell } = errand;
  return {
    ...decision,
    errand: { kind: 'history', days, decide: (done) => celebrated(moment, tell(done), events) },
  };
};
