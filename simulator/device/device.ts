import type { ResponseEnvelope, SessionEndedError, SessionEndedReason } from 'ask-sdk-model';
import type { Device, DeviceOptions, Turn } from './contract';
import {
  createEnvelopeBuilder,
  type EnvelopeBuilder,
  intentBody,
  intentNameOf,
  launchBody,
  type RequestBody,
  sessionEndedBody,
} from './envelope';
import { exchange } from './exchange';
import { type Heard, hear } from './hearing';
import { type Performance, perform, planSilence, type Silence } from './performance';
import { readPlainSpeech, readSpeech, type SpokenSpeech } from './spoken';

export type { Device, DeviceOptions } from './contract';

interface Conversation {
  readonly sessionId: string;
  isNew: boolean;
  attributes: Record<string, unknown>;
  silence?: Silence;
}

const NOTHING_SPOKEN: SpokenSpeech = { lines: [], millis: 0 };

class VirtualDevice implements Device {
  now: number;
  private readonly envelopes: EnvelopeBuilder;
  private conversation: Conversation | undefined;
  private speech: Performance | undefined;
  /** A device does one thing at a time: each call waits for the one before. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: DeviceOptions) {
    this.now = options.startsAt;
    this.envelopes = createEnvelopeBuilder(options);
  }

  get isOpen(): boolean {
    return this.conversation !== undefined;
  }

  get performance(): Performance | undefined {
    return this.speech && this.now >= this.speech.startsAt && this.now < this.speech.endsAt
      ? this.speech
      : undefined;
  }

  advance(millis: number): Promise<Turn[]> {
    if (!(millis >= 0))
      throw new RangeError(`A device's clock cannot move by ${millis} ms: time runs forward.`);
    return this.inOrder(() => this.moveTo(this.now + millis));
  }

  say(utterance: string): Promise<Turn[]> {
    return this.inOrder(() =>
      this.answer(utterance, hear(utterance, this.options.invocationName, this.isOpen)),
    );
  }

  async listen(): Promise<void> {
    await this.inOrder(() => this.moveTo(this.performance?.endsAt ?? this.now));
  }

  staySilent(): Promise<Turn[]> {
    return this.inOrder(() =>
      this.moveTo(this.conversation?.silence?.closesAt ?? this.performance?.endsAt ?? this.now),
    );
  }

  exit(): Promise<Turn[]> {
    return this.inOrder(() => this.endConversation('', 'USER_INITIATED'));
  }

  private inOrder<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(task);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async moveTo(target: number): Promise<Turn[]> {
    const silence = this.conversation?.silence;
    if (silence && target >= silence.reprompt.startsAt) this.speech = silence.reprompt;
    if (!silence || target < silence.closesAt) {
      this.now = target;
      return [];
    }
    this.now = silence.closesAt;
    const turns = await this.endConversation('', 'EXCEEDED_MAX_REPROMPTS');
    this.now = target;
    return turns;
  }

  private async answer(utterance: string, heard: Heard): Promise<Turn[]> {
    switch (heard.kind) {
      case 'device':
        this.speech = undefined;
        return [];
      case 'exit':
        return this.endConversation(utterance, 'USER_INITIATED');
      case 'answer':
        return this.converse(utterance, this.understood(heard.utterance));
      case 'one-shot':
      case 'launch': {
        const ended = await this.endConversation('', 'USER_INITIATED');
        const body = heard.kind === 'launch' ? launchBody() : this.understood(heard.utterance);
        return [...ended, ...(await this.converse(utterance, body))];
      }
    }
  }

  private understood(utterance: string): RequestBody {
    const moment = { epochMillis: this.now, zone: this.options.zone };
    return intentBody(this.options.understanding.understand(utterance, moment));
  }

  private async converse(utterance: string, body: RequestBody): Promise<Turn[]> {
    this.speech = undefined;
    const conversation = this.conversation ?? this.openConversation();
    const { turn, error } = await this.take(utterance, body, conversation);
    conversation.isNew = false;
    return error ? [turn, ...(await this.endConversation('', 'ERROR', error))] : [turn];
  }

  private openConversation(): Conversation {
    this.conversation = { sessionId: this.envelopes.nextSessionId(), isNew: true, attributes: {} };
    return this.conversation;
  }

  private async endConversation(
    utterance: string,
    reason: SessionEndedReason,
    error?: SessionEndedError,
  ): Promise<Turn[]> {
    this.speech = undefined;
    const conversation = this.conversation;
    if (!conversation) return [];
    this.conversation = undefined;
    const { turn } = await this.take(utterance, sessionEndedBody(reason, error), conversation);
    return [turn];
  }

  private async take(utterance: string, body: RequestBody, conversation: Conversation) {
    const request = this.envelopes.build(body, conversation, this.now);
    const { response, refusal } = await exchange(this.options.invoke, structuredClone(request));
    const spoken = refusal || !response ? NOTHING_SPOKEN : this.play(response, conversation);
    const turn: Turn = {
      utterance,
      intent: intentNameOf(request.request),
      atSeconds: (this.now - this.options.startsAt) / 1000,
      request,
      response,
      ...(refusal && { refusal: refusal.sentence }),
      spoken: spoken.lines,
      spokenMillis: spoken.millis,
    };
    return { turn, error: refusal && { type: refusal.errorType, message: refusal.sentence } };
  }

  private play({ response, sessionAttributes }: ResponseEnvelope, conversation: Conversation): SpokenSpeech {
    const spoken = this.read(response.outputSpeech);
    // Without shouldEndSession a device that has no screen closes; null counts as false.
    const staysOpen = response.shouldEndSession === false || response.shouldEndSession === null;
    this.speech = perform(spoken, this.now, { micOpensAfter: staysOpen, isReprompt: false });
    conversation.attributes = sessionAttributes ?? {};
    conversation.silence = planSilence(this.speech.endsAt, this.read(response.reprompt?.outputSpeech));
    if (!staysOpen) this.conversation = undefined;
    return spoken;
  }

  private read(speech: ResponseEnvelope['response']['outputSpeech']): SpokenSpeech {
    if (!speech) return NOTHING_SPOKEN;
    return speech.type === 'SSML'
      ? readSpeech(speech.ssml, this.options.voice)
      : readPlainSpeech(speech.text, this.options.voice);
  }
}

/** Switches a device on: its clock at `startsAt`, no conversation open. */
export const createDevice = (options: DeviceOptions): Device => new VirtualDevice(options);
