import { DeployError } from '../deploy-error';
import { agree, fact, type Step } from '../step';
import { checkedRegion, chosenInCdkJson, REGIONS, stackName } from '../wish';

/** Finds out which AWS account the credentials belong to, and that it is the same as last time. */
export const accountStep: Step = {
  title: 'AWS account',
  plan: () => 'asks AWS whose credentials these are',
  async found({ cloud, notes, facts, wish }) {
    const account = await cloud.account();
    const before = notes.read().account;
    if (before !== undefined && before !== account)
      throw new DeployError(
        'account.other',
        `The ${wish.stage} stage is in AWS account ${before}, and these credentials are for ${account}: use the others, or remove .deploy/${wish.stage}.json to begin a new one here.`,
      );
    facts.account = account;
    return `signed in, account ${account}`;
  },
  take: async () => '',
};

/**
 * Decides where the stack is: where it was, where somebody wants it, or where the environment is; and nowhere twice.
 *
 * @param ambient region of the environment
 */
export const regionStep = (ambient: string | undefined): Step => ({
  title: 'AWS region',
  plan: ({ region }) =>
    `${region ?? ambient ?? 'asks for one'}; looks whether the stack of this stage is there, or elsewhere`,
  async found({ wish, cloud, notes, screen, facts }) {
    const name = stackName(wish.stage);
    const told = wish.region ?? notes.read().region;
    const settled = facts.lasting?.region;
    const wanted = told ?? (typeof settled === 'string' ? settled : undefined);
    if (wanted !== undefined)
      checkedRegion(wanted, told === undefined ? chosenInCdkJson(wish.stage) : undefined);
    // Whoever names a region may be allowed nothing elsewhere; a note knows of one that was named before.
    const places = wanted === undefined ? REGIONS : new Set([notes.read().region ?? wanted, wanted]);
    const homes: string[] = [];
    for (const region of places) if ((await cloud.stack(name, region)) !== undefined) homes.push(region);
    const elsewhere = homes.find((region) => region !== wanted);
    if (wanted !== undefined && elsewhere !== undefined && !homes.includes(wanted))
      throw new DeployError(
        'region.elsewhere',
        `The ${wish.stage} stage is in ${elsewhere} already: leave --region out, or \`npm run destroy -- --stage ${wish.stage} --region ${elsewhere}\` first.`,
      );
    const region =
      wanted ??
      homes[0] ??
      (ambient === undefined || !(REGIONS as readonly string[]).includes(ambient)
        ? await screen.choose('Where shall it live? Near those who speak to it.', REGIONS)
        : ambient);
    if (region === undefined)
      throw new DeployError(
        'region.none',
        `${ambient === undefined ? 'Nobody has said where it shall live' : `Alexa calls no functions in ${ambient}`}: choose ${REGIONS.join(', ')} with --region.`,
      );
    facts.region = region;
    return region;
  },
  take: async () => '',
});

/** Makes account and region ready for CDK, once. */
export const bootstrapStep: Step = {
  title: 'AWS account ready for CDK',
  plan: () => 'asks, then `cdk bootstrap`: a bucket for bundles and roles to deploy with',
  async found(run) {
    const region = fact(run, 'region');
    if (await run.cloud.isBootstrapped(region)) return 'it is';
    await agree(
      run,
      `CDK has not been used in ${region} yet. Make it ready (a bucket for bundles, roles to deploy with)?`,
      `Or do it yourself: npx cdk bootstrap aws://${fact(run, 'account')}/${region}`,
    );
    return undefined;
  },
  async take(run, say) {
    await run.cloud.bootstrap(fact(run, 'account'), fact(run, 'region'), say);
    return 'made ready';
  },
};
