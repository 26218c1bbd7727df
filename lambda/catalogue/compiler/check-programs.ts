import type { Fault, Path } from './faults';
import { nearest } from './nearest';
import { daysIn, type Programs, type WrittenDay } from './programs';
import type { ContentSource, LanguageSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';

type Scores = ContentSource['scores'];
type Source = Pick<ContentSource, 'programs' | 'scores' | 'frames'>;

const meaning = (written: string, known: readonly string[], otherwise: string): string => {
  const meant = nearest(written, known);
  return meant === undefined ? otherwise : `did you mean ${meant}?`;
};

/** A fault at a part of a day, in the file that the day is written in. */
const tellAt =
  (programs: Programs) =>
  ({ program, index }: WrittenDay, key: Path, problem: string, remedy: string): Fault =>
    (programs.get(program) as Read<unknown>).source.faultAt(['days', index, ...key], problem, remedy);

type Tell = ReturnType<typeof tellAt>;

const strangeSessions = (written: WrittenDay, scores: Scores, tell: Tell): Fault[] =>
  written.day.do.flatMap(([session, variant], index) => {
    const score = scores.get(session)?.value;
    const key = ['do', index];
    if (score === undefined) {
      const remedy = meaning(session, [...scores.keys()], 'write the id of a session');
      return [tell(written, key, `there is no session ${session}`, remedy)];
    }
    const variants = Object.keys(score.variants);
    if (variants.includes(variant)) return [];
    const remedy = meaning(variant, variants, `use one of ${variants.join(', ')}`);
    return [tell(written, key, `${session} has no variant ${variant}`, remedy)];
  });

const scoreOf = (scores: Scores, session: string): ScoreSource =>
  (scores.get(session) as Read<ScoreSource>).value;

const formOf = (scores: Scores, session: string, variant: string): ScoreSource['variants'][string] =>
  scoreOf(scores, session).variants[variant] as ScoreSource['variants'][string];

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const wrongTime = (written: WrittenDay, scores: Scores, tell: Tell): Fault[] => {
  const { time, do: sessions } = written.day;
  const seconds = sessions.reduce(
    (sum, [session, variant]) => sum + formOf(scores, session, variant).length,
    0,
  );
  if (time === seconds) return [];
  const problem = `says ${clock(time)}, but its sessions add up to ${clock(seconds)}`;
  return [tell(written, ['time'], problem, `write ${clock(seconds)}, or choose other variants`)];
};

/** Nobody is woken for a second session. */
const wokenUp = (written: WrittenDay, { scores, frames }: Source, tell: Tell): Fault[] =>
  written.day.do
    .slice(0, -1)
    .flatMap(([session, variant], index) =>
      frames?.[formOf(scores, session, variant).frame]?.['ends-in-silence'] === true
        ? [tell(written, ['do', index], `${session} ends in sleep`, 'put it last on its day')]
        : [],
    );

const STRENGTH = 'strength';

const kindsOf = ({ day }: WrittenDay, scores: Scores): string[] =>
  day.do.map(([session]) => scoreOf(scores, session).kind);

/** Strength never two days running (content specification 6.4, P7). */
const strengthRunning = (days: readonly WrittenDay[], scores: Scores, tell: Tell): Fault[] =>
  days.flatMap((written, index) => {
    const before = days[index - 1];
    const isRunning =
      before !== undefined && [before, written].every((one) => kindsOf(one, scores).includes(STRENGTH));
    return isRunning
      ? [tell(written, [], 'has strength two days running', 'put a day without strength in between')]
      : [];
  });

const DAYS_OF_WEEK = 7;

/** One new kind of thing a week at most, after the first one (P1, as far as the plan of 6.3 itself keeps it). */
const tooMuchNew = (days: readonly WrittenDay[], scores: Scores, tell: Tell): Fault[] =>
  days.flatMap((written, index) => {
    const monday = index - (index % DAYS_OF_WEEK);
    if (monday === 0) return [];
    const before = days.slice(0, monday).flatMap((one) => kindsOf(one, scores));
    const isNew = (kind: string): boolean => !before.includes(kind);
    const fresh = days
      .slice(monday, index)
      .flatMap((one) => kindsOf(one, scores))
      .filter(isNew);
    const added = kindsOf(written, scores).filter((kind) => isNew(kind) && !fresh.includes(kind));
    return added.length > 0 && new Set([...fresh, ...added]).size > 1
      ? [
          tell(
            written,
            ['do'],
            `${added.join(' and ')} is a second new kind this week`,
            'bring it in another week: one new thing at a time',
          ),
        ]
      : [];
  });

const LENGTHS = ['short', 'standard', 'long'];

/** From short to standard, and from standard to long: nothing grows by two steps at once. */
const tooSteep = (days: readonly WrittenDay[], scores: Scores, tell: Tell): Fault[] => {
  const longest = new Map<string, number>();
  return days.flatMap((written) =>
    written.day.do.flatMap(([session, variant], index) => {
      const step = LENGTHS.indexOf(variant);
      const has = Object.keys(scoreOf(scores, session).variants);
      const reached = longest.get(session);
      longest.set(session, Math.max(step, reached ?? step));
      const between = LENGTHS.slice((reached ?? step) + 1, step).filter((length) => has.includes(length));
      return reached === undefined || between.length === 0
        ? []
        : [
            tell(
              written,
              ['do', index],
              `${session} grows from ${LENGTHS[reached]} to ${variant} at once`,
              `do it ${between.join(', ')} first`,
            ),
          ];
    }),
  );
};

const strangeProgram = ({ programs }: Source, id: string, key: 'begins-with' | 'then'): Fault[] => {
  const { source, value } = programs.get(id) as Read<{ 'begins-with'?: string; then?: string }>;
  const named = value[key];
  const others = [...programs.keys()].filter((other) => other !== id);
  if (named === undefined || others.includes(named)) return [];
  const remedy = meaning(named, others, 'write the name of another file here');
  return [source.faultAt([key], `there is no other programme ${named}`, remedy)];
};

const checkProgram = (content: Source, id: string): Fault[] => {
  const { programs, scores } = content;
  const tell = tellAt(programs);
  const days = daysIn(programs, id);
  const own = days.filter(({ program }) => program === id);
  const strange = [
    ...strangeProgram(content, id, 'begins-with'),
    ...strangeProgram(content, id, 'then'),
    ...own.flatMap((written) => strangeSessions(written, scores, tell)),
  ];
  // A session that is not there has neither kind nor length: one mistake is not told twice.
  if (strange.length > 0 || days.some((written) => strangeSessions(written, scores, tell).length > 0))
    return strange;
  const isOwn = ({ file }: Fault): boolean => file === programs.get(id)?.source.file;
  return [
    ...own.flatMap((written) => wrongTime(written, scores, tell)),
    ...own.flatMap((written) => wokenUp(written, content, tell)),
    ...[
      ...strengthRunning(days, scores, tell),
      ...tooMuchNew(days, scores, tell),
      ...tooSteep(days, scores, tell),
    ].filter(isOwn),
  ];
};

/** Programmes do what there is, in the time they say, and ask no more of anybody than the rules of progress allow. */
export const checkPrograms = (content: Source): Fault[] =>
  [...content.programs.keys()].flatMap((id) => checkProgram(content, id));

/** Every programme has words, for each of its own days, and nothing else does. */
export const checkProgramWords = (
  { programs }: Pick<ContentSource, 'programs'>,
  { programs: words }: Pick<LanguageSource, 'programs'>,
): Fault[] => {
  if (words === undefined) return [];
  const { source, value } = words;
  const unsaid = [...programs.keys()].filter((id) => value[id] === undefined);
  const strange = Object.keys(value).filter((id) => !programs.has(id));
  const meant = strange.map((id) => nearest(id, unsaid));
  return [
    ...unsaid
      .filter((id) => !meant.includes(id))
      .map((id) => source.faultAt([id], 'missing', 'write its title and the point of each day here')),
    ...strange.map((id) => source.faultAt([id], 'is no programme', meaning(id, unsaid, 'take it out'))),
    ...Object.entries(value).flatMap(([id, { days }]) => {
      const count = programs.get(id)?.value.days.length ?? days.length;
      return count === days.length
        ? []
        : [
            source.faultAt(
              [id, 'days'],
              `has words for ${days.length} days, and ${count} are planned`,
              'write one sentence for each day',
            ),
          ];
    }),
  ];
};
