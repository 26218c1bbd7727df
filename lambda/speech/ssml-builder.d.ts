declare module 'ssml-builder' {
  /** The parts of ssml-builder 0.4.3 that the skill uses. It throws strings for what it does not accept. */
  export default class Speech {
    /** Adds text, escaped. */
    say(text: string): this;
    /** Adds a break: "3s" or "250ms", ten seconds at most. */
    pause(duration: string): this;
    /** Adds markup as it is. */
    sayWithSSML(markup: string): this;
    /** The document, or its inside alone. */
    ssml(excludeSpeakTag?: boolean): string;
  }
}
