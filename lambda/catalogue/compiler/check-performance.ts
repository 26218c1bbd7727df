import type { Stage } from '../../dialogue/moment';
import type { Language } from '../../session/language';
import type { Variant } from '../../session/score';
import { TELLINGS } from '../../session/words';
import { remembered, spokenMillis } from '../../speech/pace';
import { createRepertoire } from '../../speech/repertoire';
import { createStage } from '../../speech/stage';
import type { Catalogue } from '../catalogue';
import type { Fault } from './faults';
import type { ContentSource, LanguageSource } from './read-content';
import { type Found, rehearse, rehearseOpening } from './rehearse';
import { reportOf, type VariantReport } from './variant-report';

/** The opening of a variant alone: it says the length of the whole all the same. */
const openingOf = (variant: Variant): Variant => ({
  ...variant,
  frame: { open: variant.frame.open, settle: 0, close: 0 },
  body: [],
});

const openingsOf = (scores: Catalogue['scores']): Catalogue['scores'] =>
  Object.fromEntries(
    Object.entries(scores).map(([id, score]) => {
      const variants = Object.entries(score.variants).map(([name, variant]) => [name, openingOf(variant)]);
      return [id, { ...score, variants: Object.fromEntries(variants) }];
    }),
  );

const placeOf = ({ fault }: Found): string => [fault.file, ...fault.key].join(' ');

/** The same words in several variants and turns are one mistake, told where it is worst. */
const worstOf = (found: readonly Found[]): Map<string, Found> => {
  const worst = new Map<string, Found>();
  for (const one of found) {
    if (one.millis > (worst.get(placeOf(one))?.millis ?? -1)) worst.set(placeOf(one), one);
  }
  return worst;
};

/** What goes wrong with all the words is told as that, and not once more for each way of telling less. */
const distinct = (byTelling: readonly (readonly Found[])[]): Fault[] => {
  const told = new Map<string, Found>();
  for (const found of byTelling) {
    for (const [place, one] of worstOf(found)) if (!told.has(place)) told.set(place, one);
  }
  return [...told.values()].map(({ fault }) => fault);
};

/**
 * Performs every variant of every session in a language, in every way of telling it: do the words fit, and how long
 * does it all get.
 */
export const checkPerformance = (
  catalogue: Catalogue,
  content: ContentSource,
  language: LanguageSource,
): { faults: Fault[]; reports: VariantReport[] } => {
  const repertoire = createRepertoire(catalogue.scores, catalogue.languages[language.tag] as Language);
  const played = Object.values(catalogue.scores).flatMap(({ id, variants }) =>
    Object.entries(variants).map(([variant, { frame }]) => ({ session: id, variant, frame })),
  );
  const estimate = remembered(spokenMillis);
  const stageOf = (scores: Catalogue['scores']): Stage =>
    createStage(createRepertoire(scores, repertoire.language), 0, estimate);
  const rehearsal = {
    repertoire,
    stage: stageOf(catalogue.scores),
    openings: stageOf(openingsOf(catalogue.scores)),
    estimate,
    content,
    language,
  };
  const opened = played.filter(({ frame }) => frame.open > 0);
  const faults = distinct(
    TELLINGS.flatMap((telling) => [
      played.flatMap((one) => rehearse(rehearsal, one, telling)),
      opened.flatMap((one) => rehearseOpening(rehearsal, one, telling)),
    ]),
  );
  // A page cannot be cut while a part is too long for any.
  const reports =
    faults.length > 0 ? [] : played.map(({ session, variant }) => reportOf(repertoire, session, variant));
  return { faults, reports };
};
