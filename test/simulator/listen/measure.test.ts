import { compileContent } from '../../../lambda/catalogue/compiler/compile';
import type { Language } from '../../../lambda/session/language';
import { spokenMillis } from '../../../lambda/speech/pace';
import { createRepertoire } from '../../../lambda/speech/repertoire';
import { readSpeech } from '../../../simulator/device/spoken';
import { measure } from '../../../simulator/listen/measure';
import { reportMeasurements } from '../../../simulator/listen/measure-report';
import { atOneRate, requirePlayed } from '../../../simulator/listen/performance';
import type { Synthesizer } from '../../../simulator/listen/synthesizer';

const { catalogue } = compileContent(`${__dirname}/../../../content`);
const repertoire = createRepertoire(catalogue.scores, catalogue.languages.en as Language);
const played = { session: 'br-box', variant: 'short' };
const RATE = 8_000;

/** A voice that hums each text as long as the pace says, times a factor. */
const humming = (factor: number): Synthesizer => ({
  name: 'humming',
  async render(ssml) {
    const hum = (text: string, rate: number): number => spokenMillis(text, rate) * factor;
    const { lines, millis } = readSpeech(ssml, hum);
    const samples = new Int16Array(Math.round((millis * RATE) / 1_000));
    for (const line of lines) {
      const start = Math.round((line.atMillis * RATE) / 1_000);
      samples.fill(9_000, start, start + Math.round((line.millis * RATE) / 1_000));
    }
    return { sampleRate: RATE, samples };
  },
});

const silent: Synthesizer = {
  name: 'silent',
  render: async () => ({ sampleRate: RATE, samples: new Int16Array(RATE * 168) }),
};

describe('a voice that is measured', () => {
  it('is within the limits when it speaks as planned', async () => {
    const measurement = await measure(repertoire, played, humming(1));
    const report = reportMeasurements([measurement]);

    expect(measurement.heardMillis).toBeCloseTo(measurement.plannedMillis, 0);
    expect(measurement.onsets).toHaveLength(32);
    for (const { offMillis } of measurement.onsets) expect(Math.abs(offMillis ?? 999)).toBeLessThanOrEqual(5);
    expect(report.isWithin).toBe(true);
  });

  it('is found late by as much as it is, seconds even, and not taken for the next phase', async () => {
    const { heardMillis, plannedMillis, onsets } = await measure(repertoire, played, humming(1.03));
    const report = reportMeasurements([{ ...played, kind: 'breathing', heardMillis, plannedMillis, onsets }]);

    expect(onsets.at(-1)?.offMillis).toBeGreaterThan(1_000);
    expect(report.isWithin).toBe(false);
    expect(report.lines.join('\n')).toMatch(/br-box short: ".*" at \d:\d\d of page 1, \d+ ms late/);
  });

  it('is outside when a phase is not heard at all', async () => {
    const report = reportMeasurements([await measure(repertoire, played, silent)]);

    expect(report.isWithin).toBe(false);
    expect(report.lines.join('\n')).toContain('not heard');
  });
});

describe('what is to be listened to', () => {
  it('is a session and variant that are there', () => {
    expect(() => requirePlayed(repertoire, played)).not.toThrow();
    expect(() => requirePlayed(repertoire, { session: 'br-boxx', variant: 'short' })).toThrow(
      'Did you mean br-box?',
    );
    expect(() => requirePlayed(repertoire, { session: 'br-box', variant: 'shrt' })).toThrow(
      'Did you mean short?',
    );
  });

  it('can be heard at another rate', () => {
    expect(atOneRate(repertoire, 70).language.kinds.breathing?.ratePercent).toBe(70);
  });
});
