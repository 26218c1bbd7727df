import { fact, type Step } from '../step';

/** Switches the skill on for the devices of whoever deploys it. */
export const testingStep: Step = {
  title: 'Testing on your devices',
  plan: () => 'switches testing of the development stage on',
  async found(run) {
    return (await run.skills.isEnabled(fact(run, 'skillId'))) ? 'on' : undefined;
  },
  async take(run) {
    await run.skills.enable(fact(run, 'skillId'));
    return 'switched on';
  },
};
