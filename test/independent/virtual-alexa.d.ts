// The little that is used here of packages that are installed in this folder only.

declare module 'virtual-core' {
  /** The samples of an intent, each with a pattern. */
  export interface InteractionModel {
    readonly sampleUtterances: {
      samplesForIntent(intent: string): { phrase: string; regex: () => RegExp }[];
    };
  }
  /** Words, matched against the samples of an interaction model. */
  class Utterance {
    constructor(interactionModel: InteractionModel, phrase: string);
    matched(): boolean;
    intent(): string;
    /** Words by slot. */
    toJSON(): Record<string, string>;
  }
  const core: { Utterance: typeof Utterance };
  export default core;
}

declare module 'virtual-alexa' {
  interface Builder {
    applicationID(id: string): this;
    handler(handler: (envelope: import('ask-sdk-model').RequestEnvelope) => Promise<unknown>): this;
    interactionModel(model: object): this;
    locale(locale: string): this;
    create(): Client;
  }
  interface Client {
    context(): { interactionModel(): import('virtual-core').InteractionModel };
    launch(): Promise<unknown>;
    intend(intent: string, slots: Record<string, string>): Promise<unknown>;
  }
  const alexa: { VirtualAlexa: { Builder(): Builder } };
  export default alexa;
}
