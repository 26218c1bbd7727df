import { catalogue, shelves } from '../../lambda/catalogue/catalogue.generated';
import { ASKED, type Asked } from '../../lambda/dialogue/ask-keys';
import type { DialogueState, Guiding } from '../../lambda/dialogue/state';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { createStage } from '../../lambda/speech/stage';
import { ENGLISH } from '../door/skill-in-hand';

/** When every request of the certification is made. */
export const NOW = Date.parse('2026-11-20T19:04:00Z');

const DAY = 24 * 60 * 60 * 1_000;
const SECOND = 1_000;

/** Where somebody stands when they say something, and who they are. */
export interface Standing {
  readonly name: string;
  /** What the conversation carries; undefined for the request that opens one. */
  readonly attributes: Readonly<Record<string, unknown>> | undefined;
  readonly progress: Progress;
}

const RUN = { session: 'br-belly', variant: 'standard', completionId: 'certified' };
const HEAT = { session: 'ht-rest', variant: 'standard', completionId: 'certified' };

const stage = createStage(createRepertoire(catalogue.scores, ENGLISH, undefined, shelves.en), 0);

/** A page that began so many seconds ago. */
const guiding = (run: typeof RUN, seconds: number): Guiding => ({
  mode: 'guiding',
  run,
  fromMillis: 0,
  toMillis: stage.timeline(run).totalMillis,
  beganAtMillis: NOW - seconds * SECOND,
});

/** Longer than any page. */
const PAGE_OVER = 20 * 60;

/** At least one sample of every mode; one that is added without a sample does not compile. */
const MODES = {
  idle: { 'nothing under way': { mode: 'idle' } },
  choosing: {
    'three to choose from': { mode: 'choosing', offered: ['br-belly', 'br-box', 'br-sigh'] },
    'one to choose, and more': { mode: 'choosing', offered: ['br-belly'], more: ['br-box', 'br-sigh'] },
    'for a bad day': { mode: 'choosing', offered: ['br-belly', 'br-sigh'], isGentle: true, seconds: 300 },
  },
  offering: {
    'one offered': { mode: 'offering', session: 'br-belly', variant: 'standard' },
    'one offered, and another': {
      mode: 'offering',
      session: 'st-neck',
      variant: 'standard',
      orElse: [{ session: 'br-box', variant: 'standard' }],
    },
    'asked about a caution': {
      mode: 'offering',
      session: 'br-box',
      variant: 'standard',
      cautions: ['breath-holds'],
    },
  },
  guiding: {
    'the page begins': guiding(RUN, 0),
    'in the middle of the page': guiding(RUN, 100),
    'the page is over': guiding(RUN, PAGE_OVER),
    'in the middle of the heat': guiding(HEAT, 100),
  },
  heat: {
    'asked about numb skin': { mode: 'heat', asked: 'numb', minutes: 10 },
    'asked about the heart, before the guided rest': {
      mode: 'heat',
      asked: 'heart',
      minutes: 10,
      form: { session: 'ht-rest', variant: 'short' },
    },
    'told that twenty is the most': { mode: 'heat', asked: 'minutes', minutes: 15 },
    'quiet or a guided rest': { mode: 'heat', asked: 'way', minutes: 15 },
    'without timers': { mode: 'heat', asked: 'stay', minutes: 15 },
  },
  paused: {
    paused: { mode: 'paused', run: RUN, atMillis: 107_000 },
    'asked for the gentle one': {
      mode: 'paused',
      run: RUN,
      atMillis: 107_000,
      instead: { key: 'gentle-one', session: 'br-belly', variant: 'flare', ifNot: 'stop' },
    },
    'asked for the long one': {
      mode: 'paused',
      run: RUN,
      atMillis: 107_000,
      instead: { key: 'long-one', session: 'br-belly', variant: 'long', ifNot: 'go-on' },
    },
  },
  reminding: {
    'asked what to remind of': { mode: 'reminding', draft: {}, asked: 'what' },
    'asked when to remind': { mode: 'reminding', draft: { kind: 'heat' }, asked: 'when' },
    'asked morning or evening': {
      mode: 'reminding',
      draft: { kind: 'water', times: ['08:00'], isVague: true },
      asked: 'half',
    },
    'asked whether to set it': {
      mode: 'reminding',
      draft: { kind: 'heat', times: ['20:00'], weekdays: [0, 1, 2, 3, 4, 5, 6] },
      asked: 'set',
    },
    'asked whether to try again, a session waiting': {
      mode: 'reminding',
      draft: { kind: 'heat', times: ['20:00'], on: '2026-11-20' },
      asked: 'again',
      waiting: { run: RUN, atMillis: 107_000 },
    },
    'waiting for the permission': {
      mode: 'reminding',
      draft: { kind: 'heat', times: ['20:00'], weekdays: [0, 1, 2, 3, 4, 5, 6] },
      asked: 'allow',
    },
  },
} as const satisfies { [Mode in DialogueState['mode']]: Record<string, DialogueState & { mode: Mode }> };

