import type { SpokenSpeech } from './spoken';

/** Something being said, in the device's own time (epoch milliseconds). */
export interface Performance {
  readonly startsAt: number;
  /** The end of speech, including silences at its end. */
  readonly endsAt: number;
  readonly lines: readonly { readonly startsAt: number; readonly endsAt: number; readonly text: string }[];
  /** Whether the device listens when the speech is over. */
  readonly micOpensAfter: boolean;
  readonly isReprompt: boolean;
}

/** What an open conversation does when nobody answers. */
export interface Silence {
  readonly reprompt: Performance;
  /** When the conversation closes for want of an answer, epoch milliseconds. */
  readonly closesAt: number;
}

/** Alexa listens about eight seconds after a prompt, and as long again after its one reprompt. */
const LISTENING_MILLIS = 8000;

/** Puts a speech on the clock. */
export const perform = (
  speech: SpokenSpeech,
  startsAt: number,
  manner: { readonly micOpensAfter: boolean; readonly isReprompt: boolean },
): Performance => ({
  startsAt,
  endsAt: startsAt + speech.millis,
  lines: speech.lines.map(({ atMillis, millis, text }) => ({
    startsAt: startsAt + atMillis,
    endsAt: startsAt + atMillis + millis,
    text,
  })),
  ...manner,
});

/**
 * Plans a silence after a prompt:
 *
 *     prompt | listening 8 s | reprompt | listening 8 s | closed
 *
 * @param promptEndsAt epoch milliseconds.
 */
export const planSilence = (promptEndsAt: number, reprompt: SpokenSpeech): Silence => {
  const performance = perform(reprompt, promptEndsAt + LISTENING_MILLIS, {
    micOpensAfter: true,
    isReprompt: true,
  });
  return { reprompt: performance, closesAt: performance.endsAt + LISTENING_MILLIS };
};
