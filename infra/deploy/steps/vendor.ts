import { DeployError } from '../deploy-error';
import type { Run, Step } from '../step';

/** Finds out whose skills are managed: the only vendor, or the one that is named. */
export const vendorStep = (preferred: () => string | undefined): Step => ({
  title: 'Amazon developer account',
  plan: () => 'asks whether the sign-in is good, and which vendor it is for',
  async found(run: Run) {
    const { wish, notes, skills, screen, facts } = run;
    const vendors = await skills.vendors();
    const wanted = wish.vendorId ?? notes.read().vendorId ?? preferred();
    const ids = vendors.map(({ id }) => id);
    if (ids.length === 0)
      throw new DeployError(
        'vendor.none',
        'This Amazon account is no developer account yet: open developer.amazon.com/alexa once, accept its terms, and run again.',
      );
    if (wanted !== undefined && !ids.includes(wanted))
      throw new DeployError(
        'vendor.other',
        `The sign-in is not for vendor ${wanted} but for ${ids.join(', ')}: sign in with the other account, or name one of these with --vendor-id.`,
      );
    const chosen =
      wanted ?? (ids.length === 1 ? ids[0] : await screen.choose('Whose skill shall it be?', ids));
    if (chosen === undefined)
      throw new DeployError(
        'vendor.many',
        `The sign-in is for several vendors: name one with --vendor-id (${ids.join(', ')}).`,
      );
    facts.vendorId = chosen;
    return `signed in, vendor ${chosen}`;
  },
  take: async () => '',
});
