import { charactersOf } from '../../speech/markup';
import { spokenMillis } from '../../speech/pace';
import { type Repertoire, rateOf } from '../../speech/repertoire';
import { createStage } from '../../speech/stage';

/** What the catalogue's table shows of one variant. */
export interface VariantReport {
  readonly session: string;
  readonly variant: string;
  readonly seconds: number;
  readonly steps: number;
  readonly characters: number;
  readonly pages: number;
}

/** Measures one variant: how many characters, steps and pages it takes. */
export const reportOf = (repertoire: Repertoire, session: string, variant: string): VariantReport => {
  const stage = createStage(repertoire, 0);
  const rate = rateOf(repertoire, session);
  const run = { session, variant, completionId: 'report' };
  const timeline = stage.timeline(run);
  const atoms = timeline.steps.flatMap((step) => step.atoms);
  const characters = atoms.reduce(
    (sum, atom) => sum + charactersOf(atom, (text) => spokenMillis(text, rate)),
    0,
  );
  let pages = 0;
  for (let at = 0; at < timeline.totalMillis; pages += 1) {
    at = stage.nextPage(timeline, run, at, undefined).toMillis;
  }
  return {
    session,
    variant,
    seconds: timeline.totalMillis / 1_000,
    steps: timeline.steps.length,
    characters,
    pages,
  };
};
