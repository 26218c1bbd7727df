import type { Device } from '../device/contract';
import { type Performance, planSilence } from '../device/performance';
import { type BreathingBar, barAt } from './breathing-bar';
import { type Guidance, positionAt } from './guidance';
import { isShort, type TranscriptLine } from './transcript';

/** What is being said, or the cue that still rings in the silence after it. */
export interface LiveLine {
  readonly text: string;
  readonly isOver: boolean;
  readonly isReprompt: boolean;
}

/** An open microphone and what comes if nobody speaks. */
export interface Listening {
  /** Whole seconds until then, rounded up. */
  readonly seconds: number;
  readonly next: 'reprompt' | 'close';
}

/** All that a screen shows at one moment. */
export interface View {
  readonly lines: readonly TranscriptLine[];
  readonly line: LiveLine | undefined;
  readonly bar: BreathingBar | undefined;
  readonly listening: Listening | undefined;
  readonly isThinking: boolean;
  readonly hasLeft: boolean;
}

/** Cells of the breathing bar: with its words it fits a terminal of 60 columns. */
export const BAR_CELLS = 24;

/** The line of a performance to show at that time: the one being said, or a short cue until the next. */
export const liveLineAt = (
  performance: Performance | undefined,
  now: number,
  isCue: (line: Performance['lines'][number]) => boolean,
): LiveLine | undefined => {
  const line = performance?.lines.findLast(({ startsAt }) => startsAt <= now);
  if (performance === undefined || line === undefined) return undefined;
  const isOver = line.endsAt <= now;
  if (isOver && !isCue(line)) return undefined;
  return { text: line.text, isOver, isReprompt: performance.isReprompt };
};

/** The bar of a guided session while its page is being spoken. */
export const barOf = (device: Device, { timeline, state }: Guidance): BreathingBar | undefined => {
  const position = positionAt({ state }, device.now);
  return timeline === undefined || position === undefined || device.performance === undefined
    ? undefined
    : barAt(timeline, position, BAR_CELLS);
};

/** Whether a spoken line is one of the short cues of a guided session. */
export const isCueOf = (guidance: Guidance, line: Performance['lines'][number]): boolean =>
  isShort(line.text) && positionAt(guidance, line.startsAt) !== undefined;

/**
 * The countdown of an open microphone.
 *
 * @param latest what was spoken last
 */
export const listeningAt = (device: Device, latest: Performance | undefined): Listening | undefined => {
  if (!device.isOpen || device.performance !== undefined || !latest?.micOpensAfter) return undefined;
  const closesAt = planSilence(latest.endsAt, { lines: [], millis: 0 }).reprompt.startsAt;
  return {
    seconds: Math.ceil((closesAt - device.now) / 1_000),
    next: latest.isReprompt ? 'close' : 'reprompt',
  };
};

/** A length as a clock shows it, "4:12", rounded up to the second. */
export const clockText = (millis: number): string => {
  const seconds = Math.ceil(millis / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
