import type { Manner } from '../progress/manner';
import type { Run } from '../progress/progress';
import type { SettingsChange } from '../progress/settings';
import { fasterThan, nearestPace, PACES, slowerThan, WRITTEN_PACE } from '../session/paces';
import { stepIndexAt } from '../session/place';
import { aside } from './aside';
import type { Decision } from './decision';
import type { Moment } from './moment';
import { type Playing, playing } from './playing';
import type { SayKey } from './say-keys';
import { makeChange, saidBack } from './settings';
import { steer } from './steer';

/** A run in another manner; what is undefined is as the score has it. */
const inManner = (run: Run, change: { readonly [Key in keyof Manner]: Manner[Key] | undefined }): Run => {
  const manner = Object.fromEntries(
    Object.entries({ ...run.manner, ...change }).filter(([, value]) => value !== undefined),
  ) as Manner;
  const { manner: _, ...plain } = run;
  return Object.keys(manner).length === 0 ? plain : { ...plain, manner };
};

/** A change of manner: from this step on, and as a setting; outside of a session only as a setting. */
const change = (
  moment: Moment,
  key: SayKey,
  setting: SettingsChange,
  performed: (now: Playing) => Run,
): Decision => {
  const { events, undo } = makeChange(moment, setting);
  const say = saidBack(moment, [{ key }]);
  const decision = aside(moment, (now) => ({ say, run: performed(now) }), say);
  return { ...decision, events: [...decision.events, ...events], ...(undo !== undefined && { undo }) };
};

const alreadySo = (moment: Moment, key: SayKey): Decision =>
  aside(moment, () => ({ say: [{ key }] }), [{ key }]);

const paceNow = (
  { settings, stage }: Moment,
  now: Playing | undefined,
): { pace: number; paces: readonly number[] } => {
  const paces = now === undefined ? PACES : stage.paces(now.run);
  const wanted = now?.timeline.pacePercent ?? settings?.pacePercent ?? WRITTEN_PACE;
  return { pace: nearestPace(paces, wanted), paces };
};

type Towards = (pace: number, paces: readonly number[]) => number | undefined;

const atPace = (moment: Moment, towards: Towards, key: SayKey, endKey: SayKey): Decision => {
  const { pace, paces } = paceNow(moment, playing(moment));
  const next = towards(pace, paces);
  if (next === undefined) return alreadySo(moment, endKey);
  const pacePercent = next === WRITTEN_PACE ? undefined : next;
  return change(moment, key, { pacePercent: pacePercent ?? null }, ({ run }) =>
    inManner(run, { pacePercent }),
  );
};

/** "Slower": longer breaths, holds and pauses, and a voice to match. */
export const slower = (moment: Moment): Decision => atPace(moment, slowerThan, 'slower', 'slowest');

/** "Faster." */
export const faster = (moment: Moment): Decision => atPace(moment, fasterThan, 'faster', 'fastest');

/** "Less talking": only what to do now. */
export const lessTalking = (moment: Moment): Decision => {
  const words = playing(moment)?.run.manner?.words ?? moment.settings?.words;
  return words === 'quiet'
    ? alreadySo(moment, 'quiet-already')
    : change(moment, 'quieter', { words: 'quiet' }, ({ run }) => inManner(run, { words: 'quiet' }));
};

/** "Tell me more": all the words again, however well they are known. */
export const moreTalking = (moment: Moment): Decision => {
  const words = playing(moment)?.run.manner?.words;
  return moment.settings?.words === 'full' && words === undefined
    ? alreadySo(moment, 'full-already')
    : change(moment, 'fuller', { words: 'full' }, ({ run }) => inManner(run, { words: undefined }));
};

/** "Don't count." */
export const countsOff = (moment: Moment): Decision =>
  change(moment, 'counts-off', { counts: 'off' }, ({ run }) => inManner(run, { counts: 'off' }));

/** "Count for me again." */
export const countsOn = (moment: Moment): Decision =>
  change(moment, 'counts-on', { counts: null }, ({ run }) => inManner(run, { counts: undefined }));

/** "How do I do that again?": the step that plays from its start, in all its words. */
export const explainStep = (moment: Moment): Decision =>
  steer(
    moment,
    ({ run, timeline, atMillis }) => {
      const step = timeline.steps[stepIndexAt(timeline, atMillis)] as Playing['timeline']['steps'][number];
      return { run: inManner(run, { explainedMillis: step.scoreMillis }), atMillis: step.startMillis };
    },
    { key: 'explaining' },
  );
