import type { Device } from '../../../simulator/device/device';
import { readUtterance, sayTo } from '../../../simulator/utterance';
import type { Figure } from '../figures';
import type { Traffic } from '../traffic';
import { moveIn, somebody } from './crowd';
import { EVENINGS, type Evening } from './evenings';
import { type ListeningPost, openListeningPost, type Sample } from './listening-post';
import { loadFigures } from './load-figures';
import { reckon } from './reckoning';

const NOW = Date.parse('2026-11-20T23:00:00Z');
const DAY_MILLIS = 24 * 60 * 60 * 1_000;

const PEOPLE = 2_000;
/** A small crowd in a table of its own; it takes turns with as many of the large one, so that both have the same weather. */
const FEW = 100;

/** Half of what there is to do; of two people who follow one another each begins somewhere else. */
const EVENINGS_EACH = 5;
const DAYS_BETWEEN = 2;

/** The first half, or the second. */
type Half = 0 | 1;

const eveningsOf = (index: number, half: Half): Evening[] =>
  Array.from(
    { length: EVENINGS_EACH },
    (_, evening) => EVENINGS[(index + half * EVENINGS_EACH + evening) % EVENINGS.length] as Evening,
  );

/** Has a conversation until silence closes it; returns why Alexa would not have played an answer. */
const converse = async (device: Device, lines: readonly string[]): Promise<string[]> => {
  const turns = [];
  for (const line of lines) turns.push(...(await sayTo(device, readUtterance(line))));
  turns.push(...(await device.staySilent()));
  return turns.flatMap(({ refusal }) => refusal ?? []);
};

/** A crowd that lives at a listening post. */
class Crowd {
  readonly refusals: string[] = [];
  /** How many sessions everybody has finished, in all their life. */
  readonly finished = new Map<string, number>();
  conversations = 0;

  constructor(private readonly post: ListeningPost) {}

  /** Puts people into the table, with all that they have done so far. */
  async moveIn(count: number): Promise<void> {
    const people = Array.from({ length: count }, (_, index) => somebody(index));
    for (const { account, before } of people) this.finished.set(account, before);
    await moveIn(this.post.client, people, NOW);
  }

  /** Lives half of somebody's evenings. @returns their turns */
  async live(index: number, half: Half): Promise<Sample[]> {
    const { user, account } = somebody(index);
    const turnsBefore = this.post.samples.length;
    let startsAt = NOW + half * 2 * EVENINGS_EACH * DAYS_BETWEEN * DAY_MILLIS;
    for (const { conversations, finishes } of eveningsOf(index, half)) {
      for (const lines of conversations) {
        this.refusals.push(...(await converse(this.post.deviceOf(user, startsAt), lines)));
        this.conversations += 1;
        startsAt += DAYS_BETWEEN * DAY_MILLIS;
      }
      this.finished.set(account, (this.finished.get(account) ?? 0) + finishes);
    }
    return this.post.samples.slice(turnsBefore);
  }
}

/** A crowd that has moved in and lived a while, one after another, as a Lambda has one turn at a time. */
const crowdAt = async (post: ListeningPost, people: number): Promise<Crowd> => {
  const crowd = new Crowd(post);
  await crowd.moveIn(people);
  for (let index = 0; index < people; index += 1) await crowd.live(index, 0);
  return crowd;
};

const liveThrough = async (small: ListeningPost, large: ListeningPost): Promise<Figure[]> => {
  const few = await crowdAt(small, FEW);
  const all = await crowdAt(large, PEOPLE);
  const { conversations } = all;
  const samples = [...large.samples];
  const used: Traffic = { ...large.traffic };

  const alone: Sample[] = [];
  const amongAll: Sample[] = [];
  for (let index = 0; index < FEW; index += 1) {
    alone.push(...(await few.live(index, 1)));
    amongAll.push(...(await all.live(index, 1)));
  }
  const errors = [...small.errors, ...large.errors, ...few.refusals, ...all.refusals];
  if (errors.length > 0) console.error([...new Set(errors)].join('\n'));
  return loadFigures({
    people: PEOPLE,
    few: FEW,
    evenings: PEOPLE * EVENINGS_EACH,
    conversations,
    samples,
    alone,
    amongAll,
    errors: errors.length,
    used,
    sums: await reckon(large.client, all.finished, NOW),
  });
};

/**
 * People by the thousand, through the real handler and the embedded engine. Everybody stands somewhere in the first
 * year, all of which is in the table, and goes on for a week or so: together they are every week of a year.
 */
export const measureLoad = async (): Promise<Figure[]> => {
  const small = await openListeningPost();
  const large = await openListeningPost();
  try {
    return await liveThrough(small, large);
  } finally {
    await small.close();
    await large.close();
  }
};
