import { ringLine } from '../alexa-service/rings';
import type { Device, Turn } from '../device/contract';
import type { Performance } from '../device/performance';
import { type Guidance, guidanceAfter, isUnderWay, NO_GUIDANCE, type TimelineOf } from './guidance';
import { Transcript } from './transcript';
import { barOf, isCueOf, listeningAt, liveLineAt, type View } from './view';

const OVER = '— the conversation is over; say "open gentle back" —';

/** What has come of a device so far: its transcript, where a session stands, whether a conversation closed. */
export class Chronicle {
  private readonly isCue = (line: Performance['lines'][number]): boolean => isCueOf(this.guidance, line);
  private readonly transcript = new Transcript(this.isCue);
  private guidance: Guidance = NO_GUIDANCE;
  private latest: Performance | undefined;
  private latestFault: string | undefined;
  private wasOpen = false;
  /** Rings of the device that are written down. */
  private rings = 0;

  constructor(
    private readonly device: Device,
    private readonly timelineOf: TimelineOf,
  ) {}

  /** What there is to see at this moment. */
  get view(): Omit<View, 'isThinking' | 'hasLeft'> {
    const { device } = this;
    return {
      lines: this.transcript.lines,
      line: liveLineAt(device.performance, device.now, this.isCue),
      bar: barOf(device, this.guidance),
      listening: listeningAt(device, this.latest),
    };
  }

  /** Whether leaving now would interrupt a session. */
  get isUnderWay(): boolean {
    return isUnderWay(this.guidance, this.device.now);
  }

  /** Writes down something the person should know. */
  tell(note: string): void {
    this.transcript.write('note', note);
  }

  /** Writes down what the person says into what is being said, if anything is. */
  hear(utterance: string): void {
    this.transcript.interrupt(this.device.now);
    this.transcript.write('you', utterance);
    this.latestFault = undefined;
  }

  /** The person turns away: what is being said is cut off, and how the conversation ends goes without saying. */
  turnAway(): void {
    this.transcript.interrupt(this.device.now);
    this.wasOpen = false;
  }

  /** Writes down what came of the latest turns, and what the device has said by now. */
  follow(turns: readonly Turn[]): void {
    const { device } = this;
    for (const turn of turns) {
      if (turn.refusal !== undefined) this.fault(`Alexa would refuse this: ${turn.refusal}`);
      this.guidance = guidanceAfter(turn, this.timelineOf, device.now);
      this.wasOpen ||= turn.intent !== 'SessionEndedRequest';
    }
    this.latest = device.performance ?? this.latest;
    this.transcript.listen(device.performance, device.now);
    for (const ring of device.rings.slice(this.rings)) this.transcript.write('ring', ringLine(ring));
    this.rings = device.rings.length;
    if (!this.wasOpen || device.isOpen || device.performance !== undefined) return;
    this.wasOpen = false;
    this.tell(OVER);
  }

  /** Writes down what went wrong; the same fault once, until the person says something new. */
  fault(sentence: string): void {
    if (sentence !== this.latestFault) this.transcript.write('refusal', sentence);
    this.latestFault = sentence;
  }
}
