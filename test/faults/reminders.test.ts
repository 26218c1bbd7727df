import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Outcome, ReminderWish } from '../../lambda/progress/reminders';
import { createAlerts } from '../../lambda/reminders/alexa-alerts';
import { attempt, outcomeOf } from '../../lambda/reminders/refusals';
import { reminderRequest } from '../../lambda/reminders/reminder-request';
import {
  changeReminder,
  listReminders,
  type ReminderClients,
  removeReminders,
  setReminder,
} from '../../lambda/reminders/reminders';
import type { Fault as LineFault } from '../../simulator/alexa-service/faults';
import { EVENING, Home } from '../reminders/home';
import { randomFrom } from './nemesis';
import { type Fault, ShakyReminders } from './shaky-reminders';

const SEQUENCES = 1_000;
const STEPS = 10;
const HOUR = 60 * 60 * 1_000;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** Few enough that people come back to the same. */
const WISHES: readonly ReminderWish[] = [
  { when: { weekdays: EVERY_DAY, times: ['20:00'] }, text: 'Your fifteen minutes of warmth.' },
  { when: { weekdays: EVERY_DAY, times: ['19:00'] }, text: 'Your fifteen minutes of warmth.' },
  { when: { weekdays: [0, 4], times: ['09:00', '13:00'] }, text: 'A few sips of water.' },
  { when: { weekdays: [2], times: ['09:00'] }, text: 'A few sips of water.' },
  { when: { on: '2026-11-21', at: '08:00' }, text: 'Your breathing break is ready.' },
];

/** What a skill asks Alexa for: ours, or one that does it differently. */
interface Skill {
  readonly set: typeof setReminder;
  readonly change: typeof changeReminder;
}
const OURS: Skill = { set: setReminder, change: changeReminder };

type Tokens = Outcome<readonly string[]>;

/** What was asked for and not heard of: the person says it again. */
type Wanted = (asking: Parameters<typeof setReminder>[2]) => Promise<Tokens>;

/** A person who asks for reminders and hears what became of it, while the line to Alexa is shaky. */
class Listener {
  /** What the person was told is set: tokens, and nothing besides. */
  readonly kept = new Set<string>();
  /** What was asked and not answered. */
  inDoubt: Wanted[] = [];
  doubled = 0;

  constructor(
    readonly alexa: ShakyReminders,
    private readonly random: () => number,
    private readonly skill: Skill,
  ) {}

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)];
  }

  get #asking() {
    return { atMillis: this.alexa.atMillis, zone: 'Europe/London', locale: 'en-GB' };
  }

  /** A turn, told twice now and then; what comes of it unheard is said again some time. */
  async #ask(wanted: Wanted): Promise<void> {
    const times = this.random() < 0.2 ? 2 : 1;
    let outcome: Tokens | undefined;
    for (let told = 0; told < times; told += 1) {
      outcome = await wanted(this.#asking);
      this.alexa.settle();
    }
    if (outcome?.is === 'refused' && ['unavailable', 'busy', 'not-allowed'].includes(outcome.why))
      this.inDoubt.push(wanted);
    this.#countDoubles();
  }

  #countDoubles(): void {
    const said = this.alexa.set.map(({ request: { trigger, alertInfo } }) =>
      JSON.stringify([
        alertInfo,
        'recurrence' in trigger ? trigger.recurrence?.recurrenceRules : undefined,
        'scheduledTime' in trigger ? trigger.scheduledTime : undefined,
      ]),
    );
    this.doubled += said.length - new Set(said).size;
  }

  set(wish: ReminderWish): Promise<void> {
    return this.#ask(async (asking) => {
      const outcome = await this.skill.set(this.alexa.clients, wish, asking);
      if (outcome.is === 'done') for (const token of outcome.value) this.kept.add(token);
      return outcome;
    });
  }

  change(token: string, wish: ReminderWish): Promise<void> {
    return this.#ask(async (asking) => {
      const outcome = await this.skill.change(this.alexa.clients, [token], wish, asking);
      const isOver = outcome.is === 'done' || outcome.why === 'gone';
      if (isOver) this.kept.delete(token);
      if (outcome.is === 'done') for (const one of outcome.value) this.kept.add(one);
      return outcome;
    });
  }

  remove(token: string): Promise<void> {
    return this.#ask(async () => {
      const outcome = await removeReminders(this.alexa.clients, [token]);
      if (outcome.is === 'done') for (const one of outcome.value) this.kept.delete(one);
      return outcome;
    });
  }

  /** Something happens: the person asks, or the world goes on. */
  async step(): Promise<void> {
    const wish = this.#pick(WISHES) as ReminderWish;
    const token = this.#pick([...this.kept]);
    const dice = this.random();
    if (dice < 0.4 || (dice < 0.8 && token === undefined)) return this.set(wish);
    if (dice < 0.6) return this.change(token as string, wish);
    if (dice < 0.68) return this.change(token as string, { ...wish, from: '2026-11-27' });
    if (dice < 0.8) return this.remove(token as string);
    if (dice < 0.85 && this.inDoubt.length > 0) return this.#ask(this.inDoubt.shift() as Wanted);
    if (dice < 0.9) this.alexa.atMillis += 8 * HOUR;
    else if (dice < 0.94 && token !== undefined) this.alexa.deleteInApp(token);
    else this.alexa.allow(dice < 0.97 ? 'DENIED' : 'GRANTED');
  }

  /** The line is well again: what was not heard is said once more, and then it is. */
  async settle(): Promise<void> {
    this.alexa.shakiness = 0;
    this.alexa.allow('GRANTED');
    for (const wanted of this.inDoubt.splice(0)) await this.#ask(wanted);
    expect(this.inDoubt).toEqual([]);
  }
}

