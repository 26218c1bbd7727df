import type { Device } from '../../../simulator/device/device';
import { readUtterance, sayTo } from '../../../simulator/utterance';
import type { Figure } from '../figures';
import type { Traffic } from '../traffic';
import { moveIn, type Somebody, somebody } from './crowd';
import { EVENINGS, type Evening } from './evenings';
import { type ListeningPost, openListeningPost, type Sample } from './listening-post';
import { loadFigures } from './load-figures';
import { reckon } from './reckoning';

const NOW = Date.parse('2026-11-20T23:00:00Z');
const DAY_MILLIS = 24 * 60 * 60 * 1_000;

const PEOPLE = 2_000;
/** A small crowd, measured when it is all there is, and as many again when everybody is there. */
const FEW = 100;
/** People who are not measured: code is slower at first. */
const WARM_UP = 50;

/** Half of what there is to do; of two people who follow one another each begins somewhere else. */
const EVENINGS_EACH = 5;
const DAYS_BETWEEN = 2;

const eveningsOf = (index: number): Evening[] =>
  Array.from(
    { length: EVENINGS_EACH },
    (_, evening) => EVENINGS[(index + evening) % EVENINGS.length] as Evening,
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

  /** Moves people in, and lets them live one after another, as a Lambda has one turn at a time. @returns their turns */
  async live(from: number, to: number): Promise<Sample[]> {
    const people = Array.from({ length: to - from }, (_, index) => somebody(from + index));
    await moveIn(this.post.client, people, from, NOW);
    const before = this.post.samples.length;
    for (const [index, person] of people.entries()) await this.liveOne(person, eveningsOf(from + index));
    return this.post.samples.slice(before);
  }

  private async liveOne({ user, account, before }: Somebody, evenings: readonly Evening[]): Promise<void> {
    let startsAt = NOW;
    for (const lines of evenings.flatMap(({ conversations }) => conversations)) {
      this.refusals.push(...(await converse(this.post.deviceOf(user, startsAt), lines)));
      this.conversations += 1;
      startsAt += DAYS_BETWEEN * DAY_MILLIS;
    }
    const finishes = evenings.reduce((sum, evening) => sum + evening.finishes, 0);
    this.finished.set(account, before + finishes);
  }
}

const difference = (after: Traffic, before: Traffic): Traffic => ({
  reads: after.reads - before.reads,
  writes: after.writes - before.writes,
  readUnits: after.readUnits - before.readUnits,
  writeUnits: after.writeUnits - before.writeUnits,
});

/**
 * People by the thousand, through the real handler and the embedded engine. Everybody stands somewhere in the first
 * year, all of which is in the table, and goes on for a week or so: together they are every week of a year.
 */
export const measureLoad = async (): Promise<Figure[]> => {
  const post = await openListeningPost();
  try {
    await new Crowd(post).live(PEOPLE, PEOPLE + WARM_UP);
    const before: Traffic = { ...post.traffic };
    const crowd = new Crowd(post);
    const alone = await crowd.live(0, FEW);
    const most = await crowd.live(FEW, PEOPLE - FEW);
    const amongAll = await crowd.live(PEOPLE - FEW, PEOPLE);
    const errors = [...post.errors, ...crowd.refusals];
    if (errors.length > 0) console.error([...new Set(errors)].join('\n'));
    return loadFigures({
      people: PEOPLE,
      few: FEW,
      evenings: PEOPLE * EVENINGS_EACH,
      conversations: crowd.conversations,
      samples: [...alone, ...most, ...amongAll],
      alone,
      amongAll,
      errors: errors.length,
      used: difference(post.traffic, before),
      sums: await reckon(post.client, crowd.finished, NOW + EVENINGS_EACH * 2 * DAYS_BETWEEN * DAY_MILLIS),
    });
  } finally {
    await post.close();
  }
};
