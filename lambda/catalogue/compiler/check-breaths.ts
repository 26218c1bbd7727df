import type { BreathItem } from '../../session/score';
import type { Refusal } from './by-input';
import type { Fault } from './faults';
import type { Read } from './read-content';
import type { ScoreSource } from './score-schema';
import { COUNTED } from './spoken-keys';
import { everyItem } from './walk-score';

type Rule = (breath: BreathItem) => ({ readonly key: string } & Refusal) | undefined;

const countsMoreThanThereAre: Rule = ({ countAloud = 0, times }) =>
  countAloud > times
    ? {
        key: 'count-aloud',
        problem: `counts ${countAloud} breaths aloud, but there are ${times}`,
        remedy: `write ${times} or less`,
      }
    : undefined;

const countsTooFar: Rule = ({ countAloud, breath }) => {
  const longest = Math.max(...Object.values(breath));
  return countAloud !== undefined && longest > COUNTED.length
    ? {
        key: 'count-aloud',
        problem: `counts ${longest} seconds aloud, but there are words up to ${COUNTED.at(-1)}`,
        remedy: `take count-aloud out, or make every phase ${COUNTED.length} s or shorter`,
      }
    : undefined;
};

const lastLineHasNoRoom: Rule = ({ lastLine, countAloud = 0, times }) =>
  lastLine !== undefined && countAloud === times
    ? {
        key: 'last-line',
        problem: 'has no room, because the last breath is counted aloud',
        remedy: 'make count-aloud smaller than times, or take last-line out',
      }
    : undefined;

const lineIsNeverHeard: Rule = ({ lineEvery, times }) =>
  lineEvery !== undefined && lineEvery >= times
    ? {
        key: 'line-every',
        problem: `is ${lineEvery}, but there are ${times} breaths, so no line is ever heard`,
        remedy: `write less than ${times}, or take line-every out`,
      }
    : undefined;

const lineInSilence: Rule = ({ lineEvery, wordsEvery }) =>
  lineEvery !== undefined && wordsEvery !== undefined
    ? {
        key: 'line-every',
        problem: 'does not go with words-every, which leaves the breaths between in silence',
        remedy: 'keep one of the two',
      }
    : undefined;

const RULES: readonly Rule[] = [
  countsMoreThanThereAre,
  countsTooFar,
  lastLineHasNoRoom,
  lineIsNeverHeard,
  lineInSilence,
];

/** What a breath asks for can be heard: its counts, its lines and its last line. */
export const checkBreaths = ({ source, value }: Read<ScoreSource>): Fault[] =>
  everyItem(value).flatMap(({ item, path }) =>
    'breath' in item
      ? RULES.map((rule) => rule(item))
          .filter((broken) => broken !== undefined)
          .map(({ key, problem, remedy }) => source.faultAt([...path, key], problem, remedy))
      : [],
  );
