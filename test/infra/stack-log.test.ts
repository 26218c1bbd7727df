import type { RequestEnvelope } from 'ask-sdk-model';
import { LOG_METRICS, type LogMetricName } from '../../infra/stack/log-metrics';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { createHandler } from '../../lambda/handler';
import { createLog } from '../../lambda/platform/log';
import type { Refusal } from '../../lambda/progress/reminders';
import type { Alerts } from '../../lambda/reminders/alerts';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { StoreError } from '../../lambda/storage/progress-store';
import { LOGGED } from '../certification/checklist';
import { MemoryStore } from '../door/memory-store';
import { ENGLISH, recordedRequest, SKILL_ID } from '../door/skill-in-hand';
import { resourcesOf, SMALL, templateOf } from './stack-in-hand';
import { fieldsOf, takes } from './stack-log-pattern';

const HOUR = 60 * 60 * 1_000;

const refusing = (why: Refusal): Pick<Alerts, 'removeAll'> => ({
  removeAll: async () => ({ is: 'refused', why }),
});

/** A skill as Lambda has it, and what it wrote to standard output, turn by turn. */
const skillWriting = (
  store = new MemoryStore(),
  alerts?: Pick<Alerts, 'removeAll'>,
  maxPageMillis?: number,
) => {
  const repertoire = createRepertoire(catalogue.scores, ENGLISH, maxPageMillis);
  const handler = createHandler({
    skillId: SKILL_ID,
    zoneOf: async () => undefined,
    alerts: alerts as Alerts,
    log: createLog('info'),
    store,
    repertoireOf: () => repertoire,
  });
  return async (event: unknown) => {
    const written: string[] = [];
    const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const answer = await handler(event).catch(() => undefined);
    stdout.mockRestore();
    return { line: written.join(''), answer };
  };
};

const filters = resourcesOf(templateOf(SMALL), 'AWS::Logs::MetricFilter').map(({ Properties }) => ({
  name: Properties.MetricTransformations[0].MetricName as LogMetricName,
  value: Properties.MetricTransformations[0].MetricValue as string,
  pattern: Properties.FilterPattern as string,
}));

/** Names of the metrics that a line counts for. */
const countedFor = (line: string): string[] =>
  filters.filter(({ pattern }) => takes(pattern, line)).map(({ name }) => name);

const later = (event: RequestEnvelope, answer: unknown, millis: number): RequestEnvelope => {
  const { sessionAttributes } = answer as { sessionAttributes: Record<string, unknown> };
  const timestamp = new Date(Date.parse(recordedRequest('begin-session').request.timestamp) + millis);
  return {
    ...event,
    session: { ...event.session, attributes: sessionAttributes },
    request: { ...event.request, timestamp: timestamp.toISOString() },
  } as RequestEnvelope;
};

const failing = (): MemoryStore =>
  Object.assign(new MemoryStore(), {
    keep: () => Promise.reject(new StoreError('storage.unavailable')),
    forget: () => Promise.reject(new StoreError('storage.unavailable')),
  });

