import { DeployError, Stopped } from '../deploy-error';
import { agree, type Run, type Step } from '../step';
import { checkedRegion, keepsTable, REGIONS, skillName, stackName } from '../wish';
import { knownSkill, nameOf, namesake } from './skill';
import { checkStack } from './stack';

/** Asks about what cannot be brought back: --yes is no answer to that. */
const agreeToLoss = async ({ wish, screen }: Run, question: string, otherwise: string): Promise<void> => {
  if (wish.deleteData) return;
  const answer = await screen.confirm(question);
  if (answer === undefined)
    throw new DeployError('nobody.asked', `${question} Run again with --delete-data to agree. ${otherwise}`);
  if (!answer) throw new Stopped(otherwise);
};

const placesOf = ({ wish }: Run): readonly string[] =>
  wish.region === undefined ? REGIONS : [checkedRegion(wish.region)];

/** Deletes the skill first: nobody speaks to a function that is not there. */
export const removeSkillStep: Step = {
  title: 'The skill',
  plan: (wish) => `asks, then deletes "${skillName(wish)}" in the developer console`,
  async found(run) {
    const known = await knownSkill(run);
    const id = known ?? (await namesake(run));
    if (id === undefined) return 'there is none';
    const question = `Delete the skill "${nameOf(run)}" (${id})? Whoever has it loses it.`;
    if (known !== undefined) await agree(run, question, 'Nothing was removed.');
    else if ((await run.screen.confirm(`It is known by its name only. ${question}`)) !== true)
      throw new DeployError(
        'skill.by-name',
        `${id} is called "${nameOf(run)}", and nothing else says that it is this skill: run again with --skill-id ${id} if it is, or delete it in the developer console.`,
      );
    run.facts.skillId = id;
    return undefined;
  },
  async take({ skills, notes, facts }) {
    await skills.remove(facts.skillId ?? '');
    notes.keep({ skillId: undefined, isCreating: undefined, importing: undefined, imported: undefined });
    return 'deleted';
  },
};

/** Removes the stack, and with it what it was not told to keep. */
export const removeStackStep: Step = {
  title: 'Function and table',
  plan: ({ stage }) =>
    keepsTable(stage)
      ? `asks, then removes the stack ${stackName(stage)}; the table stays`
      : `asks, then removes the stack ${stackName(stage)} and its table, asking about the data by itself`,
  async found(run) {
    const name = stackName(run.wish.stage);
    for (const region of placesOf(run)) {
      const stack = await run.cloud.stack(name, region);
      if (stack === undefined) continue;
      checkStack(stack, name);
      await agree(run, `Remove the stack ${name} in ${region}?`, 'The stack is still there.');
      if (!keepsTable(run.wish.stage))
        await agreeToLoss(
          run,
          'The table goes with it, and so does what people did on this stage, for good. Go on?',
          'Stack and table are still there.',
        );
      run.facts.region = region;
      return undefined;
    }
    return 'there is none';
  },
  async take({ cloud, wish, facts }, say) {
    await cloud.removeStack(stackName(wish.stage), facts.region ?? '', say);
    return 'removed';
  },
};

type Table = { readonly name: string; readonly region: string };

/** Tables that are still there although their stack is not, as CloudFormation knows them or our note does. */
const remaining = async (run: Run): Promise<readonly Table[]> => {
  const { cloud, notes, wish } = run;
  const found: Table[] = [];
  for (const region of placesOf(run))
    for (const { name } of await cloud.leftovers(stackName(wish.stage), region)) found.push({ name, region });
  for (const table of notes.read().tables ?? [])
    if (found.every(({ name }) => name !== table.name) && (await cloud.hasTable(table.name, table.region)))
      found.push(table);
  return found;
};

/** Tables that were kept: asked about one by one, and by themselves. */
export const removeDataStep: Step = {
  title: 'What people did',
  plan: () =>
    'lists the tables that were kept, and asks about each whether to delete it; by itself it deletes none',
  async found(run) {
    const { cloud, wish, screen, notes } = run;
    const staying: Table[] = [];
    for (const table of await remaining(run)) {
      const { name, region } = table;
      const question = `Delete the table ${name} in ${region}, with all that people did? It cannot be brought back.`;
      if (wish.deleteData || (await screen.confirm(question)) === true) {
        await cloud.removeTable(name, region);
        screen.note(`The table ${name} is deleted.`);
      } else staying.push(table);
    }
    notes.forget();
    if (staying.length === 0) return 'nothing is left of it';
    notes.keep({ tables: staying });
    for (const { name } of staying)
      screen.note(
        `The table ${name} stays. To remove it later: npm run destroy -- --stage ${wish.stage} --delete-data`,
      );
    return `${staying.length} left, see above`;
  },
  take: async () => '',
};
