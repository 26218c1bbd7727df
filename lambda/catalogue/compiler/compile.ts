import type { Catalogue } from '../catalogue';
import { assemble } from './assemble';
import { checkAnswers, checkTips } from './check-asking';
import { checkCautions } from './check-cautions';
import { checkClaims } from './check-claims';
import { checkCoverage } from './check-coverage';
import { checkForms } from './check-forms';
import { checkInstead } from './check-instead';
import { checkKeys } from './check-keys';
import { checkLeaveOut, checkLeaveOutWords } from './check-leave-out';
import { checkNames } from './check-names';
import { checkNeeds, checkReasons } from './check-needs';
import { checkPerformance } from './check-performance';
import { checkPrograms, checkProgramWords } from './check-programs';
import { checkPrompts } from './check-prompts';
import { checkEmergency, checkRedFlags } from './check-red-flags';
import { checkScore } from './check-scores';
import { checkScript } from './check-script';
import { checkTexts } from './check-texts';
import type { CoverageSource } from './coverage';
import { type Emitted, emitFiles } from './emit';
import { ContentError } from './faults';
import { readContent } from './read-content';
import { checkReminders } from './reminders';
import { TextCompiler } from './texts';
import type { VariantReport } from './variant-report';
import { type Vocabulary, vocabularyOf } from './vocabulary';

/** Content that holds together, in the forms that others need it in. */
export interface Compiled {
  readonly catalogue: Catalogue;
  /** By language; it stays out of the Lambda. */
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  /** What the skill is built with. */
  readonly emitted: Emitted;
  readonly reports: readonly VariantReport[];
  /** Where each point of the articles is served. */
  readonly coverage: CoverageSource;
}

/**
 * Compiles a content folder.
 *
 * @throws ContentError with every mistake found, each with file, line, key and remedy
 */
export const compileContent = (folder: string): Compiled => {
  const { content, faults } = readContent(folder);
  const compilers = new Map(content.languages.map(({ tag }) => [tag, new TextCompiler(tag)]));
  const compilerOf = (tag: string): TextCompiler => compilers.get(tag) as TextCompiler;
  const found = [
    ...faults,
    ...[...content.scores].flatMap(([name, read]) => checkScore(name, read, content.frames)),
    ...checkEmergency(content),
    ...content.languages.flatMap((language) => [
      ...checkTexts(language, compilerOf(language.tag)),
      ...checkPrompts(language),
      ...checkNames(language),
      ...checkRedFlags(language),
      ...checkClaims(language),
      ...checkReminders(language),
    ]),
  ];
  if (faults.length === 0) {
    found.push(...checkInstead(content), ...checkForms(content), ...checkLeaveOut(content));
    found.push(...checkNeeds(content), ...checkCoverage(content));
    found.push(
      ...content.languages.flatMap((language) => [
        ...checkLeaveOutWords(content, language),
        ...checkCautions(content, language),
        ...checkReasons(content, language),
        ...checkAnswers(content, language),
        ...checkTips(language),
        ...checkProgramWords(content, language),
      ]),
    );
  }
  // A file that could not be read has no keys to compare: one mistake is not told twice.
  if (found.length === 0)
    found.push(
      ...checkPrograms(content),
      ...content.languages.flatMap((language) => checkKeys(content, language)),
    );
  if (found.length === 0)
    found.push(...content.languages.flatMap((language) => checkScript(content, language)));
  if (found.length > 0) throw new ContentError(found);

  const catalogue = assemble(content, compilerOf);
  const performances = content.languages.map((language) => checkPerformance(catalogue, content, language));
  const unfit = performances.flatMap((performance) => performance.faults);
  if (unfit.length > 0) throw new ContentError(unfit);
  return {
    catalogue,
    vocabularies: Object.fromEntries(
      content.languages.map((language) => [language.tag, vocabularyOf(language)]),
    ),
    emitted: emitFiles(catalogue, [...compilers.values()]),
    reports: performances.flatMap(({ reports }) => reports),
    // Content without it has been refused above.
    coverage: content.coverage?.value as CoverageSource,
  };
};