/** Lives one sequence; what is wrong at its end. */
const live = async (seed: number, skill: Skill) => {
  const random = randomFrom(seed);
  const alexa = new ShakyReminders(random);
  alexa.atMillis = EVENING;
  alexa.shakiness = 0.3;
  const listener = new Listener(alexa, random, skill);
  for (let step = 0; step < STEPS; step += 1) await listener.step();
  await listener.settle();

  const ringing = alexa.ringing.map(({ token }) => token);
  const listed = await listReminders(alexa.clients);
  expect(listed).toEqual({ is: 'done', value: ringing });
  return {
    alexa,
    doubled: listener.doubled,
    /** Whoever asks until there is an answer knows of all. */
    orphaned: ringing.filter((token) => !listener.kept.has(token)).length,
  };
};

const liveAll = async (sequences: number, skill: Skill) => {
  const sum = { sequences, created: 0, calls: 0, faults: 0, doubled: 0, orphaned: 0 };
  for (let seed = 1; seed <= sequences; seed += 1) {
    const { alexa, doubled, orphaned } = await live(seed, skill);
    sum.created += alexa.created;
    sum.calls += alexa.calls;
    sum.faults += [...alexa.faults.values()].reduce((all, one) => all + one, 0);
    sum.doubled += doubled;
    sum.orphaned += orphaned;
  }
  return sum;
};

/** Makes one without a look. */
const setBlindly: Skill['set'] = async ({ first }: ReminderClients, wish, asking) => {
  const made = await attempt(
    () => first.createReminder(reminderRequest(wish, asking)),
    ({ alertToken }) => alertToken,
  );
  return made.is === 'done' ? { is: 'done', value: [made.value] } : outcomeOf(made);
};

/** Changes one without a look. */
const changeBlindly: Skill['change'] = async ({ first }, [token = ''], wish, asking) =>
  outcomeOf(
    await attempt(
      () => first.updateReminder(token, reminderRequest(wish, asking)),
      () => [token],
    ),
  );

describe('reminders over a line on which anything may happen', () => {
  it(`ring once each, and none that nobody knows of: ${SEQUENCES} sequences`, async () => {
    const sum = await liveAll(SEQUENCES, OURS);

    process.stdout.write(
      `reminders  ${sum.sequences} sequences  ${sum.calls} calls  ${sum.faults} faults  created ${sum.created}` +
        `  doubled ${sum.doubled}  orphaned ${sum.orphaned}\n`,
    );
    expect(sum).toMatchObject({ doubled: 0, orphaned: 0 });
    expect(sum.created).toBeGreaterThan(SEQUENCES);
    expect(sum.faults).toBeGreaterThan(SEQUENCES);
  }, 120_000);

  it.each<[string, Skill]>([
    ['before one is set', { ...OURS, set: setBlindly }],
    ['before one is changed', { ...OURS, change: changeBlindly }],
  ])('would be found doubled where nobody looks %s', async (_, skill) => {
    const { doubled } = await liveAll(30, skill);

    expect(doubled).toBeGreaterThan(0);
  });
});

