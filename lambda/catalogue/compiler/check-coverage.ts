import { answersIn } from './asking';
import { type CoverageSource, partsOf } from './coverage';
import type { Fault, Path } from './faults';
import { nearest, suggestion } from './nearest';
import type { ContentSource, LanguageSource } from './read-content';

type Tell = (key: Path, problem: string, remedy: string) => Fault;

type Known = Readonly<Record<string, readonly string[]>>;

/** What every language has: what one of them lacks is not served there. */
const inAll = (
  languages: readonly LanguageSource[],
  idsOf: (language: LanguageSource) => readonly string[],
): readonly string[] => {
  const [first, ...others] = languages.map(idsOf) as [readonly string[], ...(readonly string[])[]];
  return first.filter((id) => others.every((ids) => ids.includes(id)));
};

/** Everything that a row may lead to, by kind. */
const targetsOf = (
  { scores, programs, languages }: Pick<ContentSource, 'scores' | 'programs' | 'languages'>,
  { rules, waiting }: CoverageSource,
): Known => ({
  session: [...scores.keys()],
  programme: [...programs.keys()],
  answer: inAll(languages, ({ answers }) => Object.keys(answers ? answersIn(answers.value) : {})),
  tip: inAll(languages, ({ tips }) => Object.keys(tips?.value.tips ?? {})),
  'red-flag': inAll(languages, ({ redFlags }) => (redFlags?.value.flags ?? []).map(({ id }) => id)),
  rule: Object.keys(rules),
  ...waiting,
});

const strayTarget = (target: string, known: Known, key: Path, tell: Tell): Fault[] => {
  const [kind, name] = partsOf(target);
  const names = known[kind];
  if (names === undefined)
    return [
      tell(key, `leads to ${target}`, `write it as in answer:Q1; ${suggestion(kind, Object.keys(known))}`),
    ];
  if (names.includes(name)) return [];
  const meant = nearest(name, names) ?? nearest(name.toUpperCase(), names);
  const remedy = `lead it to something that is there, or tell under not-served why not`;
  return [
    tell(
      key,
      `there is no ${kind} ${name}`,
      meant === undefined ? remedy : `did you mean ${meant}? If it is gone, ${remedy}`,
    ),
  ];
};

const rowId = (article: string, number: number): string => `${article}-${String(number).padStart(3, '0')}`;

/** Rows of an article that are not there: a point that nobody would miss. */
const missingRows = ({ articles, rows }: CoverageSource, tell: Tell): Fault[] =>
  Object.entries(articles).flatMap(([article, { rows: count }]) =>
    Array.from({ length: count }, (_, index) => rowId(article, index + 1))
      .filter((id) => rows[id] === undefined)
      .map((id) => tell(['rows', id], 'missing', 'write where this point is served, or not-served: why')),
  );

const strangeRows = ({ articles, rows }: CoverageSource, tell: Tell): Fault[] => {
  const ids = new Set(
    Object.entries(articles).flatMap(([article, { rows: count }]) =>
      Array.from({ length: count }, (_, index) => rowId(article, index + 1)),
    ),
  );
  return Object.keys(rows)
    .filter((id) => !ids.has(id))
    .map((id) => tell(['rows', id], 'is a point of no article', 'take it out, or count it under articles'));
};

/** Rules and things to wait for that no row leads to say nothing. */
const idleNames = ({ rows, rules, waiting }: CoverageSource, tell: Tell): Fault[] => {
  const led = new Set(Object.values(rows).flatMap(({ where }) => where));
  const idle = (
    kind: string,
    names: readonly string[],
    keyOf: (name: string, index: number) => Path,
  ): Fault[] =>
    names.flatMap((name, index) =>
      led.has(`${kind}:${name}`)
        ? []
        : [tell(keyOf(name, index), `no row leads to ${kind}:${name}`, 'lead one to it, or take it out')],
    );
  return [
    ...idle('rule', Object.keys(rules), (name) => ['rules', name]),
    ...Object.entries(waiting).flatMap(([kind, names]) =>
      idle(kind, names, (_, index) => ['waiting', kind, index]),
    ),
  ];
};

/** Every point of the articles leads to what is there, or is told why not: what is taken away shows up here. */
export const checkCoverage = (
  content: Pick<ContentSource, 'scores' | 'programs' | 'languages' | 'coverage'>,
): Fault[] => {
  const { coverage } = content;
  if (coverage === undefined) return [];
  const { source, value } = coverage;
  const tell: Tell = (...where) => source.faultAt(...where);
  const known = targetsOf(content, value);
  return [
    ...missingRows(value, tell),
    ...strangeRows(value, tell),
    ...Object.entries(value.rows).flatMap(([id, { where, 'not-served': why }]) => [
      ...(where.length === 0 && why === undefined
        ? [tell(['rows', id], 'leads nowhere', 'write where, or not-served: why')]
        : []),
      ...where.flatMap((target, index) => strayTarget(target, known, ['rows', id, 'where', index], tell)),
      ...where.flatMap((target, index) =>
        where.indexOf(target) === index
          ? []
          : [tell(['rows', id, 'where', index], `leads to ${target} twice`, 'take one of them out')],
      ),
    ]),
    ...idleNames(value, tell),
  ];
};
