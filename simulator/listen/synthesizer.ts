import type { Sound } from './sound';

/**
 * A voice that turns our SSML, as Alexa takes it, into sound. Pace and timing are measured against it, so
 * that another voice (Amazon Polly) can be measured by the same commands.
 */
export interface Synthesizer {
  /** As it is written in reports. */
  readonly name: string;
  /** @throws SynthesizerError when the voice is missing or fails */
  render(ssml: string): Promise<Sound>;
}

/** The voice is missing or did not do its work; the message says what to do. */
export class SynthesizerError extends Error {
  readonly code = 'listen.synthesizer';

  constructor(message: string) {
    super(message);
    this.name = 'SynthesizerError';
  }
}
