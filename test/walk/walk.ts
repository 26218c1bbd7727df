import { isDeepStrictEqual } from 'node:util';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import type { Turn } from '../../simulator/device/contract';
import type { Home } from '../dialogues/home';
import { House } from './house';
import { LAWS, stateOf } from './laws';
import type { Deed, Happening, Life, Wait } from './life';
import { isSamePlace, isToBeOffered, placeIn } from './places';

const HOUR = 60 * 60 * 1_000;
const AT_ONCE: Wait = { kind: 'after', millis: 0 };
const HALFWAY: Wait = { kind: 'within', part: 0.5 };

const asking = (name: string): Deed => ({
  kind: 'ask',
  intent: { name, confirmationStatus: 'NONE' },
});

const isOpening = ({ request }: Turn): boolean => request.session?.new === true;

/** A turn and where it left the conversation, for somebody who has to find out what went wrong. */
const inShort = (turn: Turn | undefined): string => {
  const { more: _, ...state } = (stateOf(turn) ?? {}) as Record<string, unknown>;
  return `${turn?.intent} ${JSON.stringify(state)}`;
};

const spokenAt = ({ request }: Turn): number => Date.parse(request.request.timestamp);

/** What was met on walks: how often each request came, and how often a turn left each state behind. */
export interface Totals {
  turns: number;
  /** Places that were left at the end, and offered by the next launch. */
  placesOffered: number;
  readonly requests: Map<string, number>;
  readonly states: Map<string, number>;
}

export const noTotals = (): Totals => ({
  turns: 0,
  placesOffered: 0,
  requests: new Map(),
  states: new Map(),
});

const count = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

/** One conversation after another in a house, every turn of them held against the laws. */
class Walk {
  readonly problems: string[] = [];
  readonly #house: House;
  readonly #conversations = new Map<string | undefined, Turn[]>();

  constructor(
    home: Home,
    readonly totals: Totals,
  ) {
    this.#house = new House(home);
  }

  isOpen(who: number): boolean {
    return this.#house.isOpen(who);
  }

  /** Lets something happen, and returns the turn that it came to. */
  async step(happening: Happening): Promise<Turn | undefined> {
    const turns = await this.#house.live(happening);
    for (const turn of turns) this.#judge(turn);
    return turns.at(-1);
  }

  #judge(turn: Turn): void {
    this.totals.turns += 1;
    count(this.totals.requests, turn.intent);
    count(this.totals.states, stateOf(turn)?.mode ?? 'over');
    const id = turn.request.session?.sessionId;
    const before = this.#conversations.get(id) ?? [];
    for (const [name, law] of Object.entries(LAWS)) {
      const problem = law(turn, before);
      if (problem !== undefined) this.problems.push(`${name}: ${turn.intent}: ${problem}`);
    }
    this.#conversations.set(id, [...before.slice(-1), turn]);
  }
}

const progressAfter = ({ response }: Turn): Progress =>
  (response?.sessionAttributes?.known as { progress: Progress } | undefined)?.progress ?? NO_PROGRESS;

/** Ends a conversation wherever it stands: help keeps the place, one word ends it, the next launch offers it. */
const end = async (
  walk: Walk,
  who: number,
  { begins, wait, asksForHelp, leavesBy }: Life['ending'],
  last?: Turn,
) => {
  const step = async (deed: Deed, waits: Wait): Promise<Turn> =>
    (await walk.step({ who, wait: waits, deed })) as Turn;
  let before = walk.isOpen(who) ? last : await step({ kind: 'launch' }, AT_ONCE);
  // What is said while Alexa asks something herself is said to her, and is no turn of ours.
  if (begins !== undefined) before = (await walk.step({ who, wait: AT_ONCE, deed: begins })) ?? before;
  // She gives up after the second time.
  while (before?.prompt !== undefined)
    before = (await walk.step({ who, wait: AT_ONCE, deed: asking(leavesBy) })) ?? before;
  let pause: Wait = wait;
  if (asksForHelp) {
    const helped = await step(asking('AMAZON.HelpIntent'), pause);
    // Whoever is silent for too long opens a new conversation with it.
    if (!isOpening(helped) && !isSamePlace(stateOf(before), stateOf(helped), spokenAt(helped)))
      walk.problems.push(`help loses the place: ${inShort(before)}, then ${inShort(helped)}`);
    before = helped;
    pause = HALFWAY;
  }
  const left = await step(asking(leavesBy), pause);
  if (walk.isOpen(who)) walk.problems.push(`${leavesBy} does not close: ${inShort(before)}`);
  const place = placeIn(stateOf(before), spokenAt(left));
  if (isOpening(left) || place === undefined || !isToBeOffered(stateOf(before), progressAfter(left))) return;

  const back = await step({ kind: 'launch' }, { kind: 'later', millis: HOUR });
  walk.totals.placesOffered += 1;
  if (!isDeepStrictEqual(placeIn(stateOf(back), spokenAt(back)), place))
    walk.problems.push(`the next launch does not offer the place: ${inShort(before)}, then ${inShort(back)}`);
};

/**
 * Walks through a life in a house.
 *
 * @returns what was wrong on the way, a sentence each
 */
export const walkThrough = async (home: Home, life: Life, totals: Totals): Promise<readonly string[]> => {
  const walk = new Walk(home, totals);
  let last: Turn | undefined;
  for (const happening of life.happenings) {
    const turn = await walk.step(happening);
    if (happening.who === 0) last = turn ?? last;
  }
  await end(walk, 0, life.ending, last);
  const failed = home.lines.filter(({ outcome }) => outcome !== 'answered');
  return [...walk.problems, ...failed.map((line) => `exception: ${JSON.stringify(line)}`)];
};
