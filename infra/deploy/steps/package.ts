import { DeployError } from '../deploy-error';
import type { Progress, SkillState } from '../ports';
import { type Package, packageFor } from '../skill-package';
import { fact, type Run, type Step } from '../step';
import { ended } from './poll';
import { nameOf } from './skill';

const wanted = (run: Run): Package => {
  const { notes, readPackage } = run;
  return packageFor(readPackage(), {
    name: nameOf(run),
    functionArn: fact(run, 'functionArn'),
    pages: notes.read().pages,
  });
};

/** What tells one state of a skill at Amazon from another: changed by anybody, it differs. */
const eTagsOf = ({ manifest, models }: SkillState): Record<string, string> =>
  Object.fromEntries(Object.entries({ manifest, ...models }).map(([part, { eTag }]) => [part, eTag ?? '']));

const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys({ ...one, ...other }).every((key) => one[key] === other[key]);

const parts = ({ manifest, models }: SkillState) => [manifest, ...Object.values(models)];

/** A skill is built when its manifest and the models of all its languages are. */
const progressOf = (state: SkillState): Progress => {
  const all = parts(state).map(({ progress }) => progress);
  return all.includes('FAILED') ? 'FAILED' : all.includes('IN_PROGRESS') ? 'IN_PROGRESS' : 'SUCCEEDED';
};

/** Alexa learns of the function's permission a little later than CloudFormation. */
const isTooEarly = (errors: readonly string[]): boolean => errors.some((text) => /trigger/i.test(text));
const TRIES = 4;
const LATER_MILLIS = 5_000;

/** Waits for a change that an earlier run has begun without hearing of it, or that somebody makes by hand. */
const takeTurn = async <Answer>({ clock }: Run, ask: () => Promise<Answer>): Promise<Answer> => {
  const latest = clock.now() + 60_000;
  for (;;)
    try {
      return await ask();
    } catch (error) {
      const isBusy = error instanceof DeployError && error.code === 'skills.409';
      if (!isBusy || clock.now() >= latest) throw error;
      await clock.sleep(LATER_MILLIS);
    }
};

const GONE = { progress: 'FAILED' as const, errors: [] };

/** Begins an import, unless the very same one was begun by a run that did not see its end. */
const beginImport = async (run: Run, { zip, hash }: Package): Promise<string> => {
  const { notes, skills } = run;
  const { importing } = notes.read();
  if (importing?.hash === hash) {
    const state = await skills.importState(importing.id);
    if (state?.progress === 'IN_PROGRESS' || state?.progress === 'SUCCEEDED') return importing.id;
  }
  const id = await takeTurn(run, () => skills.importPackage(fact(run, 'skillId'), zip));
  notes.keep({ importing: { id, hash }, imported: undefined });
  return id;
};

const importOnce = async (run: Run, what: Package) => {
  const id = await beginImport(run, what);
  return ended(run.clock, 'Taking the skill package', async () => (await run.skills.importState(id)) ?? GONE);
};

/** Points the skill at its function, and gives it its models, texts and icons: one import for all of it. */
export const packageStep: Step = {
  title: 'What the skill says and understands',
  plan: () =>
    "puts the function's ARN into the manifest (talk and events), uploads manifest, icons and the models of all locales, waits until they are built",
  async found(run) {
    const { imported } = run.notes.read();
    if (imported?.hash !== wanted(run).hash) return undefined;
    const state = await run.skills.state(fact(run, 'skillId'));
    return state !== undefined && isSame(eTagsOf(state), imported.eTags) ? 'unchanged' : undefined;
  },
  async take(run, say) {
    const { notes, skills, clock } = run;
    const what = wanted(run);
    let outcome = await importOnce(run, what);
    for (let tries = 1; tries < TRIES && isTooEarly(outcome.errors); tries += 1) {
      say('Alexa does not know the function yet, asking again');
      await clock.sleep(LATER_MILLIS);
      outcome = await importOnce(run, what);
    }
    if (outcome.progress === 'FAILED')
      throw new DeployError(
        'package.refused',
        `Amazon did not take the skill package: ${outcome.errors[0] ?? 'it did not say why; run again.'}`,
      );
    say('taken, waiting until the models are built');
    const skillId = fact(run, 'skillId');
    const built = await ended(clock, 'Building the models', async () => {
      const state = await skills.state(skillId);
      return { state, progress: state === undefined ? ('FAILED' as const) : progressOf(state) };
    });
    const { state } = built;
    if (state === undefined || built.progress === 'FAILED') {
      const why = state && parts(state).flatMap(({ errors }) => errors)[0];
      notes.keep({ importing: undefined });
      throw new DeployError(
        'package.not-built',
        `Amazon could not build the skill: ${why ?? 'somebody has deleted it meanwhile; run again.'}`,
      );
    }
    notes.keep({ importing: undefined, imported: { hash: what.hash, eTags: eTagsOf(state) } });
    return `built, ${Object.keys(state.models).length} locales`;
  },
};
