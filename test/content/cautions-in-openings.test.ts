import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { forVariant, type Language } from '../../lambda/session/language';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { createStage } from '../../lambda/speech/stage';

const language = catalogue.languages.en as Language;
const stage = createStage(createRepertoire(catalogue.scores, language), 0);

const WORDS = [undefined, 'brief', 'cues', 'quiet'] as const;

/** By then the opening is over, and whatever is asked of the body has begun. */
const FIRST_STEPS = 2;

/** What is spoken first, as it is heard. */
const openingOf = (session: string, variant: string, words: (typeof WORDS)[number], completionId: string) => {
  const run = { session, variant, completionId, ...(words && { manner: { words } }) };
  const { steps } = stage.timeline(run);
  return JSON.stringify(steps.slice(0, FIRST_STEPS));
};

const VARIANTS = Object.values(catalogue.scores).flatMap(({ id, variants }) =>
  Object.keys(variants).map((variant) => [id, variant] as const),
);

describe('a caution', () => {
  it.each(WORDS.map((words) => [words ?? 'full', words] as const))(
    'stays in the opening of every variant with words that are %s',
    (_, words) => {
      const silent = VARIANTS.filter(([id, variant]) => {
        const caution = forVariant(language.sessions[id]?.caution ?? '', variant);
        const heard = ['one', 'two', 'three'].map((turn) => openingOf(id, variant, words, turn));
        const [sentence = ''] = caution.split(/(?<=\.)\s/);
        return caution === '' || heard.some((text) => !text.includes(sentence));
      });
      expect(VARIANTS.length).toBeGreaterThan(100);
      expect(silent).toEqual([]);
    },
  );
});
