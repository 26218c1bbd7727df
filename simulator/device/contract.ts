import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Ring } from '../alexa-service/rings';
import type { Understanding } from '../understanding/understand';
import type { AppAction } from './app';
import type { DeviceOwner } from './envelope';
import type { Invoke } from './exchange';
import type { Performance } from './performance';
import type { SpokenLine, Voice } from './spoken';

/** What a device is made from. */
export interface DeviceOptions extends DeviceOwner {
  readonly invoke: Invoke;
  readonly understanding: Understanding;
  readonly invocationName: string;
  readonly voice: Voice;
  /** IANA name of the zone the device stands in. */
  readonly zone: string;
  /** True for a device that loses session attributes when Alexa asks something herself: nobody promises them. */
  readonly isForgetful?: boolean | undefined;
  /** Permissions that the skill says it wants; any, where that is left out. */
  readonly declaredScopes?: readonly string[] | undefined;
}

/** One request to the skill and what came of it. */
export interface Turn {
  /** What was said; empty when the device sent the request by itself. */
  readonly utterance: string;
  /** The intent's name, `LaunchRequest` or `SessionEndedRequest`. */
  readonly intent: string;
  /** Seconds since the device started. */
  readonly atSeconds: number;
  readonly request: RequestEnvelope;
  readonly response: ResponseEnvelope | undefined;
  /** Why Alexa would not play the response; nothing is spoken then. */
  readonly refusal?: string;
  readonly spoken: readonly SpokenLine[];
  readonly spokenMillis: number;
  /** What Alexa asks by herself afterwards, where the skill had her ask. */
  readonly prompt?: string;
}

/** An Alexa device without a screen, on a clock of its own that moves only when told to. */
export interface Device {
  /** Epoch milliseconds of the device's clock. */
  readonly now: number;
  /** Whether an utterance would reach the skill without calling it by name. */
  readonly isOpen: boolean;
  /** What is being said at this moment, if anything. */
  readonly performance: Performance | undefined;
  /** What it has said by itself since it was switched on: reminders and timers. */
  readonly rings: readonly Ring[];
  /** Moves the clock; returns the turns that silence caused on the way. @throws RangeError backwards. */
  advance(millis: number): Promise<Turn[]>;
  /** Barges in or answers at the present moment. */
  say(utterance: string): Promise<Turn[]>;
  /** Plays what is being said to its end, and not a moment into the listening window. */
  listen(): Promise<void>;
  /** Lets silence run until the conversation is closed and nothing is said any more. */
  staySilent(): Promise<Turn[]>;
  /** Somebody does something in the Alexa app; returns what the skill was told of it. */
  inApp(action: AppAction): Promise<Turn[]>;
  /** Ends the conversation as "Alexa, exit" does. */
  exit(): Promise<Turn[]>;
}
