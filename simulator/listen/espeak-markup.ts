import { walkSsml } from '../device/ssml-parser';
import { BREAK_STRENGTH_MILLIS, breakMillis, ratePercent } from '../device/ssml-vocabulary';

/** What espeak-ng says in one go, and the silence after it. */
export interface EspeakPart {
  /** Percent of the voice's own rate. */
  readonly ratePercent: number;
  /** A document of one text; where silence follows, it ends in a break of `BREAK_MILLIS`. Empty for silence alone. */
  readonly ssml: string;
  readonly silentMillis: number;
}

/** A break that espeak-ng keeps to the millisecond. */
export const BREAK_MILLIS = 1_000;

const ORDINARY_RATE = 100;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Gathers texts and silences into parts; neighbouring silences become one. */
class PartWriter {
  readonly parts: EspeakPart[] = [];
  private text = '';
  private rate = ORDINARY_RATE;
  private silentMillis = 0;

  write(text: string, rate: number): void {
    if (text.trim() === '') return;
    if (this.silentMillis > 0 || rate !== this.rate) this.endPart();
    this.rate = rate;
    this.text = `${this.text} ${escaped(text.trim())}`;
  }

  pause(millis: number): void {
    this.silentMillis += millis;
  }

  endPart(): void {
    const { rate: ratePercent, silentMillis } = this;
    const silence = silentMillis > 0 ? ` <break time='${BREAK_MILLIS}ms'/>` : '';
    const ssml = this.text === '' ? '' : `<speak>${this.text.trim()}${silence}</speak>`;
    if (ssml !== '' || silentMillis > 0) this.parts.push({ ratePercent, ssml, silentMillis });
    this.text = '';
    this.silentMillis = 0;
  }
}

const pauseOf = ({ time, strength }: Readonly<Record<string, string>>): number =>
  (time === undefined ? BREAK_STRENGTH_MILLIS[strength ?? 'medium'] : breakMillis(time)) ?? 0;

/**
 * Says in espeak-ng's terms what a page means in Alexa's. Found with espeak-ng 1.51:
 * - of neighbouring breaks it keeps one, so a silence of 20 s in two tags would last 10 s; one before the
 *   first text is lost; one of 2.5 s is 6 ms too long and one of 41 s 0.1 s too short: a silence is told
 *   apart from the text, which ends in a break that is kept to the millisecond;
 * - `<prosody rate>` stretches breaks too, so the rate becomes an option of the command;
 * - a break takes the place of the pause that ends a sentence, which is what the pace counts on (speech/pace);
 * - a text sounds shorter or longer by what comes after it, through any silence ("Two." takes 309 or 429 ms),
 *   and by up to 0.1 s each time it comes again: each text and the silence after it is a document of its own.
 * Texts and silences are all that our pages hold: other tags are left out, what is inside them is spoken.
 *
 * @throws Error when the SSML is not well-formed XML
 */
export const espeakPartsOf = (ssml: string): readonly EspeakPart[] => {
  const writer = new PartWriter();
  const rates = [ORDINARY_RATE];
  const rate = (): number => rates.at(-1) ?? ORDINARY_RATE;
  walkSsml(ssml, {
    open(tag, attributes) {
      if (tag === 'break') writer.pause(pauseOf(attributes));
      if (tag === 'prosody') rates.push((rate() * (ratePercent(attributes.rate ?? '100%') ?? 100)) / 100);
    },
    close(tag) {
      if (tag === 'prosody') rates.pop();
    },
    text: (text) => writer.write(text, rate()),
  });
  writer.endPart();
  return writer.parts;
};
