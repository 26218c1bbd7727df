import type { Person } from '../../lambda/platform/turn';
import type { Completion, ProgressEvent } from '../../lambda/progress/progress';
import type { Known, ProgressStore } from '../../lambda/storage/progress-store';
import { isKilled } from './nemesis';

const completionIds = (events: readonly ProgressEvent[]): string[] =>
  events.flatMap((event) => (event.kind === 'completed' ? [event.completion.run.completionId] : []));

/** A device, with what its conversation carries from turn to turn. */
export class Echo {
  #known: Known | undefined;
  #unsaved: readonly ProgressEvent[] = [];
  /** Completions of which the store said that it has them. */
  readonly acknowledged = new Set<string>();
  /** Times that it was told the person has left. */
  farewells = 0;

  constructor(
    private readonly store: ProgressStore,
    private readonly person: Person,
  ) {}

  /** A conversation opens; a store that cannot be read leaves the person unknown. */
  async open(nowMillis: number): Promise<void> {
    this.#known = await this.store.read(this.person, nowMillis).catch(() => undefined);
  }

  /**
   * A turn; what could not be kept rides along. Where nobody lived to answer, Alexa remembers what she did
   * before, and the next turn finds the same to tell.
   */
  async tell(events: readonly ProgressEvent[], nowMillis: number): Promise<void> {
    const pending = [...this.#unsaved, ...events];
    if (pending.length === 0) return;
    try {
      const kept = await this.store.keep(this.person, pending, this.#known, nowMillis);
      if (kept.outcome === 'left') {
        this.farewells += 1;
        return;
      }
      this.#known = kept.known;
      this.#unsaved = [];
      for (const id of completionIds(pending)) this.acknowledged.add(id);
    } catch (error) {
      if (isKilled(error)) await this.tell(events, nowMillis);
      else this.#unsaved = pending;
    }
  }
}

/** A finished session of so many seconds. */
export const finished = (completionId: string, doneAt: number, seconds: number, session = 'br-box') =>
  ({
    kind: 'completed',
    completion: {
      run: { session, variant: 'short', completionId, begunAt: doneAt - seconds * 1_000 },
      seconds,
      doneAt,
      day: new Date(doneAt).toISOString().slice(0, 10),
    } satisfies Completion,
  }) as const;
