import { applyEvent } from '../../lambda/progress/apply';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import type { Known, ProgressStore } from '../../lambda/storage/progress-store';

/**
 * A store in memory that counts how often it is asked. Like the one in DynamoDB it folds events into what the
 * conversation knows, as long as that is the version in the store.
 */
export class MemoryStore implements ProgressStore {
  readonly people = new Map<string, Known>();
  calls = 0;

  async read(person: string): Promise<Known> {
    this.calls += 1;
    return this.people.get(person) ?? { progress: NO_PROGRESS, version: 0 };
  }

  async keep(...[person, events, known]: Parameters<ProgressStore['keep']>) {
    const stored = await this.read(person);
    const { progress, version } = known?.version === stored.version ? known : stored;
    const next = { progress: events.reduce(applyEvent, progress), version: version + 1 };
    this.people.set(person, next);
    return { outcome: 'saved', known: next } as const;
  }
}
