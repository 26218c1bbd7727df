import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Every way in which a store can let somebody down (reliability notes, section 3), and how often of ten thousand. */
const FAULTS = {
  'throughput exceeded': 250,
  throttled: 250,
  'error 500': 250,
  'error 503': 250,
  'connection reset': 250,
  'name not found': 150,
  /** Applied, but nobody is told. */
  'reply lost': 350,
  /** Applied after the answer was no longer waited for. */
  slow: 250,
  'black hole': 200,
  'reads down': 100,
  'writes down': 70,
  /** What was read is older than what is there. */
  'stale read': 900,
  'killed before the write': 250,
  'killed before the answer': 250,
  'condition failed 8 times': 150,
} as const;
type Drawn = keyof typeof FAULTS;
export type Fault = Drawn | 'clock jumped an hour' | 'clock jumped a day';

/** The process is gone in the middle of a turn: nobody answers, and nothing is remembered of it. */
export class Killed extends Error {}

/** True where the process did not live to answer. */
export const isKilled = (error: unknown): boolean =>
  error instanceof Killed || (error instanceof Error && error.cause !== undefined && isKilled(error.cause));

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const named = (name: string, code: string, status?: number): Error =>
  Object.assign(new Error(name), {
    name,
    code,
    ...(status !== undefined && { $fault: status < 500 ? 'client' : 'server' }),
    $metadata: { ...(status !== undefined && { httpStatusCode: status }) },
  });

const REFUSALS: Partial<Record<Drawn, () => Error>> = {
  'throughput exceeded': () => named('ProvisionedThroughputExceededException', '', 400),
  throttled: () => named('ThrottlingException', '', 400),
  'error 500': () => named('InternalServerError', '', 500),
  'error 503': () => named('ServiceUnavailable', '', 503),
  'connection reset': () => named('Error', 'ECONNRESET'),
  'name not found': () => named('Error', 'ENOTFOUND'),
  // What the SDK says when it has waited as long as it is told to: nobody here waits for it.
  'black hole': () => named('TimeoutError', 'ETIMEDOUT'),
  'killed before the write': () => new Killed(),
};

const HOUR = 60 * 60 * 1_000;
/** Calls during which an outage of reads or writes lasts. */
const OUTAGE = 4;
const STORM = 8;
/** Calls after which a slow write arrives. */
const DELAY = 3;

interface Command {
  readonly Key?: { readonly pk?: { readonly S?: string } };
  readonly Item?: { readonly pk?: { readonly S?: string }; readonly sk?: { readonly S?: string } };
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
}

const isWrite = (name: string): boolean => name !== 'GetItemCommand' && name !== 'QueryCommand';

const LASTING = ['reads down', 'writes down', 'condition failed 8 times'] as const;
type Lasting = (typeof LASTING)[number];

/** What one person has to suffer, drawn from a seed of their own. */
class Fate {
  readonly random: () => number;
  readonly #left = new Map<Lasting, number>();
  /** Replies to earlier reads of the person's state, each with its version: none twice. */
  readonly replies = new Map<string, unknown>();

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  begin(fault: Lasting): void {
    this.#left.set(fault, fault === 'condition failed 8 times' ? STORM : OUTAGE);
  }

  /** One call less of something that lasts, if it still does. */
  suffers(fault: Lasting): boolean {
    const left = this.#left.get(fault) ?? 0;
    if (left > 0) this.#left.set(fault, left - 1);
    return left > 0;
  }

  draw(): Drawn | undefined {
    let rest = this.random() * 10_000;
    for (const [fault, weight] of Object.entries(FAULTS)) {
      rest -= weight;
      if (rest < 0) return fault as Drawn;
    }
    return undefined;
  }
}

/**
 * Everything that can go wrong between the SDK and the table, at every single call on the wire, those that the
 * SDK repeats by itself included. Seeded for each person, so that who talks to whom first changes nothing.
 */
export class Nemesis {
  readonly faults = new Map<Fault, number>();
  calls = 0;
  isAtRest = false;
  readonly #fates = new Map<string, Fate>();
  readonly #late: { due: number; arrive: () => Promise<unknown> }[] = [];
  readonly #arriving: Promise<unknown>[] = [];

  constructor(readonly seed: number) {}

  /** All faults so far. */
  get total(): number {
    return [...this.faults.values()].reduce((sum, times) => sum + times, 0);
  }

