import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { applyEvent } from '../../lambda/progress/apply';
import { dayKeyOf } from '../../lambda/progress/days';
import { NO_PROGRESS, type ProgressEvent, type Run } from '../../lambda/progress/progress';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import type { Known, ProgressStore } from '../../lambda/storage/progress-store';
import { audit, filedIn } from '../faults/audit';
import { AMPLE } from '../storage/ample';
import { FakeTable } from '../storage/fake-table';

const LIVES = 1_000;
const STEPS = 50;
const SEED = 42;
const BEN = { account: 'ben' };
const HOUR = 60 * 60 * 1_000;
const SESSIONS = ['br-box', 'br-belly', 'st-lying', 'rt-flare'];
const ZONES = [
  'Europe/Berlin',
  'Pacific/Apia',
  'America/St_Johns',
  'Pacific/Auckland',
  'America/Los_Angeles',
];

/** What happens next in a life. */
type Step =
  | { readonly kind: 'open' | 'page' | 'complete' | 'stop' | 'rest' | 'disable' }
  | { readonly kind: 'begin'; readonly session: number }
  /** Told once more, by a conversation that knows what it knew some turns ago, or nothing. */
  | { readonly kind: 'redeliver'; readonly back: number; readonly isBlank: boolean }
  | { readonly kind: 'change zone'; readonly zone: number }
  | { readonly kind: 'wait'; readonly hours: number };

const only = (kind: 'open' | 'page' | 'complete' | 'stop' | 'rest' | 'disable', weight: number) => ({
  arbitrary: fc.constant<Step>({ kind }),
  weight,
});

const step: fc.Arbitrary<Step> = fc.oneof(
  only('open', 3),
  only('page', 2),
  only('complete', 16),
  only('stop', 1),
  only('rest', 1),
  only('disable', 1),
  {
    arbitrary: fc.nat({ max: SESSIONS.length - 1 }).map((session): Step => ({ kind: 'begin', session })),
    weight: 12,
  },
  {
    arbitrary: fc
      .record({ back: fc.nat({ max: 5 }), isBlank: fc.boolean() })
      .map((how): Step => ({ kind: 'redeliver', ...how })),
    weight: 3,
  },
  {
    arbitrary: fc.nat({ max: ZONES.length - 1 }).map((zone): Step => ({ kind: 'change zone', zone })),
    weight: 1,
  },
  { arbitrary: fc.integer({ min: 1, max: 120 }).map((hours): Step => ({ kind: 'wait', hours })), weight: 8 },
);

/** A life as it should be, beside the one that is kept. */
class Life {
  readonly table = new FakeTable();
  readonly #store: ProgressStore;
  #clock = Date.parse('2026-01-05T08:00:00Z');
  #zone = ZONES[0] as string;
  #known: Known | undefined;
  #remembered: (Known | undefined)[] = [];
  #run: Run | undefined;
  #runs = 0;
  #told: ProgressEvent[] = [];
  #version = 0;
  /** What should be kept: all that was acknowledged since the last deletion, one after another. */
  #fold = NO_PROGRESS;
  /** The same without the days of rest, which are in the weeks and in no history. */
  #foldOfSessions = NO_PROGRESS;
  #finished = new Set<string>();
  #isThere = false;
  weeksKept = 0;

  constructor(makeStore: (table: FakeTable) => ProgressStore) {
    this.#store = makeStore(this.table);
  }

