import { type Pace, spokenMillis } from '../../../lambda/speech/pace';
import type { Repertoire } from '../../../lambda/speech/repertoire';
import type { Synthesizer } from '../synthesizer';
import { chooseMeasured } from './choose-measured';
import { clausesIn, gatherPages, keyOf, type Spoken, sentencesIn, textsOf } from './corpus';
import { fitFormula, median } from './fit';
import { type Lengths, listenTo } from './lengths';

/** A pace as it was fitted, and what to tell about it. */
export interface Calibration {
  readonly pace: Pace;
  readonly lines: readonly string[];
}

const errorLines = (texts: readonly Spoken[], lengths: Lengths, pace: Pace, name: string): string[] => {
  const errors = texts
    .map((spoken) => {
      const heard = lengths.get(keyOf(spoken)) ?? 0;
      return { spoken, off: Math.round(spokenMillis(spoken.text, spoken.ratePercent, pace) - heard) };
    })
    .toSorted((one, other) => Math.abs(other.off) - Math.abs(one.off));
  const [worst] = errors;
  if (worst === undefined) return [];
  const usual = Math.round(median(errors.map(({ off }) => Math.abs(off))));
  return [`${name}: median error ${usual} ms, worst ${worst.off} ms ("${worst.spoken.text}")`];
};

/**
 * Fits the pace to a voice, on all that our sessions say at the rate at which they say it.
 *
 * @throws SynthesizerError when the voice is missing or fails
 */
export const calibrate = async (repertoire: Repertoire, voice: Synthesizer): Promise<Calibration> => {
  const pages = gatherPages(repertoire);
  const texts = textsOf(pages);
  const sentences = sentencesIn(texts);
  const clauses = clausesIn(sentences);
  const lengths = await listenTo([...clauses, ...sentences, ...texts], voice);
  const formula = fitFormula({ texts, sentences, clauses }, lengths);
  const pace = chooseMeasured(pages, formula, lengths);
  const chosen = [...pace.measured.values()].reduce((sum, ofRate) => sum + ofRate.size, 0);
  const { clauseMillis, characterMillis, commaMillis, sentenceMillis, words } = formula;
  return {
    pace,
    lines: [
      `${voice.name}: ${texts.length} texts of ${clauses.length} clauses`,
      `${clauseMillis} ms a clause + ${characterMillis} ms a character; pause ${commaMillis} ms at a comma, ${sentenceMillis} ms between sentences`,
      ...errorLines(
        texts,
        lengths,
        { ...formula, measured: new Map() },
        `by the formula with ${words.size} words`,
      ),
      ...errorLines(texts, lengths, pace, `with ${chosen} sentences as measured`),
    ],
  };
};
