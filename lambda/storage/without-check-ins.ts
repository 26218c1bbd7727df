import { isOfCheckIns, withoutCheckIns } from '../progress/comfort';
import type { Known, ProgressStore } from './progress-store';

const stripped = (known: Known): Known => ({ ...known, progress: withoutCheckIns(known.progress) });

/**
 * The store of a deployment that asks nobody how it feels: whatever the rest of the skill does, no score gets past
 * it. Scores of a time when it did are not read, and are gone with the next thing that is kept.
 */
export const keepingNoCheckIns = (store: ProgressStore): ProgressStore => ({
  async read(person, nowMillis) {
    return stripped(await store.read(person, nowMillis));
  },
  async keep(person, events, known, nowMillis) {
    const harmless = events.filter((event) => !isOfCheckIns(event));
    const kept = await store.keep(person, harmless, known && stripped(known), nowMillis);
    return kept.outcome === 'saved' ? { ...kept, known: stripped(kept.known) } : kept;
  },
  history: (person, days, nowMillis) => store.history(person, days, nowMillis),
  forget: (person) => store.forget(person),
});
