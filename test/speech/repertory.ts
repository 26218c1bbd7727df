import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import type { Stage } from '../../lambda/dialogue/moment';
import type { Language } from '../../lambda/session/language';
import type { Timeline } from '../../lambda/session/timeline';
import { createRepertoire, type Repertoire } from '../../lambda/speech/repertoire';
import { createStage } from '../../lambda/speech/stage';

/** All real sessions in English, as this deployment would perform them. */
export const realRepertoire = (maxPageMillis?: number): Repertoire =>
  createRepertoire(catalogue.scores, catalogue.languages.en as Language, maxPageMillis);

/** Every variant of every real session, with the seconds that its score states. */
export const realVariants = Object.values(catalogue.scores).flatMap(({ id, variants }) =>
  Object.entries(variants).map(([variant, { seconds }]) => ({ session: id, variant, seconds })),
);

/** A real variant in time, its lines as this completion id turns them. */
export const realTimeline = (
  { session, variant }: { session: string; variant: string },
  completionId = 'completion-1',
  stage: Stage = createStage(realRepertoire(), 1),
): Timeline => stage.timeline({ session, variant, completionId });