/** Where a question besides sessions is asked: in the middle of one, where it is about that. */
const stateWhenAsked = (asked: Asked): DialogueState => {
  if (asked === 'how-before') return MODES.guiding['the page begins'];
  if (asked === 'how-after' || asked === 'shorter-next-time') return MODES.guiding['the page is over'];
  if (asked === 'stop-here' || asked === 'pain-or-crisis') return MODES.paused.paused;
  return asked === 'one-more' ? MODES.offering['one offered'] : MODES.idle['nothing under way'];
};

const RETURNING: Progress = {
  ...NO_PROGRESS,
  sessions: 1,
  seconds: 300,
  done: { 'br-box': { times: 1, firstDay: '2026-11-19', lastDay: '2026-11-19' } },
  latest: [{ session: 'br-box', variant: 'standard', seconds: 300, doneAt: NOW - DAY }],
  welcomedAt: NOW - DAY,
};

const PLAN: Progress['plan'] = { id: 'certified', program: 'four-weeks', day: 3, done: [], results: {} };

/** Who may open a conversation. */
const OPENERS: Readonly<Record<string, Progress>> = {
  'a newcomer': NO_PROGRESS,
  'somebody who came back': RETURNING,
  'somebody in the middle of a session': {
    ...RETURNING,
    place: { run: RUN, atMillis: 107_000, savedAt: NOW - DAY },
  },
  'somebody on a plan': { ...RETURNING, plan: PLAN },
  'somebody on a plan of which a week is over': { ...RETURNING, plan: { ...PLAN, day: 8 } },
  'somebody on a plan that is over': { ...RETURNING, plan: { ...PLAN, day: 29 } },
  'somebody who was told to get help': { ...RETURNING, flagged: { tier: 'E', at: NOW - DAY } },
};

const TALK = { turns: 2, misses: 0 };

const standing = (
  name: string,
  state: DialogueState,
  talk: object = {},
  progress: Progress = RETURNING,
): Standing => ({
  name,
  attributes: { state, talk: { ...TALK, ...talk }, known: { progress, version: 1 } },
  progress,
});

/** Every state by its mode, as it travels. */
export const STATES: readonly (readonly [mode: string, name: string, state: DialogueState])[] =
  Object.entries(MODES).flatMap(([mode, samples]) =>
    Object.entries(samples).map(([name, state]) => [mode, name, state as DialogueState] as const),
  );

/** Everywhere that something can be said. */
export const STANDINGS: readonly Standing[] = [
  ...Object.entries(OPENERS).map(([name, progress]) => ({
    name: `${name} opens`,
    attributes: undefined,
    progress,
  })),
  ...STATES.map(([mode, name, state]) => standing(`${mode}: ${name}`, state)),
  ...ASKED.map((asked) =>
    standing(`asked ${asked}`, stateWhenAsked(asked), {
      asked,
      ...(asked.includes('answer') && { about: 'Q1' }),
    }),
  ),
  ...[1, 2, 3].map((misses) =>
    standing(`not understood, ${misses}`, MODES.idle['nothing under way'], { misses }),
  ),
  standing('not understood in a session, 2', MODES.guiding['the page is over'], { misses: 2 }),
  standing('on a plan', MODES.idle['nothing under way'], {}, { ...RETURNING, plan: PLAN }),
  standing(
    'on a plan, in a session',
    MODES.guiding['in the middle of the page'],
    {},
    { ...RETURNING, plan: PLAN },
  ),
  standing('calm after a warning', MODES.paused.paused, { calm: true }),
  standing('scored before, and the page is over', MODES.guiding['the page is over'], {
    asked: 'how-after',
    scored: { score: 6, at: NOW - SECOND, run: RUN.completionId },
  }),
  standing('a setting to take back', MODES.idle['nothing under way'], { undo: { pacePercent: null } }),
];
