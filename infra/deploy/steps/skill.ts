import { DeployError } from '../deploy-error';
import type { SkillState } from '../ports';
import { firstManifest } from '../skill-package';
import { agree, fact, type Run, type Step } from '../step';
import { skillName } from '../wish';
import { ended } from './poll';

/** What the skill is called in the Alexa app, as this run says or an earlier one did. */
export const nameOf = ({ wish, notes }: Run): string => {
  const name = wish.name ?? notes.read().name;
  return skillName({ stage: wish.stage, ...(name !== undefined && { name }) });
};

/** A skill that Amazon began to make and then refused: there is nothing of it to keep. */
const isStillborn = ({ manifest }: SkillState): boolean =>
  manifest.progress === 'FAILED' && manifest.eTag === undefined;

/** Asks for the skill whose id is known from the command line or from an earlier run. */
export const knownSkill = async (run: Run): Promise<string | undefined> => {
  const { wish, notes, skills, screen } = run;
  const id = wish.skillId ?? notes.read().skillId;
  if (id === undefined) return undefined;
  const state = await skills.state(id);
  if (state !== undefined && !isStillborn(state)) return id;
  if (state !== undefined) await skills.remove(id);
  else if (wish.skillId !== undefined)
    throw new DeployError(
      'skill.unknown',
      `There is no skill ${id} in this Amazon developer account: look at --skill-id, or leave it out.`,
    );
  else screen.note(`The skill ${id} was deleted by hand. A new one does not find what people did with it.`);
  notes.keep({ skillId: undefined, importing: undefined, imported: undefined });
  return undefined;
};

/** Finds the skill of our name, where an earlier run's note is lost or was never written. */
export const namesake = async (run: Run): Promise<string | undefined> => {
  const name = nameOf(run);
  const skills = await run.skills.list(fact(run, 'vendorId'));
  const ids = skills.filter(({ names }) => names.includes(name)).map(({ id }) => id);
  if (ids.length > 1)
    throw new DeployError(
      'skill.many',
      `There are ${ids.length} skills called "${name}": choose one with --skill-id (${ids.join(', ')}).`,
    );
  return ids[0];
};

/** A skill whose making was interrupted is ours; for any other of our name somebody is asked. */
const adopted = async (run: Run): Promise<string | undefined> => {
  const id = await namesake(run);
  if (id !== undefined && run.notes.read().isCreating !== true)
    await agree(
      run,
      `There is a skill called "${nameOf(run)}" already (${id}). Is it this one, to be overwritten?`,
      'Otherwise give this one another name with --name, or the skill to use with --skill-id.',
    );
  return id;
};

/** What was said is kept; `none` forgets what was said before. */
const unlessNone = (said: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(said)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, value === 'none' ? undefined : value]),
  );

/** Notes what this run is about before it makes anything, for whoever runs it again. */
const noteWish = (run: Run): void => {
  const { email, name, pages, reservedConcurrency, restoredTable } = run.wish;
  run.notes.keep({
    account: fact(run, 'account'),
    region: fact(run, 'region'),
    vendorId: fact(run, 'vendorId'),
    ...unlessNone({ email, name, pages, reservedConcurrency, restoredTable }),
  });
};

/** Makes the skill, still without a function: the function's permission wants to know its id. */
export const skillStep: Step = {
  title: 'The skill',
  plan: (wish) =>
    `looks for "${skillName(wish)}", by the id of the last run or by name; makes it, without an endpoint yet`,
  async found(run) {
    noteWish(run);
    const id = (await knownSkill(run)) ?? (await adopted(run));
    if (id === undefined) return undefined;
    run.facts.skillId = id;
    run.notes.keep({ skillId: id, isCreating: undefined });
    return id;
  },
  async take(run, say) {
    const { notes, skills, clock, facts } = run;
    notes.keep({ isCreating: true });
    const id = await skills.create(fact(run, 'vendorId'), firstManifest(run.readPackage(), nameOf(run)));
    notes.keep({ skillId: id, isCreating: undefined });
    facts.skillId = id;
    say('made, waiting until it is whole');
    const { progress, errors } = await ended(clock, 'Making the skill', async () => {
      const state = await skills.state(id);
      // One that was just made may not be known everywhere yet.
      return state?.manifest ?? { progress: 'IN_PROGRESS' as const, errors: [] };
    });
    if (progress === 'FAILED')
      throw new DeployError(
        'skill.refused',
        `Amazon would not make the skill: ${errors[0] ?? 'it did not say why'}`,
      );
    return `made, ${id}`;
  },
};
