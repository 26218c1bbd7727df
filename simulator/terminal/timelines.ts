import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import type { Language } from '../../lambda/session/language';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { createStage } from '../../lambda/speech/stage';
import type { TimelineOf } from './guidance';

/** Lays the runs of the built content out in time, as the skill does. Only the words depend on the seed. */
export const contentTimelines = (): TimelineOf => {
  const english = catalogue.languages.en as Language;
  return createStage(createRepertoire(catalogue.scores, english), 0).timeline;
};
