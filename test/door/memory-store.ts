import type { Person } from '../../lambda/platform/turn';
import { applyEvent } from '../../lambda/progress/apply';
import type { DayRange, Done } from '../../lambda/progress/history';
import { type Completion, NO_PROGRESS } from '../../lambda/progress/progress';
import type { Known, ProgressStore } from '../../lambda/storage/progress-store';

/** A person as one word: the account, and the speaker after it. */
const nameOf = ({ account, speaker }: Person): string =>
  speaker === undefined ? account : `${account}#${speaker}`;

/**
 * A store in memory that counts how often it is asked. Like the one in DynamoDB it folds events into what the
 * conversation knows, as long as that is the version in the store.
 */
export class MemoryStore implements ProgressStore {
  readonly people = new Map<string, Known>();
  readonly filed = new Map<string, Done[]>();
  calls = 0;

  async read(person: Person): Promise<Known> {
    this.calls += 1;
    return this.people.get(nameOf(person)) ?? { progress: NO_PROGRESS, version: 0 };
  }

  async keep(...[person, events, known]: Parameters<ProgressStore['keep']>) {
    const stored = await this.read(person);
    const { progress, version } = known?.version === stored.version ? known : stored;
    const next = { progress: events.reduce(applyEvent, progress), version: version + 1 };
    this.people.set(nameOf(person), next);
    for (const event of events) if (event.kind === 'completed') this.#file(nameOf(person), event.completion);
    return { outcome: 'saved', known: next } as const;
  }

  async history(person: Person, { from, to }: DayRange): Promise<Done[]> {
    this.calls += 1;
    return (this.filed.get(nameOf(person)) ?? []).filter(({ day }) => from <= day && day <= to);
  }

  async forget(person: Person): Promise<void> {
    this.calls += 1;
    const isTheirs = (name: string) =>
      name === nameOf(person) || (person.speaker === undefined && name.startsWith(`${person.account}#`));
    for (const map of [this.people, this.filed])
      for (const name of map.keys()) if (isTheirs(name)) map.delete(name);
  }

  #file(name: string, { run, seconds, doneAt, day }: Completion): void {
    const done = { session: run.session, variant: run.variant, seconds, doneAt, day };
    this.filed.set(name, [done, ...(this.filed.get(name) ?? [])]);
  }
}