  async take(step: Step): Promise<void> {
    this.#clock += 60_000;
    switch (step.kind) {
      case 'wait':
        this.#clock += step.hours * HOUR;
        return;
      case 'open':
        this.#end();
        this.#known = await this.#store.read(BEN, this.#clock);
        return;
      case 'stop':
        return this.#end();
      case 'disable':
        await this.#store.forget(BEN);
        this.#fold = NO_PROGRESS;
        this.#foldOfSessions = NO_PROGRESS;
        this.#finished = new Set();
        this.#isThere = false;
        return;
      case 'change zone':
        this.#zone = ZONES[step.zone] as string;
        return this.#keep({ kind: 'zone', zone: { name: this.#zone, checkedAt: this.#clock } });
      case 'rest':
        return this.#keep({ kind: 'rested', day: this.#today() });
      case 'begin':
        this.#runs += 1;
        this.#run = {
          session: SESSIONS[step.session] as string,
          variant: 'short',
          completionId: `run-${this.#runs}`,
          begunAt: this.#clock,
        };
        return this.#keep({ kind: 'begun', place: { run: this.#run, atMillis: 0, savedAt: this.#clock } });
      case 'page':
        return this.#run && this.#keep({ kind: 'left', place: this.#placeOf(this.#run) });
      case 'complete': {
        const run = this.#run;
        this.#run = undefined;
        const doneAt = this.#clock;
        return (
          run &&
          this.#keep({ kind: 'completed', completion: { run, seconds: 168, doneAt, day: this.#today() } })
        );
      }
      case 'redeliver': {
        const event = this.#told.at(-1);
        if (event === undefined || this.#known === undefined) return;
        if (!step.isBlank) this.#known = this.#remembered.at(-step.back) ?? this.#known;
        // Who knows nothing cannot know that somebody left: such a one is told only what is there.
        else if (this.#isThere) this.#known = undefined;
        return this.#keep(event);
      }
    }
  }

  /** What is kept and should not be, or the other way round; undefined where all is in order. */
  async fault(): Promise<string | undefined> {
    const { progress, version } = await this.#store.read(BEN, this.#clock);
    const filed = filedIn(this.table.of('ben'));
    if (!this.#isThere) return version === 0 && filed.length === 0 ? undefined : 'somebody who left is there';
    if (version < this.#version) return 'the version went back';
    this.#version = version;
    if (!isDeepStrictEqual(this.#fold, progress)) return 'the state is not what happened';
    this.weeksKept = Math.max(this.weeksKept, progress.weeks.kept);
    const { weeks } = this.#foldOfSessions;
    const { lost, doubled, wrong } = audit(this.#finished, this.#finished, { ...progress, weeks }, filed);
    return lost + doubled + wrong > 0 ? `lost ${lost}, doubled ${doubled}, wrong totals ${wrong}` : undefined;
  }

  /** A conversation is over, or may write no more. */
  #end(): void {
    this.#known = undefined;
    this.#run = undefined;
    this.#told = [];
    this.#remembered = [];
  }

  #today(): string {
    return dayKeyOf(this.#clock, this.#zone);
  }

  #placeOf(run: Run) {
    return { run, atMillis: 40_000, savedAt: this.#clock };
  }

  async #keep(event: ProgressEvent): Promise<void> {
    // A conversation whose person has left is told nothing any more; one that is over tells nothing.
    this.#known ??= this.#isThere ? undefined : await this.#store.read(BEN, this.#clock);
    this.#remembered.push(this.#known);
    const kept = await this.#store.keep(BEN, [event], this.#known, this.#clock);
    if (kept.outcome === 'left') return this.#end();
    // Nothing was new in it: nothing was written, and nobody looked whether they are still there.
    if (kept.known === this.#known) return;
    this.#known = kept.known;
    this.#told.push(event);
    this.#fold = applyEvent(this.#fold, event);
    if (event.kind !== 'rested') this.#foldOfSessions = applyEvent(this.#foldOfSessions, event);
    if (event.kind === 'completed') this.#finished.add(event.completion.run.completionId);
    this.#isThere = kept.known.version > 0;
  }
}

const soundStore = (table: FakeTable): ProgressStore =>
  createDynamoProgressStore(table.client, 'people', AMPLE);

/** For whom everything that is told again is new. */
const forgetfulStore = (table: FakeTable): ProgressStore => {
  const sound = soundStore(table);
  let told = 0;
  return {
    ...sound,
    keep(person, events, known, nowMillis) {
      told += 1;
      const anew = events.map((event): ProgressEvent => {
        if (event.kind !== 'completed') return event;
        const run = { ...event.completion.run, completionId: `told-${told}` };
        return { ...event, completion: { ...event.completion, run } };
      });
      return sound.keep(person, anew, known, nowMillis);
    },
  };
};

const liveThrough = async (steps: readonly Step[], life: Life): Promise<string | undefined> => {
  for (const one of steps) {
    await life.take(one);
    if (one.kind === 'wait' || one.kind === 'open' || one.kind === 'stop') continue;
    const fault = await life.fault();
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const lives = fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' });

describe('whatever happens in a life', () => {
  it(`what is kept is what happened: ${LIVES} lives of ${STEPS} steps`, async () => {
    let weeks = 0;
    let sessions = 0;
    await fc.assert(
      fc.asyncProperty(lives, async (steps) => {
        const life = new Life(soundStore);
        const fault = await liveThrough(steps, life);
        if (fault !== undefined) throw new Error(fault);
        weeks += life.weeksKept;
        sessions += filedIn(life.table.of('ben')).length;
      }),
      { numRuns: LIVES, seed: SEED },
    );
    process.stdout.write(
      `lives: ${LIVES} of ${STEPS} steps, ${sessions} sessions and ${weeks} weeks kept: state = fold of history; seed ${SEED}\n`,
    );
    expect(weeks).toBeGreaterThan(LIVES / 4);
  }, 120_000);

  it('is not what is kept by a store for which everything told again is new', async () => {
    const faults: (string | undefined)[] = [];
    for (const steps of fc.sample(lives, { numRuns: 20, seed: SEED }))
      faults.push(await liveThrough(steps, new Life(forgetfulStore)));
    expect(faults.some((fault) => fault !== undefined)).toBe(true);
  });
});
