import type { Device, Turn } from '../device/contract';
import type { Performance } from '../device/performance';
import { type Guidance, guidanceAfter, isKept, isUnderWay, NO_GUIDANCE, type TimelineOf } from './guidance';
import { startStopwatch } from './stopwatch';
import { Transcript } from './transcript';
import { barOf, isCueOf, listeningAt, liveLineAt, type View } from './view';

/** What a room is made from. */
export interface RoomOptions {
  readonly device: Device;
  readonly timelineOf: TimelineOf;
  /** A clock that only runs forward, in milliseconds from any origin. */
  readonly wallMillis: () => number;
}

/** Longest single move of the device's clock: after a pause of the computer no line or reprompt is missed. */
const STRIDE_MILLIS = 1_000;

const LEAVING = /^(?:alexa[ ,]+)?(?:exit|quit)[.!]?$/i;
const OVER = '— the conversation is over; say "open gentle back" —';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A person and a device in real time: what is typed is said, and what is heard is written down. */
export class Room {
  private readonly transcript = new Transcript((line) => isCueOf(this.guidance, line));
  private readonly stopwatch;
  private guidance: Guidance = NO_GUIDANCE;
  private latest: Performance | undefined;
  private latestFault: string | undefined;
  private wasOpen = false;
  private isThinking = false;
  private hasLeft = false;
  /** The person and the clock take turns: each call waits for the one before. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RoomOptions) {
    this.stopwatch = startStopwatch(options.wallMillis);
  }

  get view(): View {
    const { device } = this.options;
    return {
      lines: this.transcript.lines,
      line: liveLineAt(device.performance, device.now, (line) => isCueOf(this.guidance, line)),
      bar: barOf(device, this.guidance),
      listening: this.isThinking ? undefined : listeningAt(device, this.latest),
      isThinking: this.isThinking,
      hasLeft: this.hasLeft,
    };
  }

  /** Writes down something the person should know. */
  tell(note: string): void {
    this.transcript.write('note', note);
  }

  /** Moves the device to the present moment. Never rejects: what goes wrong is written down, once. */
  async tick(): Promise<void> {
    await this.inOrder(() => this.catchUp());
  }

  /**
   * Says something now, into what is being said or the silence; nothing at all when it is blank. Never rejects.
   *
   * @returns whether the person wants to leave: "exit" with no conversation open
   */
  async say(text: string): Promise<boolean> {
    const utterance = text.trim();
    if (utterance === '') return false;
    const answer = await this.inOrder(async () => {
      await this.catchUp();
      if (!this.options.device.isOpen && LEAVING.test(utterance)) return true;
      this.transcript.interrupt(this.options.device.now);
      this.transcript.write('you', utterance);
      this.latestFault = undefined;
      await this.think((device) => device.say(utterance));
      return false;
    });
    return answer ?? false;
  }

  /** Leaves: ends an open conversation as the device does, so that the place in a session is kept. Never rejects. */
  async leave(): Promise<void> {
    await this.inOrder(async () => {
      await this.catchUp();
      const { device } = this.options;
      const wasUnderWay = isUnderWay(this.guidance, device.now);
      this.transcript.interrupt(device.now);
      this.wasOpen = false;
      const turns = await this.think(() => device.exit());
      if (wasUnderWay && isKept(turns)) this.tell('Your place is kept.');
    });
    this.hasLeft = true;
  }

  private async inOrder<Result>(task: () => Promise<Result>): Promise<Result | undefined> {
    const result = this.last.then(task).catch((error: unknown) => {
      this.fault(messageOf(error));
      return undefined;
    });
    this.last = result;
    return result;
  }

  private async catchUp(): Promise<void> {
    let due = this.stopwatch.take();
    do {
      const stride = Math.min(due, STRIDE_MILLIS);
      due -= stride;
      this.take(await this.options.device.advance(stride));
    } while (due > 0);
  }

  /** The time the skill thinks is not the device's: speech starts at once when it is ready. */
  private async think(ask: (device: Device) => Promise<Turn[]>): Promise<Turn[]> {
    this.isThinking = true;
    try {
      const turns = await ask(this.options.device);
      this.take(turns);
      return turns;
    } finally {
      this.isThinking = false;
      this.stopwatch.restart();
    }
  }

  private take(turns: readonly Turn[]): void {
    const { device, timelineOf } = this.options;
    for (const turn of turns) {
      if (turn.refusal !== undefined) this.fault(`Alexa would refuse this: ${turn.refusal}`);
      this.guidance = guidanceAfter(turn, timelineOf, device.now);
      this.wasOpen ||= turn.intent !== 'SessionEndedRequest';
    }
    this.latest = device.performance ?? this.latest;
    this.transcript.listen(device.performance, device.now);
    if (!this.wasOpen || device.isOpen || device.performance !== undefined) return;
    this.wasOpen = false;
    this.tell(OVER);
  }

  private fault(sentence: string): void {
    if (sentence !== this.latestFault) this.transcript.write('refusal', sentence);
    this.latestFault = sentence;
  }
}
