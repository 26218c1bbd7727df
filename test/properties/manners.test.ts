import type { Manner } from '../../lambda/progress/manner';
import type { Step } from '../../lambda/session/cues';
import { movedTo, stepStart } from '../../lambda/session/place';
import { type Ending, endings } from '../../lambda/session/shorten';
import type { Timeline } from '../../lambda/session/timeline';
import { TELLINGS } from '../../lambda/session/words';
import { createStage } from '../../lambda/speech/stage';
import { realRepertoire, realVariants } from '../speech/repertory';

const stage = createStage(realRepertoire(), 1);

const runs = realVariants.map(({ session, variant }) => ({ session, variant, completionId: 'run-1' }));

/** Steps that do not begin where the one before ends, or a timeline that does not end with its last. */
const gapsIn = ({ steps, totalMillis, bodyEndMillis }: Timeline): number[] => {
  const ends = steps.map(({ endMillis }) => endMillis);
  const gaps = steps
    .map(({ startMillis }) => startMillis)
    .filter((start, index) => start !== (ends[index - 1] ?? 0));
  if (ends.at(-1) !== totalMillis) gaps.push(totalMillis);
  if (!ends.includes(bodyEndMillis)) gaps.push(bodyEndMillis);
  return gaps;
};

/** Cues that lie before their step or after its end. */
const lostIn = ({ steps }: Timeline): string[] =>
  steps.flatMap(({ startMillis, endMillis, atoms }) =>
    atoms
      .flatMap(({ cues }) => cues)
      .filter(({ atMillis }) => atMillis < startMillis || atMillis >= endMillis)
      .map(({ text }) => text),
  );

/** How often each side comes, by what it is a side of. */
const sidesIn = (steps: readonly Step[]): Map<string, { right: number; left: number }> => {
  const counted = new Map<string, { right: number; left: number }>();
  for (const { names } of steps) {
    const joined = names.join(' ');
    const side = /\b(right|left)\b/.exec(joined)?.[1] as 'right' | 'left' | undefined;
    if (side === undefined) continue;
    const pair = joined.replace(side, '*');
    const both = counted.get(pair) ?? { right: 0, left: 0 };
    both[side] += 1;
    counted.set(pair, both);
  }
  return counted;
};

const unbalancedIn = ({ steps }: Timeline): string[] =>
  [...sidesIn(steps)].filter(([, { right, left }]) => right !== left).map(([pair]) => pair);

const inScore = ({ steps }: Timeline): number[] => steps.map(({ scoreMillis }) => scoreMillis);

/** Every manner of telling, counting and pacing that a run may have. */
const mannersOf = (run: (typeof runs)[number]): Manner[] =>
  stage.paces(run).flatMap((pacePercent) =>
    TELLINGS.flatMap((words) => [
      { words, pacePercent },
      { words, pacePercent, counts: 'off' as const },
    ]),
  );

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const withAll = (some: readonly number[], others: readonly Step[]): boolean =>
  others.every(({ scoreMillis }) => some.includes(scoreMillis));

/** What is wrong with a session in another manner. */
const faultsIn = (told: Timeline, whole: Timeline, pacePercent: number): string[] => [
  ...gapsIn(told).map((at) => `gap at ${at}`),
  ...lostIn(told).map((text) => `${text} is outside of its step`),
  ...(same(inScore(told), inScore(whole)) ? [] : ['other steps']),
  ...(told.totalMillis === (whole.totalMillis * pacePercent) / 100 ? [] : [`takes ${told.totalMillis} ms`]),
];

/** What is wrong with a session that was shortened while a step played. */
const faultsAfter = (
  { cut, remainingMillis }: Ending,
  { before, shorter, whole, at }: { before: Timeline; shorter: Timeline; whole: Timeline; at: number },
): string[] => {
  const closing = whole.steps.filter(({ startMillis }) => startMillis >= whole.bodyEndMillis);
  const kept = before.steps.filter((step) => step.isKept);
  return [
    ...gapsIn(shorter).map((millis) => `gap at ${millis}`),
    ...(JSON.stringify(shorter.cut) === JSON.stringify(cut) ? [] : ['another cut']),
    ...(same(unbalancedIn(shorter), unbalancedIn(whole)) ? [] : ['one side alone']),
    ...(movedTo(before, shorter, at) === at ? [] : ['moved']),
    ...(shorter.totalMillis - at === remainingMillis ? [] : [`${shorter.totalMillis - at} ms remain`]),
    ...(remainingMillis < before.totalMillis - at ? [] : ['no shorter']),
    ...(withAll(inScore(shorter), [...closing, ...kept]) ? [] : ['does not come back']),
  ];
};

describe.each(runs)('$session $variant in every manner', (run) => {
  const whole = stage.timeline(run);
  const manners = mannersOf(run);

  it('has the same steps, without gap, in the time of its pace', () => {
    const faults = manners.flatMap((manner) =>
      faultsIn(stage.timeline({ ...run, manner }), whole, manner.pacePercent ?? 100),
    );
    expect(faults).toEqual([]);
  });

  it('is moved to the start of the step that plays, wherever it is', () => {
    const others = manners.map((manner) => stage.timeline({ ...run, manner }));
    const strays = whole.steps.flatMap(({ startMillis, endMillis, scoreMillis }) =>
      others.filter((other) => {
        const at = movedTo(whole, other, (startMillis + endMillis) / 2);
        const step = other.steps.find((one) => one.startMillis === at);
        return step?.scoreMillis !== scoreMillis || stepStart(other, at) !== at;
      }),
    );
    expect(strays).toEqual([]);
  });

  it('ends complete, however it is shortened', () => {
    const [pacePercent = 100] = stage.paces(run).slice(-1);
    const faults = [{}, { pacePercent, words: 'quiet' as const }].flatMap((manner) => {
      const before = stage.timeline({ ...run, manner });
      return before.steps.flatMap(({ startMillis: at }) =>
        endings(before, at).flatMap((ending) => {
          const shorter = stage.timeline({ ...run, manner: { ...manner, cut: ending.cut } });
          return faultsAfter(ending, { before, shorter, whole, at });
        }),
      );
    });
    expect(faults).toEqual([]);
  });
});

describe('shortening', () => {
  it('is possible in most sessions, from their first step on', () => {
    const possible = runs.filter((run) => endings(stage.timeline(run), 0).length > 0);
    expect(possible.length).toBeGreaterThan(runs.length * 0.8);
  });
});
