import { type Deed, readDeed } from '../deed';
import type { Device, Turn } from '../device/contract';
import { Chronicle } from './chronicle';
import { isKept, type TimelineOf } from './guidance';
import { type Stopwatch, startStopwatch } from './stopwatch';
import type { View } from './view';

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

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A person and a device in real time: what is typed is said, and what is heard is written down. */
export class Room {
  private readonly device: Device;
  private readonly chronicle: Chronicle;
  private readonly stopwatch: Stopwatch;
  private isThinking = false;
  private hasLeft = false;
  /** The person and the clock take turns: each call waits for the one before. */
  private last: Promise<unknown> = Promise.resolve();

  constructor({ device, timelineOf, wallMillis }: RoomOptions) {
    this.device = device;
    this.chronicle = new Chronicle(device, timelineOf);
    this.stopwatch = startStopwatch(wallMillis);
  }

  get view(): View {
    const { isThinking, hasLeft } = this;
    const { listening, ...view } = this.chronicle.view;
    return { ...view, listening: isThinking ? undefined : listening, isThinking, hasLeft };
  }

  /** Writes down something the person should know. */
  tell(note: string): void {
    this.chronicle.tell(note);
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
    const wantsToLeave = await this.inOrder(async () => {
      await this.catchUp();
      const deed = readDeed(utterance);
      if (deed !== undefined) {
        await this.do(deed);
        return false;
      }
      if (!this.device.isOpen && LEAVING.test(utterance)) return true;
      this.chronicle.hear(utterance);
      await this.think(() => this.device.say(utterance));
      return false;
    });
    return wantsToLeave ?? false;
  }

  /** Leaves: ends an open conversation as the device does, so that the place in a session is kept. Never rejects. */
  async leave(): Promise<void> {
    await this.inOrder(async () => {
      await this.catchUp();
      const { isUnderWay } = this.chronicle;
      this.chronicle.turnAway();
      const turns = await this.think(() => this.device.exit());
      if (isUnderWay && isKept(turns)) this.tell('Your place is kept.');
    });
    this.hasLeft = true;
  }

  private inOrder<Result>(task: () => Promise<Result>): Promise<Result | undefined> {
    const result = this.last.then(task).catch((error: unknown) => {
      this.chronicle.fault(messageOf(error));
      return undefined;
    });
    this.last = result;
    return result;
  }

  private catchUp(): Promise<void> {
    return this.letPass(this.stopwatch.take());
  }

  private async letPass(millis: number): Promise<void> {
    let due = millis;
    do {
      // Once it is quiet nothing can be missed: a day passes as fast as a second.
      const isQuiet = !this.device.isOpen && this.device.performance === undefined;
      const stride = isQuiet ? due : Math.min(due, STRIDE_MILLIS);
      due -= stride;
      this.chronicle.follow(await this.device.advance(stride));
    } while (due > 0);
  }

  private async do(deed: Deed): Promise<void> {
    if (deed.kind === 'wait') await this.letPass(deed.millis);
    else await this.think(() => this.device.inApp(deed.action));
    this.stopwatch.restart();
  }

  /** The time the skill thinks is not the device's: speech starts at once when it is ready. */
  private async think(ask: () => Promise<Turn[]>): Promise<Turn[]> {
    this.isThinking = true;
    try {
      const turns = await ask();
      this.chronicle.follow(turns);
      return turns;
    } finally {
      this.isThinking = false;
      this.stopwatch.restart();
    }
  }
}
