import type { Performance } from '../device/performance';
import { isPermissionQuestion } from '../device/permission-prompt';

/** What a line of the scrollback is: somebody's words, a question repeated, a ring, or about them. */
export type LineKind = 'you' | 'voice' | 'again' | 'alexa' | 'ring' | 'refusal' | 'note';

export interface TranscriptLine {
  readonly id: number;
  readonly kind: LineKind;
  readonly text: string;
}

type SpokenText = Performance['lines'][number];

const FEWEST_WORDS_KEPT = 3;

const wordsOf = (text: string): string[] => text.split(' ');

/** Whether a text is so short that within a session it passes on the live line: "In.", "And out." */
export const isShort = (text: string): boolean => wordsOf(text).length < FEWEST_WORDS_KEPT;

/** What was heard of a line that was cut off at that time. */
const heardOf = ({ text, startsAt, endsAt }: SpokenText, now: number): string => {
  const words = wordsOf(text);
  const share = (now - startsAt) / (endsAt - startsAt);
  return `${words.slice(0, Math.max(1, Math.ceil(share * words.length))).join(' ')} —`;
};

/** Writes down a conversation as it is heard. All times are the device's own, in epoch milliseconds. */
export class Transcript {
  private written: readonly TranscriptLine[] = [];
  private performance: Performance | undefined;
  /** Lines of the performance that are written down or passed over. */
  private done = 0;

  /** @param isCue whether a line is only a cue of a session, which is not written down */
  constructor(private readonly isCue: (line: SpokenText) => boolean) {}

  /** All lines so far. A new array whenever there are more, so that a screen can compare. */
  get lines(): readonly TranscriptLine[] {
    return this.written;
  }

  write(kind: LineKind, text: string): void {
    this.written = [...this.written, { id: this.written.length, kind, text }];
  }

  /** Writes down what has been spoken by now. */
  listen(performance: Performance | undefined, now: number): void {
    this.writeUntil(now);
    if (performance === undefined || performance === this.performance) return;
    this.performance = performance;
    this.done = 0;
    this.writeUntil(now);
  }

  /** The voice is cut off: the line it was in ends in a dash, what would have followed is forgotten. */
  interrupt(now: number): void {
    this.writeUntil(now);
    const line = this.performance?.lines[this.done];
    if (line !== undefined && line.startsAt < now) this.writeLine(line, heardOf(line, now));
    this.performance = undefined;
  }

  private writeUntil(now: number): void {
    for (const line of this.performance?.lines.slice(this.done) ?? []) {
      if (line.endsAt > now) return;
      this.done += 1;
      this.writeLine(line, line.text);
    }
  }

  private writeLine(line: SpokenText, text: string): void {
    if (this.isCue(line)) return;
    if (isPermissionQuestion(line.text)) this.write('alexa', text);
    else this.write(this.performance?.isReprompt ? 'again' : 'voice', text);
  }
}
