import fc from 'fast-check';
import { cutPages, type Page, PageTooLongError } from '../../lambda/session/pages';
import { charactersOf } from '../../lambda/speech/markup';
import { type Cutter, faultOf, type Task } from './page-law';
import { layRandom, randomScore, secondsIn, slowly } from './scores';

const RUNS = 1_500;

/** A random score, limits that its longest slot fits, and one of its steps to go on from. */
const task: fc.Arbitrary<Task> = fc
  .record({
    score: randomScore,
    spare: fc.oneof(fc.nat(400), fc.nat(8_000)),
    maxMillis: fc.option(fc.integer({ min: 5_000, max: 400_000 }), { nil: undefined }),
    step: fc.oneof(fc.constant(0), fc.nat(200)),
  })
  .map(({ score, spare, maxMillis, step }) => {
    const timeline = layRandom(score);
    const sizes = new Map(
      timeline.steps.flatMap(({ atoms }) => atoms.map((atom) => [atom, charactersOf(atom, slowly)] as const)),
    );
    return {
      timeline,
      fromMillis: timeline.steps[step % timeline.steps.length]?.startMillis ?? 0,
      limits: {
        maxCharacters: Math.max(...sizes.values()) + spare,
        ...(maxMillis !== undefined && { maxMillis }),
      },
      charactersOf: (atom) => sizes.get(atom) ?? 0,
    };
  });

const lawOf = (cutter: Cutter) =>
  fc.property(task, (given) => {
    const { timeline, fromMillis, limits, charactersOf } = given;
    expect(faultOf(cutter(timeline, fromMillis, limits, charactersOf), given)).toBeUndefined();
  });

const faultsOf = (cutter: Cutter): Set<string | undefined> =>
  new Set(
    fc.sample(task, { numRuns: 300, seed: 1 }).map((given) => {
      const { timeline, fromMillis, limits, charactersOf } = given;
      return faultOf(cutter(timeline, fromMillis, limits, charactersOf), given);
    }),
  );

const ignoresCharacters: Cutter = (timeline, from, limits, sizeOf) =>
  cutPages(timeline, from, { ...limits, maxCharacters: Number.POSITIVE_INFINITY }, sizeOf);

const cutsAtFixedSeconds: Cutter = ({ totalMillis }, from, { maxMillis = 60_000 }) => {
  const pages: Page[] = [];
  for (let at = from; at < totalMillis; at += maxMillis) {
    pages.push({ fromMillis: at, toMillis: Math.min(at + maxMillis, totalMillis) });
  }
  return pages;
};

const givesEachStepAPage: Cutter = (timeline, from, limits, sizeOf) =>
  timeline.steps
    .filter(({ startMillis }) => startMillis >= from)
    .flatMap((step) => cutPages({ ...timeline, steps: [step] }, from, limits, sizeOf));

const forgetsTheClosing: Cutter = (timeline, ...rest) =>
  cutPages({ ...timeline, steps: timeline.steps.slice(0, -1) }, ...rest);

/** Fills each page as far as it goes, so that the last is a scrap. */
const leavesAScrap: Cutter = (timeline, from, limits, sizeOf) => {
  const [first, ...others] = cutPages(timeline, from, limits, sizeOf);
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  const ends = timeline.steps.map(({ endMillis }) => endMillis).filter((end) => end > first.toMillis);
  for (const toMillis of ends.toReversed()) {
    const within = { ...timeline, steps: timeline.steps.filter(({ endMillis }) => endMillis <= toMillis) };
    const [page, more] = cutPages(within, from, limits, sizeOf);
    if (page !== undefined && more === undefined) {
      return [
        page,
        ...(toMillis < timeline.totalMillis ? leavesAScrap(timeline, toMillis, limits, sizeOf) : []),
      ];
    }
  }
  return [first, ...others];
};

describe('the timeline of any score', () => {
  it('is as long as its parts, and its steps and atoms join without gap', () => {
    fc.assert(
      fc.property(randomScore, (score) => {
        const { steps, totalMillis } = layRandom(score);
        const { frame, body } = score.variants.standard as (typeof score.variants)[string];
        const total = frame.open + frame.settle + frame.close + secondsIn(body, score.blocks);
        expect(totalMillis).toBe(total * 1_000);
        const atoms = steps.flatMap((step) => step.atoms);
        const ends = [0, ...atoms.map(({ endMillis }) => endMillis)];
        expect(atoms.filter(({ startMillis }, index) => startMillis !== ends[index])).toEqual([]);
        expect(ends.at(-1)).toBe(totalMillis);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the pages of any score, from any of its steps on', () => {
  it('join, fit, never cut a breath, and are as few and as even as can be', () => {
    fc.assert(lawOf(cutPages), { numRuns: RUNS });
  });

  it('are refused where a single slot has more characters than a page', () => {
    fc.assert(
      fc.property(task, ({ timeline, limits, charactersOf }) => {
        const longest = Math.max(...timeline.steps.flatMap(({ atoms }) => atoms.map(charactersOf)));
        const tight = { ...limits, maxCharacters: longest - 1 };
        expect(() => cutPages(timeline, 0, tight, charactersOf)).toThrow(PageTooLongError);
      }),
      { numRuns: 200 },
    );
  });

  it('are of every kind in this trial: one page, several, steps divided, slots over the limit', () => {
    const cuts = fc
      .sample(task, { numRuns: 300, seed: 1 })
      .map(({ timeline, fromMillis, limits, charactersOf }) => {
        const pages = cutPages(timeline, fromMillis, limits, charactersOf);
        const starts = new Set(timeline.steps.map(({ startMillis }) => startMillis));
        return {
          isOne: pages.length === 1,
          divides: pages.some((page) => !starts.has(page.fromMillis)),
          overruns: pages.some((page) => page.toMillis - page.fromMillis > (limits.maxMillis ?? 9e9)),
        };
      });
    expect(cuts.filter(({ isOne }) => isOne).length).toBeGreaterThan(20);
    expect(cuts.filter(({ isOne }) => !isOne).length).toBeGreaterThan(100);
    expect(cuts.filter(({ divides }) => divides).length).toBeGreaterThan(20);
    expect(cuts.filter(({ overruns }) => overruns).length).toBeGreaterThan(5);
  });
});

describe('the law of pages', () => {
  it.each([
    ['ignores characters', ignoresCharacters, 'a page is over its limits'],
    ['cuts at fixed seconds', cutsAtFixedSeconds, 'a page ends inside a step or a breath'],
    ['gives each step a page', givesEachStepAPage, 'fewer pages would do'],
    ['forgets the closing words', forgetsTheClosing, 'the last page does not end with the session'],
    ['leaves a scrap for the end', leavesAScrap, 'the pages could be of more equal length'],
    [
      'begins at the beginning again',
      ((timeline, _, ...rest) => cutPages(timeline, 0, ...rest)) as Cutter,
      'there is a gap or an overlap',
    ],
  ])('finds out a cutter that %s', (_, cutter, fault) => {
    expect(faultsOf(cutter)).toContain(fault);
    expect(fc.check(lawOf(cutter), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });
});
