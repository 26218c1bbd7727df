import { walkSsml } from './ssml-parser';
import { BREAK_STRENGTH_MILLIS, breakMillis, ratePercent } from './ssml-vocabulary';

/** How long a voice takes: milliseconds for a text at a rate in percent of the ordinary pace (100). */
export type Voice = (text: string, ratePercent: number) => number;

/** One run of text between silences; `atMillis` counts from the start of the speech. */
export interface SpokenLine {
  readonly atMillis: number;
  readonly millis: number;
  readonly text: string;
}

/** A speech in time: its lines, and its whole length including silences at the end. */
export interface SpokenSpeech {
  readonly lines: readonly SpokenLine[];
  readonly millis: number;
}

/** Text at one pace; a run holds several when the pace changes within it. */
interface Piece {
  text: string;
  readonly rate: number;
}

const ORDINARY_RATE = 100;
/** These end a run of text. Their pause is the voice's own: it ends a sentence by its punctuation. */
const ENDS_RUN: ReadonlySet<string> = new Set(['p', 's', 'audio']);

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

class TimelineWriter {
  readonly lines: SpokenLine[] = [];
  millis = 0;
  private pieces: Piece[] = [];

  constructor(private readonly voice: Voice) {}

  write(text: string, rate: number): void {
    const last = this.pieces.at(-1);
    if (last?.rate === rate) last.text += text;
    else this.pieces.push({ text, rate });
  }

  endRun(): void {
    const text = collapse(this.pieces.map((piece) => piece.text).join(''));
    if (text !== '') {
      const millis = this.pieces.reduce((sum, piece) => sum + this.lengthOf(piece), 0);
      this.lines.push({ atMillis: this.millis, millis, text });
      this.millis += millis;
    }
    this.pieces = [];
  }

  pause(millis: number): void {
    this.endRun();
    this.millis += millis;
  }

  private lengthOf(piece: Piece): number {
    const text = collapse(piece.text);
    return text === '' ? 0 : Math.round(this.voice(text, piece.rate));
  }
}

const pauseOf = (attributes: Readonly<Record<string, string>>): number =>
  attributes.time === undefined
    ? (BREAK_STRENGTH_MILLIS[attributes.strength ?? 'medium'] ?? 0)
    : (breakMillis(attributes.time) ?? 0);

/**
 * Lays SSML out in time as a device would speak it: breaks are silences, `<prosody rate>` slows or quickens
 * the voice (nested rates multiply), `<sub>` says its alias. Recorded `<audio>` counts as no time.
 * @throws Error when the SSML is not well-formed XML; ask `ssmlFault` first.
 */
export const readSpeech = (ssml: string, voice: Voice): SpokenSpeech => {
  const timeline = new TimelineWriter(voice);
  const rates = [ORDINARY_RATE];
  const rate = () => rates.at(-1) ?? ORDINARY_RATE;
  let aliased = 0;
  walkSsml(ssml, {
    open(tag, attributes) {
      if (tag === 'break') timeline.pause(pauseOf(attributes));
      if (ENDS_RUN.has(tag)) timeline.endRun();
      if (tag === 'prosody') rates.push((rate() * (ratePercent(attributes.rate ?? '100%') ?? 100)) / 100);
      if (tag !== 'sub') return;
      aliased += 1;
      if (aliased === 1) timeline.write(attributes.alias ?? '', rate());
    },
    close(tag) {
      if (ENDS_RUN.has(tag)) timeline.endRun();
      if (tag === 'prosody') rates.pop();
      if (tag === 'sub') aliased -= 1;
    },
    text(text) {
      if (aliased === 0) timeline.write(text, rate());
    },
  });
  timeline.endRun();
  return { lines: timeline.lines, millis: timeline.millis };
};

/** Lays out speech given as plain text: one line at the ordinary pace. */
export const readPlainSpeech = (text: string, voice: Voice): SpokenSpeech => {
  const timeline = new TimelineWriter(voice);
  timeline.write(text, ORDINARY_RATE);
  timeline.endRun();
  return { lines: timeline.lines, millis: timeline.millis };
};

/** One speech and then another. */
export const after = (first: SpokenSpeech, second: SpokenSpeech): SpokenSpeech => ({
  lines: [
    ...first.lines,
    ...second.lines.map((line) => ({ ...line, atMillis: line.atMillis + first.millis })),
  ],
  millis: first.millis + second.millis,
});
