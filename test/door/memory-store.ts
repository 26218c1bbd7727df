import { applyEvent } from '../../lambda/progress/apply';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import type { Known, ProgressStore } from '../../lambda/storage/progress-store';

/** A store in memory that counts how often it is asked. */
export class MemoryStore implements ProgressStore {
  readonly people = new Map<string, Known>();
  calls = 0;

  async read(person: string): Promise<Known> {
    this.calls += 1;
    return this.people.get(person) ?? { progress: NO_PROGRESS, version: 0 };
  }

  async keep(person: string, events: Parameters<ProgressStore['keep']>[1]) {
    const known = await this.read(person);
    const next = { progress: events.reduce(applyEvent, known.progress), version: known.version + 1 };
    this.people.set(person, next);
    return { outcome: 'saved', known: next } as const;
  }
}
