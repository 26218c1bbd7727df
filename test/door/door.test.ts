import { SkillBuilders } from 'ask-sdk-core';
import fc from 'fast-check';
import { refusalOf } from '../../simulator/device/response-rules';
import { MemoryStore } from './memory-store';
import { REQUEST_NAMES, recordedRequest, SKILL_ID, skillOver } from './skill-in-hand';

type Json = Record<string, unknown>;

/** What nobody may ever hear. */
const NONSENSE = /undefined|\bNaN\b|\[object Object\]|\bnull\b|[{}]/;

const JUNK = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'NaN',
    '?',
    [],
    {},
    0,
    -1,
    1e21,
    true,
    'x'.repeat(5_000),
    '__proto__',
  ),
  fc.string(),
  fc.jsonValue(),
);

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])])
    : [];

const broken = (envelope: Json, path: readonly string[], junk: unknown): Json => {
  const copy = structuredClone(envelope);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), copy);
  const key = path.at(-1) as string;
  if (!isRecord(parent)) return copy;
  if (junk === undefined) delete parent[key];
  else
    Object.defineProperty(parent, key, { value: junk, enumerable: true, configurable: true, writable: true });
  return copy;
};

/** A recorded request with one to four of its fields broken. */
const mutated = fc
  .tuple(
    fc.constantFrom(...REQUEST_NAMES),
    fc.array(fc.tuple(fc.nat(), JUNK), { minLength: 1, maxLength: 4 }),
  )
  .map(([name, breaks]) =>
    breaks.reduce<Json>(
      (envelope, [index, junk]) => {
        const paths = pathsOf(envelope);
        return paths.length === 0
          ? envelope
          : broken(envelope, paths[index % paths.length] as string[], junk);
      },
      recordedRequest(name) as unknown as Json,
    ),
  );

const requestType = (envelope: unknown): string => {
  const request = isRecord(envelope) && isRecord(envelope.request) ? envelope.request : {};
  // Whatever is no conversation is answered like the end of one: without a word.
  return request.type === 'IntentRequest' || request.type === 'LaunchRequest'
    ? request.type
    : 'SessionEndedRequest';
};

const problemWith = (envelope: unknown, response: unknown): string | undefined => {
  const speech = JSON.stringify(
    (response as { response: { outputSpeech?: object; reprompt?: object } }).response,
  );
  const spoken = [...speech.matchAll(/<speak>.*?<\/speak>/gs)]
    .map(([text]) => text.replace(/<[^>]*>/g, ' '))
    .join(' ');
  return NONSENSE.exec(spoken)?.[0] ?? refusalOf(response, requestType(envelope));
};

describe('the door', () => {
  it('answers 20,000 mutated and 10,000 arbitrary envelopes without an exception or nonsense', async () => {
    const { handler, lines } = skillOver(new MemoryStore());
    const problems: (string | undefined)[] = [];
    const answer = async (envelope: unknown): Promise<void> => {
      problems.push(problemWith(envelope, await handler(envelope)));
    };

    await fc.assert(fc.asyncProperty(mutated, answer), { numRuns: 20_000, seed: 42 });
    await fc.assert(fc.asyncProperty(fc.jsonValue(), answer), { numRuns: 10_000, seed: 42 });

    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
    expect(problems).toHaveLength(30_000);
    const count = (outcome: string): number => lines.filter((line) => line.outcome === outcome).length;
    expect(lines.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(count('answered')).toBeGreaterThan(2_000);
    expect(count('malformed')).toBeGreaterThan(2_000);
  }, 60_000);

  it('is needed: a bare skill throws on the same envelopes', async () => {
    const bare = SkillBuilders.custom()
      .addRequestHandlers({
        canHandle: () => true,
        handle: ({ responseBuilder }) => responseBuilder.speak('Hello.').getResponse(),
      })
      .addErrorHandlers({
        canHandle: () => true,
        handle: ({ responseBuilder }) => responseBuilder.getResponse(),
      })
      .withSkillId(SKILL_ID)
      .create();
    let thrown = 0;

    await fc.assert(
      fc.asyncProperty(mutated, async (envelope) => {
        await bare.invoke(envelope as never).catch(() => {
          thrown += 1;
        });
      }),
      { numRuns: 500, seed: 42 },
    );

    expect(thrown).toBeGreaterThan(0);
  });

  it('does not mind new properties, at any depth: the same answer byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...REQUEST_NAMES),
        fc.nat(),
        fc.jsonValue(),
        async (name, index, junk) => {
          const plain = recordedRequest(name) as unknown as Json;
          const records = [
            [],
            ...pathsOf(plain).filter((path) =>
              isRecord(path.reduce<unknown>((part, key) => (part as Json)[key], plain)),
            ),
          ];
          const path = [...(records[index % records.length] as string[]), 'newProperty'];
          // A slot is read as a slot, whatever its name: those are ours.
          fc.pre(!path.includes('slots') && !path.includes('attributes'));

          const answers = await Promise.all(
            [plain, broken(plain, path, junk)].map((envelope) =>
              skillOver(new MemoryStore()).handler(envelope),
            ),
          );

          expect(JSON.stringify(answers[1])).toBe(JSON.stringify(answers[0]));
        },
      ),
      { numRuns: 2_000, seed: 42 },
    );
  });

  it('refuses a thousand wrong, missing and lookalike skill ids, and asks the store nothing', async () => {
    const store = new MemoryStore();
    const { handler, lines } = skillOver(store);
    const wrong = fc.oneof(
      fc.string(),
      fc.constantFrom(`${SKILL_ID} `, SKILL_ID.toUpperCase(), `${SKILL_ID}x`),
      fc.constant(undefined),
    );
    const where = fc.constantFrom(
      ['session', 'application', 'applicationId'],
      ['context', 'System', 'application', 'applicationId'],
    );

    await fc.assert(
      fc.asyncProperty(wrong, where, async (id, path) => {
        fc.pre(id !== SKILL_ID);
        const response = await handler(broken(recordedRequest('launch') as unknown as Json, path, id));
        expect(response.response).toEqual({ shouldEndSession: true });
      }),
      { numRuns: 1_000, seed: 42 },
    );

    expect(store.calls).toBe(0);
    expect(lines.every(({ outcome }) => outcome === 'stranger')).toBe(true);
  });

  it('says that something went wrong to somebody who spoke, and nothing to anything else', async () => {
    const { handler } = skillOver(new MemoryStore());
    const spoken = await handler(
      broken(recordedRequest('begin-session') as unknown as Json, ['request', 'timestamp'], 'soon'),
    );
    const event = await handler(
      broken(recordedRequest('session-ended') as unknown as Json, ['request', 'timestamp'], 'soon'),
    );

    expect(JSON.stringify(spoken)).toContain('Something went wrong on my side');
    expect(event.response).toEqual({ shouldEndSession: true });
  });
});
