import fc from 'fast-check';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import { createHistory } from '../../lambda/storage/history';
import type { Known, ProgressStore } from '../../lambda/storage/progress-store';
import { AMPLE } from '../storage/ample';
import { FakeTable } from '../storage/fake-table';
import { audit, filedIn } from './audit';
import { finished } from './household';
import { randomFrom } from './nemesis';
import { Turns } from './turns';

const SCHEDULES = 10_000;
const SEED = 42;
const ANN = { account: 'ann' };
const NOW = Date.parse('2026-11-20T19:00:00Z');

/**
 * What a conversation does next: a session is finished or told once more, all is deleted, or the conversation
 * is over and another one opens.
 */
type Deed =
  | { readonly kind: 'finish'; readonly which: number }
  | { readonly kind: 'delete' }
  | { readonly kind: 'open anew' };

const finish: fc.Arbitrary<Deed> = fc.nat({ max: 2 }).map((which) => ({ kind: 'finish', which }));
const deeds = fc.array(
  fc.oneof(
    { arbitrary: finish, weight: 6 },
    { arbitrary: fc.constant<Deed>({ kind: 'delete' }), weight: 1 },
    { arbitrary: fc.constant<Deed>({ kind: 'open anew' }), weight: 1 },
  ),
  { maxLength: 4 },
);

/** Conversations on three devices at once, and the order in which their calls have their turns. */
const schedule = fc.record({ order: fc.integer(), conversations: fc.tuple(deeds, deeds, deeds) });

interface Tally {
  schedules: number;
  commands: number;
  deletions: number;
  farewells: number;
}

/** One person's three devices, all at once, in an order that is drawn call by call. */
const runThrough = async (
  turns: Turns,
  conversations: readonly (readonly Deed[])[],
  makeStore: (table: FakeTable) => ProgressStore,
  tally: Tally,
): Promise<string[]> => {
  const table = new FakeTable(() => {
    tally.commands += 1;
    return turns.wait();
  });
  const store = makeStore(table);
  let clock = NOW;
  const now = () => {
    clock += 1_000;
    return clock;
  };
  let deletionsBegun = 0;
  let deletions = 0;
  /** By id: how many deletions had begun when the device that told it last heard of the person. */
  const heardOf = new Map<string, number>();
  /** By id: how many deletions were done when telling it began, where it was acknowledged. */
  const acknowledged = new Map<string, number>();

  await store.keep(ANN, [finished('long-ago', NOW - 86_400_000, 60)], undefined, NOW);

  const converse = async (plan: readonly Deed[], device: number, known: Known): Promise<void> => {
    let current: Known | undefined = known;
    let name = 'at-first';
    let heard = 0;
    for (const deed of plan) {
      if (deed.kind === 'open anew') {
        heard = deletions;
        name = `${device}-at-${clock}`;
        current = await store.read(ANN, now());
      } else if (current === undefined) {
        // Whoever left is not written about again in this conversation.
      } else if (deed.kind === 'delete') {
        deletionsBegun += 1;
        await store.forget(ANN);
        deletions += 1;
        tally.deletions += 1;
        current = undefined;
      } else {
        // Those who were there at first finish the same sessions: they went on from the same place.
        const id = `${name}-${deed.which}`;
        const doneBefore = deletions;
        heardOf.set(id, heard);
        const kept = await store.keep(ANN, [finished(id, NOW + deed.which * 1_000, 60)], current, now());
        if (kept.outcome === 'saved') {
          current = kept.known;
          if (!acknowledged.has(id))
            acknowledged.set(id, deletionsBegun === doneBefore ? deletionsBegun : -1);
        } else {
          tally.farewells += 1;
          current = undefined;
        }
      }
    }
  };

  const first = await store.read(ANN, NOW);
  await turns.giveUntil(Promise.all(conversations.map((plan, device) => converse(plan, device, first))));
  tally.schedules += 1;

  const filed = filedIn(table.of('ann'));
  const { progress, version } = await store.read(ANN, clock);
  const kept = new Set(filed.map(({ id }) => id));
  const sureOf = [...acknowledged].filter(([, begun]) => begun === deletionsBegun).map(([id]) => id);
  const told = new Set([...heardOf.keys(), 'long-ago']);
  const { lost, doubled, wrong } = audit(told, new Set(sureOf), progress, filed);
  const cameBack = [...heardOf].some(
    ([id, heard]) =>
      heard < deletions && id.startsWith('at-first') && (kept.has(id) || progress.knownIds.includes(id)),
  );
  return [
    ...(lost > 0 ? ['lost'] : []),
    ...(doubled > 0 ? ['doubled'] : []),
    ...(version > 0 && wrong > 0 ? ['wrong totals'] : []),
    ...(cameBack || (deletions > 0 && kept.has('long-ago')) ? ['came back'] : []),
    ...(version === 0 && filed.length > 0 ? ['orphaned'] : []),
  ];
};

const soundStore = (table: FakeTable): ProgressStore =>
  createDynamoProgressStore(table.client, 'people', AMPLE);

/** Seen, then gone, and yet written down. */
const unforgettingStore = (table: FakeTable): ProgressStore => {
  const sound = soundStore(table);
  return {
    ...sound,
    async keep(person, events, known, nowMillis) {
      const kept = await sound.keep(person, events, known, nowMillis);
      return kept.outcome === 'left' ? sound.keep(person, events, undefined, nowMillis) : kept;
    },
  };
};

/** The other way round: what was deleted between the one and the other has its history back. */
const hastyStore = (table: FakeTable): ProgressStore => {
  const sound = soundStore(table);
  const history = createHistory(table.client, 'people');
  return {
    ...sound,
    async keep(person, events, known, nowMillis) {
      const kept = await sound.keep(person, events, known, nowMillis);
      const options = { abortSignal: AbortSignal.timeout(AMPLE.keepMillis) };
      for (const event of kept.outcome === 'saved' ? events : [])
        if (event.kind === 'completed') await history.file(person, event.completion, nowMillis, options);
      return kept;
    },
  };
};

describe('completions, told again, and a deletion, all at once on three devices', () => {
  it(`are in order after each of ${SCHEDULES} interleavings`, async () => {
    const tally: Tally = { schedules: 0, commands: 0, deletions: 0, farewells: 0 };
    await fc.assert(
      fc.asyncProperty(schedule, async ({ order, conversations }) => {
        const found = await runThrough(new Turns(randomFrom(order)), conversations, soundStore, tally);
        if (found.length > 0) throw new Error(found.join(', '));
      }),
      { numRuns: SCHEDULES, seed: SEED },
    );
    process.stdout.write(
      `interleavings: ${tally.schedules} schedules of ${tally.commands} commands, ${tally.deletions} deletions, ` +
        `${tally.farewells} times somebody had left: 0 lost, 0 doubled, 0 came back, 0 orphaned; seed ${SEED}\n`,
    );
  }, 180_000);

  it.each<[string, string, (table: FakeTable) => ProgressStore]>([
    ['writes whoever has left down again', 'came back', unforgettingStore],
    ['keeps the sums, and then files what it was', 'orphaned', hastyStore],
  ])('are not in order in a store that %s', async (_, finding, twin) => {
    const tally: Tally = { schedules: 0, commands: 0, deletions: 0, farewells: 0 };
    const found = new Set<string>();
    for (const { order, conversations } of fc.sample(schedule, { numRuns: 400, seed: SEED })) {
      const problems = await runThrough(new Turns(randomFrom(order)), conversations, twin, tally);
      for (const problem of problems) found.add(problem);
    }
    expect(found).toContain(finding);
  });
});
