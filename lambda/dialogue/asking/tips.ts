import type { TipWords } from '../../session/library';
import { seedOf } from '../../session/rotation';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { openQuestion } from '../offer';
import { IDLE } from '../state';
import { tellAndReturn } from './answer-question';
import { tipOf } from './told';

/** What somebody wants a tip for. */
export interface TipWish {
  /** Id of a topic; undefined for a tip of the day. */
  readonly topic?: string | undefined;
  /** True where a topic was named that no tip is for. */
  readonly isUnknown?: boolean;
}

/**
 * The tip of a list that was not told yet, else the one that was told longest ago. Where several were never told, the
 * turn decides: two people who ask on the same day need not hear the same.
 */
const freshest = (moment: Moment, ids: readonly string[]): string => {
  const told = moment.progress?.tips ?? [];
  const fresh = ids.filter((id) => !told.includes(id));
  if (fresh.length > 0) return fresh[seedOf(moment.completionId) % fresh.length] as string;
  return ids.toSorted((one, other) => told.indexOf(other) - told.indexOf(one))[0] as string;
};

const idsOf = ({ library }: Moment, isMeant: (tip: TipWords) => boolean): string[] =>
  Object.entries(library.tips)
    .filter(([, tip]) => isMeant(tip))
    .map(([id]) => id);

/** "Would you like another tip?"; where a question was open, that one: "another one" is a tip all the same. */
const afterTip = (moment: Moment): Pick<Decision, 'ask' | 'state' | 'asked'> => {
  const open = openQuestion(moment);
  return open === undefined
    ? { ask: { key: 'another-tip' }, asked: 'another-tip', state: IDLE }
    : { asked: 'after-tip', ...open };
};

/** True for what is said right after a tip, where nothing plays. */
export const isAfterTip = ({ talk }: Moment): boolean =>
  talk.asked === 'another-tip' || talk.asked === 'after-tip';

/**
 * Tells a tip, and keeps that it was told.
 *
 * @param id of a tip of the library
 */
export const tellTip = (moment: Moment, id: string, before: readonly SaidLine[] = []): Decision => {
  const { text } = moment.library.tips[id] as TipWords;
  const decision = tellAndReturn(moment, [...before, { key: 'tip', values: { tip: text } }], afterTip);
  return { ...decision, about: id, events: [...decision.events, { kind: 'tip-told', tip: id }] };
};

/** The tips to choose from: what is about the topic first of all, once that was told what touches it, without a topic any. */
const tipsFor = (moment: Moment, topic: string | undefined): string[] => {
  const touching = idsOf(moment, ({ topics }) => topic !== undefined && topics.includes(topic));
  const about = touching.filter((id) => moment.library.tips[id]?.topics[0] === topic);
  const told = moment.progress?.tips ?? [];
  if (about.some((id) => !told.includes(id))) return about;
  return touching.length > 0 ? touching : idsOf(moment, () => true);
};

/** "Tip of the day", "a tip for my desk": one that was not told lately. */
export const giveTip = (moment: Moment, { topic, isUnknown }: TipWish): Decision => {
  return tellTip(
    moment,
    freshest(moment, tipsFor(moment, topic)),
    isUnknown ? [{ key: 'no-tip-on-that' }] : [],
  );
};

/** "Another tip": on the same subject where one is left, else any. */
export const anotherTip = (moment: Moment): Decision => {
  const { tips } = moment.library;
  const last = tipOf(moment.library, moment.talk.about);
  const told = moment.progress?.tips ?? [];
  const alike = idsOf(moment, ({ topics }) => topics.some((topic) => last?.topics.includes(topic))).filter(
    (id) => !told.includes(id) && id !== moment.talk.about,
  );
  const others = Object.keys(tips).filter((id) => id !== moment.talk.about);
  return tellTip(moment, freshest(moment, alike.length > 0 ? alike : others));
};
