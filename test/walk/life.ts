import type { Intent } from 'ask-sdk-model';
import fc from 'fast-check';
import type { LanguageModel } from '../../simulator/understanding/interaction-model';
import { BUILT_MODEL } from '../dialogues/home';
import { wishOf } from './wishes';

/** How long somebody waits before the next thing happens. */
export type Wait =
  /** A part of what is still being said: the voice is interrupted. */
  | { readonly kind: 'within'; readonly part: number }
  /** Up to a few seconds after its end. */
  | { readonly kind: 'after'; readonly millis: number }
  /** On with life: minutes, hours, past midnight. */
  | { readonly kind: 'later'; readonly millis: number };

/** What happens: something is asked, or nothing is. */
export type Deed =
  | { readonly kind: 'launch' }
  | { readonly kind: 'ask'; readonly intent: Intent }
  | { readonly kind: 'silence' }
  | { readonly kind: 'exit' };

/** One thing that happens to one of the people of a house. */
export interface Happening {
  /** One of four people, by number. */
  readonly who: number;
  readonly wait: Wait;
  readonly deed: Deed;
}

const SECOND = 1_000;
const HOUR = 60 * 60 * SECOND;

const waiting: fc.Arbitrary<Wait> = fc.oneof(
  {
    arbitrary: fc.nat({ max: 99 }).map((percent): Wait => ({ kind: 'within', part: percent / 100 })),
    weight: 6,
  },
  {
    arbitrary: fc.nat({ max: 7 }).map((seconds): Wait => ({ kind: 'after', millis: seconds * SECOND })),
    weight: 6,
  },
  {
    arbitrary: fc
      .constantFrom(20 * SECOND, 0.1 * HOUR, HOUR, 7 * HOUR, 25 * HOUR, 9 * 24 * HOUR)
      .map((millis): Wait => ({ kind: 'later', millis })),
    weight: 1,
  },
);

const asking = (arbitrary: fc.Arbitrary<Intent>): fc.Arbitrary<Deed> =>
  arbitrary.map((intent) => ({ kind: 'ask', intent }));

const only = (...names: string[]): LanguageModel => ({
  ...BUILT_MODEL,
  intents: BUILT_MODEL.intents.filter(({ name }) => names.includes(name)),
});

const beginning = asking(wishOf(only('BeginSessionIntent')));

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: asking(wishOf(BUILT_MODEL)), weight: 12 },
  // Somebody who only ever turned a corner would never hear a session.
  {
    arbitrary: fc.oneof(beginning, asking(wishOf(only('AMAZON.YesIntent', 'ContinueSessionIntent')))),
    weight: 6,
  },
  { arbitrary: fc.constant<Deed>({ kind: 'launch' }), weight: 1 },
  { arbitrary: fc.constant<Deed>({ kind: 'silence' }), weight: 1 },
  { arbitrary: fc.constant<Deed>({ kind: 'exit' }), weight: 1 },
);

/** One thing after another. */
export const happening: fc.Arbitrary<Happening> = fc.record({
  // Mostly one at a time: conversations want to be continued.
  who: fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, { arbitrary: fc.nat({ max: 3 }), weight: 1 }),
  wait: waiting,
  deed: anyDeed,
});

/** How it ends: in the middle of whatever is going on, often a session, perhaps with a call for help. */
const ending = fc.record({
  begins: fc.option(beginning, { nil: undefined }),
  wait: waiting,
  asksForHelp: fc.boolean(),
  leavesBy: fc.constantFrom('AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent'),
});

/** A conversation of so many turns, in which anything may happen, and its end. */
export const lifeOf = (turns: number) =>
  fc.record({ happenings: fc.array(happening, { minLength: turns, maxLength: turns }), ending });

/** What `lifeOf` makes up. */
export interface Life {
  readonly happenings: readonly Happening[];
  readonly ending: {
    readonly begins: Deed | undefined;
    readonly wait: Wait;
    readonly asksForHelp: boolean;
    readonly leavesBy: string;
  };
}
