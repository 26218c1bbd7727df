import { espeakPartsOf } from '../../../simulator/listen/espeak-markup';

const page = (inside: string): string => `<speak>${inside}</speak>`;

describe('a page in terms of espeak-ng', () => {
  it('has neighbouring breaks as one silence, told apart from the text', () => {
    const parts = espeakPartsOf(page("In. <break time='10s'/> <break time='2500ms'/> Out."));

    expect(parts).toEqual([
      { ratePercent: 100, ssml: "<speak>In. <break time='1000ms'/></speak>", silentMillis: 12_500 },
      { ratePercent: 100, ssml: '<speak>Out.</speak>', silentMillis: 0 },
    ]);
  });

  it('has the rate apart, and never stretches a silence by it', () => {
    const parts = espeakPartsOf(page("One. <prosody rate='85%'>Two. <break time='3s'/></prosody> Three."));

    expect(parts.map(({ ratePercent, silentMillis }) => [ratePercent, silentMillis])).toEqual([
      [100, 0],
      [85, 3_000],
      [100, 0],
    ]);
    for (const { ssml } of parts) expect(ssml).not.toContain('prosody');
  });

  it('multiplies rates within each other', () => {
    const [part] = espeakPartsOf(page("<prosody rate='80%'><prosody rate='50%'>In.</prosody></prosody>"));

    expect(part?.ratePercent).toBe(40);
  });

  it('keeps a silence before the first text, and one with no text at all', () => {
    expect(espeakPartsOf(page("<break time='2s'/> In."))).toEqual([
      { ratePercent: 100, ssml: '', silentMillis: 2_000 },
      { ratePercent: 100, ssml: '<speak>In.</speak>', silentMillis: 0 },
    ]);
    expect(espeakPartsOf(page("<break strength='strong'/>"))).toEqual([
      { ratePercent: 100, ssml: '', silentMillis: 500 },
    ]);
    expect(espeakPartsOf(page(''))).toEqual([]);
  });

  it('has texts that follow each other at once in one document, escaped', () => {
    const [part] = espeakPartsOf(page('In &amp; <s>out &lt;now.</s>'));

    expect(part?.ssml).toBe('<speak>In &amp; out &lt;now.</speak>');
  });
});
