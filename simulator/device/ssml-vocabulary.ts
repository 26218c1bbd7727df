/** What an attribute may hold: the test, and the words for what would have passed it. */
interface AttributeRule {
  readonly fits: (value: string) => boolean;
  readonly wants: string;
}

const LONGEST_BREAK_MILLIS = 10_000;
const SLOWEST_RATE_PERCENT = 20;

/** Amazon names the rates but publishes no figures for them; these are this simulator's estimates. */
const RATE_PERCENTS: Readonly<Record<string, number>> = {
  'x-slow': 50,
  slow: 75,
  medium: 100,
  fast: 125,
  'x-fast': 150,
};

/** Amazon defines strengths by the pause of a comma, a sentence, a paragraph; the milliseconds are estimates. */
export const BREAK_STRENGTH_MILLIS: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0,
  weak: 250,
  medium: 250,
  strong: 500,
  'x-strong': 800,
};

/**
 * Reads the `time` of a `<break>`.
 * @returns milliseconds, or undefined when Alexa would not read it as a time.
 */
export const breakMillis = (time: string): number | undefined => {
  const match = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(time);
  return match ? Number(match[1]) * (match[2] === 's' ? 1000 : 1) : undefined;
};

/**
 * Reads the `rate` of a `<prosody>`.
 * @returns percent of the ordinary pace (100), or undefined when Alexa would not read it as a rate.
 */
export const ratePercent = (rate: string): number | undefined => {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(rate);
  return match ? Number(match[1]) : RATE_PERCENTS[rate];
};

const anything: AttributeRule = { fits: () => true, wants: 'any text' };

const oneOf = (...values: readonly string[]): AttributeRule => ({
  fits: (value) => values.includes(value),
  wants: `one of ${values.join(', ')}`,
});

const pattern = (expression: RegExp, wants: string): AttributeRule => ({
  fits: (value) => expression.test(value),
  wants,
});

const breakTime: AttributeRule = {
  fits: (value) => (breakMillis(value) ?? Number.POSITIVE_INFINITY) <= LONGEST_BREAK_MILLIS,
  wants: 'seconds or milliseconds of at most 10s',
};

const prosodyRate: AttributeRule = {
  fits: (value) => (ratePercent(value) ?? 0) >= SLOWEST_RATE_PERCENT,
  wants: `one of ${Object.keys(RATE_PERCENTS).join(', ')}, or a percentage of at least ${SLOWEST_RATE_PERCENT}%`,
};

const prosodyPitch = pattern(
  /^(x-low|low|medium|high|x-high|[+-]\d+(\.\d+)?%)$/,
  'a pitch by name, or a signed percentage',
);

const prosodyVolume = pattern(
  /^(silent|x-soft|soft|medium|loud|x-loud|[+-]\d+(\.\d+)?dB)$/,
  'a volume by name, or signed decibels',
);

/** Alexa's tags with the attributes each may have. A tag or an attribute not in this table is fatal. */
export const ALEXA_TAGS: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  speak: {},
  audio: { src: pattern(/^(https|soundbank):\/\/\S+$/, 'an https or soundbank address') },
  break: { time: breakTime, strength: oneOf(...Object.keys(BREAK_STRENGTH_MILLIS)) },
  emphasis: { level: oneOf('strong', 'moderate', 'reduced') },
  lang: { 'xml:lang': pattern(/^[a-z]{2}-[A-Z]{2}$/, 'a language and region such as en-GB') },
  p: {},
  s: {},
  phoneme: { alphabet: oneOf('ipa', 'x-sampa'), ph: anything },
  prosody: { rate: prosodyRate, pitch: prosodyPitch, volume: prosodyVolume },
  'say-as': { 'interpret-as': anything, format: anything },
  sub: { alias: anything },
  voice: { name: anything },
  w: { role: anything },
  'amazon:domain': { name: oneOf('conversational', 'long-form', 'music', 'news', 'fun') },
  'amazon:effect': { name: oneOf('whispered') },
  'amazon:emotion': { name: oneOf('excited', 'disappointed'), intensity: oneOf('low', 'medium', 'high') },
  'alexa:name': { type: anything, personId: anything },
};
