import type { ResponseEnvelope, SessionEndedError, SessionEndedReason } from 'ask-sdk-model';
import type { Ring } from '../alexa-service/rings';
import { type AppAction, actInApp } from './app';
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
import { NO_LINE } from './no-line';
import type { Performance, Silence } from './performance';
import { answerTo, type PermissionAnswer, type PermissionPrompt, toldOf } from './permission-prompt';
import { askPrompt, NOTHING_SPOKEN, type Speaking, speakResponse } from './speaking';
import type { SpokenSpeech } from './spoken';

export type { Device, DeviceOptions } from './contract';

interface Conversation {
  readonly sessionId: string;
  isNew: boolean;
  attributes: Record<string, unknown>;
  silence?: Silence;
  /** What Alexa herself waits for an answer to. */
  prompt?: PermissionPrompt | undefined;
}

class VirtualDevice implements Device {
  now: number;
  readonly rings: Ring[] = [];
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
    return this.inOrder(() => {
      const heard = hear(utterance, this.options.invocationName, this.isOpen);
      const { conversation } = this;
      const isToAlexa =
        conversation?.prompt !== undefined && (heard.kind === 'answer' || heard.kind === 'exit');
      return isToAlexa ? this.answerAlexa(utterance, conversation) : this.answer(utterance, heard);
    });
  }

  inApp(action: AppAction): Promise<Turn[]> {
    return this.inOrder(async () => {
      const { identity } = this.envelopes;
      const event = actInApp(this.options.alexa ?? NO_LINE, identity.userId, action);
      return event === undefined ? [] : [(await this.take('', event)).turn];
    });
  }

  async listen(): Promise<void> {
    await this.inOrder(() => this.moveTo(this.performance?.endsAt ?? this.now));
  }

  staySilent(): Promise<Turn[]> {
    return this.inOrder(async () => {
      const turns: Turn[] = [];
      do turns.push(...(await this.moveTo(this.endOfSilence)));
      while (this.conversation?.silence !== undefined);
      return turns;
    });
  }

  exit(): Promise<Turn[]> {
    return this.inOrder(() => this.endConversation('', 'USER_INITIATED'));
  }

  private inOrder<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(task);
    this.last = result.catch(() => undefined);
    return result;
  }

  private get endOfSilence(): number {
    return this.conversation?.silence?.closesAt ?? this.performance?.endsAt ?? this.now;
  }

  /** Time passes, and what is due meanwhile rings. */
  private pass(target: number): void {
    const { options, envelopes, now } = this;
    const device = { deviceId: envelopes.identity.deviceId, locale: options.locale };
    this.rings.push(...(options.alexa ?? NO_LINE).ringsOf(device, now, target));
    this.now = target;
  }

  private async moveTo(target: number): Promise<Turn[]> {
    const turns: Turn[] = [];
    let { conversation } = this;
    while (conversation?.silence && target >= conversation.silence.closesAt) {
      this.pass(conversation.silence.closesAt);
      turns.push(...(await this.fallSilent(conversation)));
      conversation = this.conversation;
    }
    const reprompt = conversation?.silence?.reprompt;
    if (reprompt && target >= reprompt.startsAt) this.speech = reprompt;
    this.pass(target);
    return turns;
  }

  /** Nobody has answered, neither the question nor when it was asked again. */
  private fallSilent(conversation: Conversation): Promise<Turn[]> {
    return conversation.prompt
      ? this.comeBack('', conversation, 'NOT_ANSWERED')
      : this.endConversation('', 'EXCEEDED_MAX_REPROMPTS');
  }

  /** What is said is to Alexa, who asks once more where it is neither a yes nor a no. */
  private async answerAlexa(utterance: string, conversation: Conversation): Promise<Turn[]> {
    const prompt = conversation.prompt as PermissionPrompt;
    const answer = answerTo(utterance);
    if (answer === undefined && !prompt.isRepeated) {
      conversation.prompt = { ...prompt, isRepeated: true };
      this.begin(conversation, askPrompt(prompt.text, this.now, this.options.voice));
      return [];
    }
    return this.comeBack(utterance, conversation, answer ?? 'NOT_ANSWERED');
  }

  /** Alexa is done asking: the skill is told what came of it, and has its conversation back. */
  private async comeBack(
    utterance: string,
    conversation: Conversation,
    answer: PermissionAnswer,
  ): Promise<Turn[]> {
    const prompt = conversation.prompt as PermissionPrompt;
    const { alexa = NO_LINE, declaredScopes, isForgetful } = this.options;
    const isDeclared =
      declaredScopes === undefined || prompt.scopes.every((one) => declaredScopes.includes(one));
    if (isDeclared && answer !== 'NOT_ANSWERED') {
      const status = answer === 'ACCEPTED' ? 'GRANTED' : 'DENIED';
      for (const scope of prompt.scopes) alexa.decide(this.envelopes.identity.userId, scope, status);
    }
    conversation.prompt = undefined;
    if (isForgetful) conversation.attributes = {};
    const told = toldOf(prompt, answer, isDeclared);
    if (told !== undefined) return this.converse(utterance, told);
    this.speech = undefined;
    this.conversation = undefined;
    return [];
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

  /** Sends a request; one without a conversation is an event, and its answer goes nowhere. */
  private async take(utterance: string, body: RequestBody, conversation?: Conversation) {
    const request = this.envelopes.build(body, conversation, this.now);
    const { response, refusal } = await exchange(this.options.invoke, structuredClone(request));
    const isHeard = conversation !== undefined && response !== undefined && refusal === undefined;
    const spoken = isHeard ? this.play(response, conversation) : NOTHING_SPOKEN;
    const prompt = conversation?.prompt;
    const turn: Turn = {
      utterance,
      intent: intentNameOf(request.request),
      atSeconds: (this.now - this.options.startsAt) / 1000,
      request,
      response,
      ...(refusal && { refusal: refusal.sentence }),
      spoken: spoken.lines,
      spokenMillis: spoken.millis,
      ...(prompt && { prompt: prompt.text }),
    };
    return { turn, error: refusal && { type: refusal.errorType, message: refusal.sentence } };
  }

  private play({ response, sessionAttributes }: ResponseEnvelope, conversation: Conversation): SpokenSpeech {
    const { spoken, prompt, staysOpen, ...speaking } = speakResponse(response, this.now, this.options);
    conversation.attributes = sessionAttributes ?? {};
    conversation.prompt = prompt;
    this.begin(conversation, speaking);
    if (!staysOpen) this.conversation = undefined;
    return spoken;
  }

  private begin(conversation: Conversation, { speech, silence }: Speaking): void {
    this.speech = speech;
    conversation.silence = silence;
  }
}

/** Switches a device on: its clock at `startsAt`, no conversation open. */
export const createDevice = (options: DeviceOptions): Device => new VirtualDevice(options);