  /** Steps between the SDK and its connection. */
  haunt(client: DynamoDBClient): void {
    client.middlewareStack.add(
      (next, context) => (args) =>
        this.#meet(context.commandName ?? '', args.input as Command, () => next(args)),
      { step: 'finalizeRequest', priority: 'low', name: 'nemesis' },
    );
  }

  /** How far a person's clock is off just now. */
  clockOf(person: string): number {
    if (this.isAtRest) return 0;
    const { random } = this.#fateOf(person);
    const chance = random();
    const sign = random() < 0.5 ? -1 : 1;
    if (chance < 0.04) return sign * this.#count('clock jumped an hour', HOUR);
    if (chance < 0.08) return sign * this.#count('clock jumped a day', 24 * HOUR);
    return 0;
  }

  /** Lets what was still on its way arrive. */
  async settle(): Promise<void> {
    for (const { arrive } of this.#late.splice(0)) this.#arriving.push(arrive());
    await Promise.allSettled(this.#arriving);
  }

  #fateOf(person: string): Fate {
    const known = this.#fates.get(person);
    if (known !== undefined) return known;
    const seed = [...person].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), this.seed);
    const fate = new Fate(seed);
    this.#fates.set(person, fate);
    return fate;
  }

  #count<Result>(fault: Fault, result: Result): Result {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
    return result;
  }

  async #meet<Reply>(name: string, input: Command, send: () => Promise<Reply>): Promise<Reply> {
    this.calls += 1;
    for (const { arrive } of this.#late.filter(({ due }) => due <= this.calls)) {
      this.#arriving.push(arrive());
    }
    this.#late.splice(0, this.#late.length, ...this.#late.filter(({ due }) => due > this.calls));
    if (this.isAtRest) return send();
    const fate = this.#fateOf(input.Key?.pk?.S ?? input.Item?.pk?.S ?? '');
    // DynamoDB never fails a condition that holds; under contention it may fail time and again.
    const isContended = input.ExpressionAttributeValues?.[':read'] !== undefined;
    if (isContended && fate.suffers('condition failed 8 times')) throw this.#conflict();
    if (!isWrite(name) && fate.suffers('reads down'))
      throw this.#count('reads down', named('InternalServerError', '', 500));
    if (isWrite(name) && fate.suffers('writes down'))
      throw this.#count('writes down', named('InternalServerError', '', 500));
    const fault = fate.draw();
    if (fault === undefined) return this.#remember(name, fate, await send());
    return this.#strike(fault, { name, fate, isContended, send });
  }

  async #strike<Reply>(
    fault: Drawn,
    {
      name,
      fate,
      isContended,
      send,
    }: { name: string; fate: Fate; isContended: boolean; send: () => Promise<Reply> },
  ): Promise<Reply> {
    switch (fault) {
      case 'stale read': {
        const older = [...fate.replies.values()].at(-2);
        if (name !== 'GetItemCommand' || older === undefined) return send();
        return this.#count(fault, older as Reply);
      }
      case 'reads down':
      case 'writes down':
        fate.begin(fault);
        return send();
      case 'condition failed 8 times':
        if (!isContended) return send();
        fate.begin(fault);
        fate.suffers(fault);
        throw this.#conflict();
      case 'reply lost':
        await send();
        throw this.#count(fault, named('Error', 'ECONNRESET'));
      case 'killed before the answer':
        if (!isWrite(name)) return send();
        await send();
        throw this.#count(fault, new Killed());
      case 'killed before the write':
        if (!isWrite(name)) return send();
        break;
      case 'slow':
        this.#late.push({ due: this.calls + DELAY, arrive: send });
        throw this.#count(fault, named('TimeoutError', 'ETIMEDOUT'));
      default:
    }
    throw this.#count(fault, REFUSALS[fault]?.() ?? new Error(fault));
  }

  #conflict(): Error {
    return this.#count(
      'condition failed 8 times',
      new ConditionalCheckFailedException({ message: 'contended', $metadata: {} }),
    );
  }

  /** Keeps replies of state, so that an older one can be told once more. */
  #remember<Reply>(name: string, fate: Fate, reply: Reply): Reply {
    const { output } = reply as { output?: { Item?: { version?: { N?: string } } } };
    const version = output?.Item?.version?.N;
    if (name === 'GetItemCommand' && version !== undefined) fate.replies.set(version, reply);
    return reply;
  }
}

/** All kinds of faults there are. */
export const ALL_FAULTS: readonly Fault[] = [
  ...(Object.keys(FAULTS) as Drawn[]),
  'clock jumped an hour',
  'clock jumped a day',
];
