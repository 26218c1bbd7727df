import { checkEndings } from './check-endings';
import { checkHiss } from './check-hiss';
import { checkOpenings } from './check-openings';
import { checkSides } from './check-sides';
import type { Fault } from './faults';
import type { ContentSource, LanguageSource } from './read-content';

/** What is heard in many variants is one mistake. */
const once = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [[fault.file, ...fault.key, fault.problem].join(' '), fault])).values(),
];

/** The rules of a script (content specification 7.9) that hold for words and score together. */
export const checkScript = (content: ContentSource, language: LanguageSource): Fault[] =>
  once([
    ...checkOpenings(language),
    ...checkSides(content, language),
    ...checkHiss(language),
    ...checkEndings(content, language),
  ]);
