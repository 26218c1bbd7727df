import type { Intent } from 'ask-sdk-model';
import type { Device, Turn } from '../../simulator/device/contract';
import { EVENING } from '../dialogue/stand';
import type { Home, Listener } from '../dialogues/home';
import type { Deed, Happening, Wait } from './life';

const AT_HOME = { locale: 'en-US', zone: 'Europe/Berlin', startsAt: EVENING };

/** Two who are recognised, whoever else is in the room, and a neighbour. */
export const PEOPLE: readonly Listener[] = [
  { ...AT_HOME, user: 'house', personId: 'anna' },
  { ...AT_HOME, user: 'house', personId: 'ben', locale: 'en-GB' },
  { ...AT_HOME, user: 'house' },
  { ...AT_HOME, user: 'neighbour', locale: 'en-AU' },
];

/** Nobody says two things in one second, the smallest time that a request tells. */
const LEAST_MILLIS = 1_000;

const waitOn = async (device: Device, wait: Wait): Promise<Turn[]> => {
  if (wait.kind === 'within') {
    const left = (device.performance?.endsAt ?? device.now) - device.now;
    return device.advance(Math.max(LEAST_MILLIS, Math.floor(left * wait.part)));
  }
  if (wait.kind === 'after') await device.listen();
  return device.advance(Math.max(LEAST_MILLIS, wait.millis));
};

/** Somebody with a device that understands just what they mean. */
export class Person {
  readonly device: Device;
  #meant: Intent | undefined;

  constructor(home: Home, owner: Listener) {
    this.device = home.deviceFor(owner, { understand: () => this.#meant as Intent });
  }

  /** Waits, and does something; returns every turn that came of it. */
  async live({ wait, deed }: Pick<Happening, 'wait' | 'deed'>): Promise<Turn[]> {
    return [...(await waitOn(this.device, wait)), ...(await this.#do(deed))];
  }

  #do(deed: Deed): Promise<Turn[]> {
    switch (deed.kind) {
      case 'launch':
        return this.device.say('open gentle back');
      case 'silence':
        return this.device.staySilent();
      case 'exit':
        return this.device.exit();
      case 'ask':
        this.#meant = deed.intent;
        return this.device.say(deed.intent.name);
    }
  }
}

/** People on one clock. */
export class House {
  #now = EVENING;
  readonly #people: readonly Person[];

  constructor(home: Home) {
    this.#people = PEOPLE.map((owner) => new Person(home, owner));
  }

  /** Whether somebody's conversation is open. */
  isOpen(who: number): boolean {
    return this.#person(who).device.isOpen;
  }

  /** Lets something happen; returns every turn that came of it, those of silence included. */
  async live(happening: Happening): Promise<Turn[]> {
    const person = this.#person(happening.who);
    const { device } = person;
    const turns = await device.advance(this.#now - device.now);
    turns.push(...(await person.live(happening)));
    this.#now = device.now;
    return turns;
  }

  #person(who: number): Person {
    return this.#people[who] as Person;
  }
}
