import { availableParallelism } from 'node:os';
import { NothingToShowError } from '../../lambda/catalogue/compiler/show';
import type { Repertoire } from '../../lambda/speech/repertoire';
import { atOnce } from './at-once';
import { createEspeak } from './espeak';
import { measure } from './measure';
import { type MeasureReport, reportMeasurements } from './measure-report';
import { allPlayed } from './performance';
import type { Synthesizer } from './synthesizer';

/**
 * Renders every variant with a real voice and compares it with the plan.
 *
 * @param only this session alone
 * @throws SynthesizerError when the voice is missing or fails
 * @throws NothingToShowError for a session that is not there, with the nearest name
 */
export const measureCatalogue = async (
  repertoire: Repertoire,
  only?: string,
  voice: Synthesizer = createEspeak(),
): Promise<MeasureReport> => {
  if (only !== undefined && repertoire.scores[only] === undefined) {
    throw new NothingToShowError('session', only, Object.keys(repertoire.scores));
  }
  const played = allPlayed(repertoire).filter(({ session }) => only === undefined || session === only);
  const measurements = await atOnce(played, availableParallelism(), (one) => measure(repertoire, one, voice));
  return reportMeasurements(measurements);
};
