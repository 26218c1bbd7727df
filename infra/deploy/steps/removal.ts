import { DeployError, Stopped } from '../deploy-error';
import { agree, fact, type Place, type Run, type Step } from '../step';
import { checkedRegion, keepsTable, REGIONS, skillName, stackName } from '../wish';
import { knownSkill, nameOf, namesake } from './skill';
import { checkStack } from './stack';

const NOTHING = 'Nothing was removed.';

/** Asks about what cannot be brought back: --yes is no answer to that. */
const agreeToLoss = async ({ wish, screen }: Run, question: string): Promise<void> => {
  if (wish.deleteData) return;
  const answer = await screen.confirm(question);
  if (answer === undefined)
    throw new DeployError('nobody.asked', `${question} Run again with --delete-data to agree. ${NOTHING}`);
  if (!answer) throw new Stopped(NOTHING);
};

const placesOf = ({ wish }: Run): readonly string[] =>
  wish.region === undefined ? REGIONS : [checkedRegion(wish.region)];

interface Found {
  readonly skill?: { readonly id: string; readonly isByName: boolean };
  readonly stack?: { readonly region: string; readonly tables: readonly string[] };
  /** Tables that do not go with the stack. */
  readonly tables: readonly Place[];
}

const skillThere = async (run: Run): Promise<Found['skill']> => {
  const known = await knownSkill(run);
  const id = known ?? (await namesake(run));
  return id === undefined ? undefined : { id, isByName: known === undefined };
};

const stackThere = async (run: Run): Promise<Found['stack']> => {
  const name = stackName(run.wish.stage);
  for (const region of placesOf(run)) {
    const stack = await run.cloud.stack(name, region);
    checkStack(stack, name);
    if (stack !== undefined) return { region, tables: stack.tables };
  }
  return undefined;
};

/** Tables whose stack will not take them along: kept by one that is there or was, or restored by hand. */
const tablesThere = async (run: Run, stack: Found['stack']): Promise<readonly Place[]> => {
  const { cloud, notes, wish } = run;
  const own = (stack?.tables ?? []).map((name) => ({ name, region: stack?.region ?? '' }));
  const seen: Place[] = keepsTable(wish.stage) ? [...own] : [];
  const isNew = (table: Place): boolean => [...seen, ...own].every(({ name }) => name !== table.name);
  for (const region of placesOf(run))
    for (const { name } of await cloud.leftovers(stackName(wish.stage), region))
      if (isNew({ name, region })) seen.push({ name, region });
  for (const table of notes.read().tables ?? [])
    if (isNew(table) && (await cloud.hasTable(table.name, table.region))) seen.push(table);
  return seen;
};

const lookAround = async (run: Run): Promise<Found> => {
  const skill = await skillThere(run);
  const stack = await stackThere(run);
  return {
    ...(skill !== undefined && { skill }),
    ...(stack !== undefined && { stack }),
    tables: await tablesThere(run, stack),
  };
};

/** @returns the tables that nobody wants deleted */
const askForTables = async ({ wish, screen }: Run, tables: readonly Place[]): Promise<readonly Place[]> => {
  const staying: Place[] = [];
  for (const table of tables) {
    const question = `Delete the table ${table.name} in ${table.region}, with all that people did? It cannot be brought back.`;
    if (!wish.deleteData && (await screen.confirm(question)) !== true) staying.push(table);
  }
  return staying;
};

const askForSkill = async (
  run: Run,
  { id, isByName }: NonNullable<Found['skill']>,
  staying: readonly Place[],
): Promise<void> => {
  const names = staying.map(({ name }) => name).join(', ');
  const loss =
    names === ''
      ? ''
      : ` A skill that is made anew will not know what is in ${names}: Alexa gives people other ids for every skill.`;
  if (loss !== '' && run.wish.yes) run.screen.note(loss.trim());
  const question = `Delete the skill "${nameOf(run)}" (${id})? Whoever has it loses it.${loss}`;
  if (!isByName) await agree(run, question, NOTHING);
  else if ((await run.screen.confirm(`It is known by its name only. ${question}`)) !== true)
    throw new DeployError(
      'skill.by-name',
      `${id} is called "${nameOf(run)}", and nothing else says that it is this skill: run again with --skill-id ${id} if it is, or delete it in the developer console.`,
    );
};

/** Looks for all that is there, and asks all that is to be asked, before the first of it is gone for good. */
export const askStep: Step = {
  title: 'What there is to remove',
  plan: ({ stage }) =>
    keepsTable(stage)
      ? 'looks for skill, stack and tables, and asks about each; what people did is a question of its own'
      : 'looks for skill, stack and table, and asks about each; that the table goes with the stack is a question of its own',
  async found(run) {
    const { skill, stack, tables } = await lookAround(run);
    const name = stackName(run.wish.stage);
    const staying = await askForTables(run, tables);
    if (skill !== undefined) await askForSkill(run, skill, staying);
    if (stack !== undefined) {
      await agree(run, `Remove the stack ${name} in ${stack.region}?`, NOTHING);
      if (!keepsTable(run.wish.stage))
        await agreeToLoss(
          run,
          'The table goes with it, and so does what people did on this stage, for good. Go on?',
        );
    }
    run.facts.removal = {
      skillId: skill?.id,
      stackIn: stack?.region,
      tables: tables.filter((table) => !staying.includes(table)),
      staying,
    };
    const all = [skill && 'the skill', stack && `the stack ${name}`, ...tables.map((table) => table.name)];
    return all.filter(Boolean).join(', ') || 'nothing';
  },
  take: async () => '',
};

/** Deletes the skill first: nobody speaks to a function that is not there. */
export const removeSkillStep: Step = {
  title: 'The skill',
  plan: (wish) => `deletes "${skillName(wish)}" in the developer console`,
  found: async (run) => (fact(run, 'removal').skillId === undefined ? 'there is none' : undefined),
  async take(run) {
    await run.skills.remove(fact(run, 'removal').skillId ?? '');
    run.notes.keep({ skillId: undefined, isCreating: undefined, importing: undefined, imported: undefined });
    return 'deleted';
  },
};

/** Removes the stack, and with it what it was not told to keep. */
export const removeStackStep: Step = {
  title: 'Function and table',
  plan: ({ stage }) =>
    `removes the stack ${stackName(stage)}${keepsTable(stage) ? '; the table stays' : ' and its table'}`,
  found: async (run) => (fact(run, 'removal').stackIn === undefined ? 'there is none' : undefined),
  async take(run, say) {
    const { cloud, wish } = run;
    await cloud.removeStack(stackName(wish.stage), fact(run, 'removal').stackIn ?? '', say);
    return 'removed';
  },
};

/** Deletes the tables that somebody wants deleted, and says of the others how they are deleted later. */
export const removeDataStep: Step = {
  title: 'What people did',
  plan: () => 'deletes the tables that stayed and that somebody said yes to; by itself it deletes none',
  found: async () => undefined,
  async take(run, say) {
    const { cloud, wish, notes } = run;
    const { tables, staying } = fact(run, 'removal');
    for (const { name, region } of tables) {
      say(`deleting ${name}`);
      if (await cloud.hasTable(name, region)) await cloud.removeTable(name, region);
    }
    notes.forget();
    if (staying.length === 0) return 'nothing is left of it';
    notes.keep({ tables: [...staying] });
    return [
      `${staying.length} left`,
      ...staying.map(
        ({ name }) =>
          `The table ${name} stays. To remove it later: npm run destroy -- --stage ${wish.stage} --delete-data`,
      ),
    ].join('\n  ');
  },
};