describe('a reminder that nobody confirmed', () => {
  const WARMTH = WISHES[0] as ReminderWish;
  const ASKING = { atMillis: EVENING, zone: 'Europe/London', locale: 'en-GB' };
  let alexa: ShakyReminders;
  beforeEach(() => {
    alexa = new ShakyReminders(randomFrom(1));
    alexa.atMillis = EVENING;
  });

  it.each<Fault>([
    'reply lost',
    'timed out after it was done',
    'error 500 after it was done',
    'malformed reply',
  ])('is looked for once more, and told as set: %s', async (fault) => {
    alexa.script.push('nothing', fault);
    const outcome = await setReminder(alexa.clients, WARMTH, ASKING);

    expect(outcome).toEqual({ is: 'done', value: alexa.ringing.map(({ token }) => token) });
    expect(alexa.calls).toBe(3);
  });

  it.each<[Fault, number, string]>([
    ['error 429', 2, 'busy'],
    ['error 503', 3, 'unavailable'],
    ['connection reset', 3, 'unavailable'],
    ['late', 3, 'unavailable'],
  ])('is not claimed where it is not found: %s', async (fault, calls, why) => {
    alexa.script.push('nothing', fault);

    expect(await setReminder(alexa.clients, WARMTH, ASKING)).toEqual({ is: 'refused', why });
    expect(alexa.calls).toBe(calls);
  });

  it('and is changed is looked for as well', async () => {
    const set = await setReminder(alexa.clients, WARMTH, ASKING);
    const { value: tokens } = set as { value: readonly string[] };
    alexa.script.push('nothing', 'reply lost');

    const later = WISHES[1] as ReminderWish;
    expect(await changeReminder(alexa.clients, tokens, later, ASKING)).toEqual({ is: 'done', value: tokens });
  });

  it('and rings twice becomes one when it is set again', async () => {
    const { first } = alexa.clients;
    for (let times = 0; times < 3; times += 1) await first.createReminder(reminderRequest(WARMTH, ASKING));

    const outcome = await setReminder(alexa.clients, WARMTH, ASKING);

    expect(outcome).toEqual({ is: 'done', value: alexa.ringing.map(({ token }) => token) });
    expect(alexa.ringing).toHaveLength(1);
  });
});

/** Alexa gives up after about eight seconds; people do sooner. */
const TURN_MILLIS = 3_500;
/** For all that is neither Alexa's services nor the store's: deciding, speaking; and for a store that works. */
const REST_MILLIS = 500;

describe('Alexa’s reminders that do what they are asked and never say so', () => {
  const alerts: object[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'POST') alerts.push({ alertToken: 'token-1', status: 'ON' });
    if (request.method === 'POST')
      request.on('data', (body) => Object.assign(alerts[0] ?? {}, JSON.parse(String(body))));
    else response.end(JSON.stringify({ alerts }));
  });
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('are looked at while there is time left, and what was done is told', async () => {
    const home = await Home.open();
    const turn = home.turn();
    const { port } = server.address() as AddressInfo;
    Object.assign(turn.context.System, { apiEndpoint: `http://127.0.0.1:${port}` });

    const outcome = await createAlerts(2_000).set(turn, WISHES[0] as ReminderWish, 'Europe/London');

    expect(outcome).toEqual({ is: 'done', value: ['token-1'] });
    await home.close();
  });
});

describe('Alexa’s services that take calls and say nothing', () => {
  const BRIEF_MILLIS = 60;
  const WARMTH = WISHES[0] as ReminderWish;
  const TIMER = { label: 'warmth', seconds: 900, text: 'Time to take the heat off.' };
  const UNAVAILABLE = { is: 'refused', why: 'unavailable' };

  let home: Home;
  beforeAll(async () => {
    home = await Home.open();
  });
  afterAll(() => home.close());

  it.each<LineFault['kind']>(['silence', 'drip'])('are given up: %s', async (kind) => {
    const alerts = createAlerts(BRIEF_MILLIS);
    for (const family of ['reminders', 'timers'] as const) home.alexa.fail(family, { kind } as LineFault);
    const outcomes = [
      await alerts.set(home.turn(), WARMTH, 'Europe/London'),
      await alerts.change(home.turn(), ['token'], WARMTH, 'Europe/London'),
      await alerts.list(home.turn()),
      await alerts.remove(home.turn(), ['token', 'other']),
      await alerts.startTimers(home.turn(), [TIMER]),
      await alerts.stopTimers(home.turn(), ['timer']),
      await alerts.removeAll(home.turn()),
    ];

    expect(outcomes).toEqual(Array(7).fill(UNAVAILABLE));
  });

  it('have one time for all that a turn asks of them', async () => {
    const alerts = createAlerts(BRIEF_MILLIS);
    const turn = home.turn();
    home.alexa.fail('reminders', { kind: 'silence' });
    await alerts.list(turn);
    home.alexa.fail('reminders', undefined);

    // There is nothing left of it, though they would answer now.
    expect(await alerts.list(turn)).toEqual(UNAVAILABLE);
    expect(await createAlerts(10_000).list(turn)).toEqual({ is: 'done', value: [] });
  });

  it('leave time to answer, also in the turn that asks where the device is', () => {
    const entry = readFileSync(join(__dirname, '../../lambda/index.ts'), 'utf8');
    const millisOf = (name: string) =>
      Number(new RegExp(`${name} = ([\\d_]+)`).exec(entry)?.[1]?.replace('_', ''));

    expect(millisOf('ZONE_MILLIS') + millisOf('ALERT_MILLIS') + REST_MILLIS).toBeLessThanOrEqual(TURN_MILLIS);
  });
});
