import { type Figure, percentile } from '../figures';
import { dollarsOf, type Traffic } from '../traffic';
import { EVENINGS_A_YEAR } from './crowd';
import type { Sample } from './listening-post';
import type { Reckoning } from './reckoning';

/** What a crowd has shown. */
export interface Shown {
  readonly people: number;
  readonly few: number;
  readonly evenings: number;
  readonly conversations: number;
  readonly samples: readonly Sample[];
  /** Turns of the same few people in a table of their own, and in the one with everybody. */
  readonly alone: readonly Sample[];
  readonly amongAll: readonly Sample[];
  readonly errors: number;
  readonly used: Traffic;
  readonly sums: Reckoning;
}

const at = (share: number, samples: readonly Sample[]): number =>
  percentile(
    samples.map(({ millis }) => millis),
    share,
  );

const count = (name: string, measured: number, budget?: number): Figure => ({
  name,
  measured,
  ...(budget !== undefined && { budget }),
  unit: '',
});

const millis = (name: string, measured: number): Figure => ({ name, measured, unit: 'ms' });

/** A crowd in figures. */
export const loadFigures = (shown: Shown): Figure[] => {
  const { people, few, conversations, samples, alone, amongAll, used, sums } = shown;
  const inAYear = EVENINGS_A_YEAR / shown.evenings;
  return [
    count('people', people),
    count('conversations', conversations),
    count('turns', samples.length),
    count('errors', shown.errors, 0),
    count('finished sessions lost', sums.lost, 0),
    count('finished sessions filed twice', sums.doubled, 0),
    count('people with a wrong sum', sums.wrongSums, 0),
    millis('turn, p50', at(0.5, samples)),
    millis('turn, p99', at(0.99, samples)),
    millis(
      'turn that opens a conversation, p50',
      at(
        0.5,
        samples.filter(({ opens }) => opens),
      ),
    ),
    millis(`turn with ${few} people in the table, p50`, at(0.5, alone)),
    millis(`turn with ${people} people in it, p50`, at(0.5, amongAll)),
    millis(`turn with ${few} people in the table, p99`, at(0.99, alone)),
    millis(`turn with ${people} people in it, p99`, at(0.99, amongAll)),
    { name: 'growth of p99', measured: at(0.99, amongAll) / at(0.99, alone), budget: 1.5, unit: 'times' },
    { name: 'turns of a conversation', measured: samples.length / conversations, unit: 'turns' },
    { name: 'read units of a conversation', measured: used.readUnits / conversations, unit: 'RRU' },
    { name: 'write units of a conversation', measured: used.writeUnits / conversations, unit: 'WRU' },
    { name: 'read units of a person-year', measured: used.readUnits * inAYear, unit: 'RRU' },
    { name: 'write units of a person-year', measured: used.writeUnits * inAYear, unit: 'WRU' },
    { name: 'a person-year on demand', measured: dollarsOf(used) * inAYear * 100, unit: 'US cents' },
  ];
};