describe('a line of the log', () => {
  it('is JSON from its first sign to its last, one line a turn', async () => {
    const { line } = await skillWriting()(recordedRequest('launch'));

    expect(line.split('\n')).toEqual([expect.stringMatching(/^\{.*\}$/), '']);
    expect(Object.keys(JSON.parse(line)).filter((key) => !LOGGED.has(key))).toEqual([]);
  });

  it('by console would be read by no filter, because of what Lambda puts before it', async () => {
    const { line } = await skillWriting()(recordedRequest('launch'));

    expect(countedFor(line)).toEqual(['Turns', 'ColdStarts']);
    expect(countedFor(`2026-11-20T19:00:00.000Z\t2ade156b-f39a\tINFO\t${line}`)).toEqual([]);
  });

  it('tells of a cold start once in the life of a process, and how long it took', async () => {
    const say = skillWriting();
    const { line } = await say(recordedRequest('launch'));
    const { line: second } = await say(recordedRequest('launch'));

    expect(JSON.parse(line).coldMillis).toBeGreaterThan(0);
    expect(countedFor(second)).toEqual(['Turns']);
  });

  it('tells that a session began, that one is over, and of a break neither', async () => {
    const say = skillWriting();
    await say(recordedRequest('launch'));
    const begun = await say(recordedRequest('begin-session'));
    const paused = await say(later(recordedRequest('pause'), begun.answer, 30_000));
    const resumed = await say(later(recordedRequest('begin-session'), begun.answer, HOUR));

    expect(countedFor(begun.line)).toEqual(['Turns', 'SessionsBegun']);
    expect(countedFor(paused.line)).toEqual(['Turns']);
    expect(countedFor(resumed.line)).toEqual(['Turns', 'SessionsBegun', 'SessionsFinished']);
    expect(begun.line).not.toMatch(/br-|standard|completion/);
  });

  it('tells of one beginning, also where a session for the night comes in several pages', async () => {
    const say = skillWriting(new MemoryStore(), undefined, 2 * 60 * 1_000);
    const asked = JSON.stringify(recordedRequest('begin-session')).replaceAll('"br-belly"', '"sl-wind"');
    const yes = { ...recordedRequest('pause').request, intent: { name: 'AMAZON.YesIntent' } };
    let { answer, line } = await say(later(JSON.parse(asked), { sessionAttributes: {} }, 0));
    const lines = [line];
    for (let page = 1; answer?.response.shouldEndSession === false && page < 30; page += 1) {
      const next = { ...recordedRequest('pause'), request: yes } as RequestEnvelope;
      ({ answer, line } = await say(later(next, answer, page * 2 * 60 * 1_000)));
      lines.push(line);
    }

    expect(answer?.response.shouldEndSession).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((one) => countedFor(one).includes('SessionsBegun'))).toEqual([lines[0]]);
  });

  it('tells what could not be kept', async () => {
    const { line } = await skillWriting(failing())(recordedRequest('begin-session'));

    expect(countedFor(line)).toContain('NotKept');
  });

  it('tells of a turn that failed', async () => {
    const { line } = await skillWriting(failing())(recordedRequest('skill-event'));

    expect(countedFor(line)).toEqual(['Turns', 'ColdStarts', 'TurnsFailed']);
  });

  it.each([
    ['not for us', { ...recordedRequest('launch'), session: undefined, context: {} }],
    ['broken', { ...recordedRequest('launch'), request: { type: 'LaunchRequest' } }],
  ])('tells what was turned away, because it was %s', async (_, event) => {
    const { line } = await skillWriting()(event);

    expect(countedFor(line)).toContain('TurnedAway');
  });

  it.each([
    ['busy', true],
    ['conflict', true],
    ['not-like-that', true],
    ['unavailable', true],
    ['not-allowed', false],
    ['not-here', false],
    ['too-many', false],
    ['gone', false],
    ['offline', false],
  ] as const satisfies readonly (readonly [Refusal, boolean])[])(
    'rings for what Alexa refuses to us, and for nothing that is a matter of the person: %s',
    async (why, isOurs) => {
      const { line } = await skillWriting(new MemoryStore(), refusing(why))(recordedRequest('skill-event'));

      expect(countedFor(line).includes('AlertsRefused')).toBe(isOurs);
    },
  );
});

describe('a filter', () => {
  it.each(filters.map(({ name, pattern, value }) => [name, pattern, value] as const))(
    'looks at nothing but what may be logged: %s',
    (_, pattern, value) => {
      const fields = [...fieldsOf(pattern), ...(value.startsWith('$.') ? [value.slice(2)] : [])];

      expect(fields.filter((field) => !LOGGED.has(field))).toEqual([]);
    },
  );

  it('is there for each metric, and there are no more than are free', () => {
    expect(filters.map(({ name }) => name)).toEqual(Object.keys(LOG_METRICS));
    expect(filters.length).toBeLessThanOrEqual(10);
  });
});
