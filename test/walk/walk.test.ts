import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { BUILT_MODEL, homeOver } from '../dialogues/home';
import { MemoryStore } from '../door/memory-store';
import { lifeOf } from './life';
import { noTotals, type Totals, walkThrough } from './walk';

const CONVERSATIONS = 1_000;
const TURNS = 30;
const SEED = 42;

const line = ({ turns, placesOffered, requests, states }: Totals): string => {
  const modes = [...states].map(([mode, times]) => `${mode} ${times}`).join(', ');
  return `walk: ${turns} turns of ${requests.size} kinds; left ${modes}; ${placesOffered} places left and offered again`;
};

describe('a random walk', () => {
  it(`through ${CONVERSATIONS} conversations of ${TURNS} turns: legal, brief, never thrice the same, always a way out`, async () => {
    const totals = noTotals();
    await fc.assert(
      fc.asyncProperty(lifeOf(TURNS), async (life) => {
        expect(await walkThrough(homeOver(new MemoryStore(), { hasCheckIns: true }), life, totals)).toEqual(
          [],
        );
      }),
      { numRuns: CONVERSATIONS, seed: SEED },
    );

    process.stdout.write(`${line(totals)}\n`);
    expect([...totals.requests.keys()]).toEqual(
      expect.arrayContaining([
        'LaunchRequest',
        'SessionEndedRequest',
        ...BUILT_MODEL.intents.map(({ name }) => name),
      ]),
    );
    expect([...totals.states.keys()].toSorted()).toEqual([
      'choosing',
      'guiding',
      'heat',
      'idle',
      'offering',
      'paused',
      'reminding',
    ]);
    expect(totals.placesOffered).toBeGreaterThan(200);
  }, 180_000);
});

type Twin = (response: ResponseEnvelope, intent: string | undefined) => ResponseEnvelope;

const saying =
  (words: string): Twin =>
  (answer) => {
    const copy = structuredClone(answer);
    const speech = copy.response.outputSpeech;
    if (speech?.type === 'SSML') speech.ssml = speech.ssml.replace('<speak>', `<speak>${words} `);
    return copy;
  };

const inState =
  (state: object, ...intents: readonly (string | undefined)[]): Twin =>
  (answer, intent) =>
    intents.includes(intent)
      ? { ...answer, sessionAttributes: { ...answer.sessionAttributes, state } }
      : answer;

const ASKING = { type: 'SSML', ssml: '<speak>Are you sure?</speak>' } as const;

/** Skills with one fault each, and what the walk says of it. */
const TWINS: readonly (readonly [string, string, Twin])[] = [
  [
    'asks and closes',
    'isLegal',
    (answer) => ({ ...answer, response: { ...answer.response, shouldEndSession: true } }),
  ],
  [
    'carries too much',
    'isLight',
    (answer) => ({
      ...answer,
      sessionAttributes: { ...answer.sessionAttributes, ballast: 'x'.repeat(24_000) },
    }),
  ],
  ['talks and talks', 'isBrief', saying('And so on, and on, and on.'.repeat(24))],
  ['has a pet phrase', 'isNoParrot', saying('Well, well.')],
  [
    'forgets where it was when it explains',
    'help loses the place',
    inState({ mode: 'idle' }, 'AMAZON.HelpIntent'),
  ],
  [
    'asks back when told to stop',
    'does not close',
    (answer, intent) =>
      intent === 'AMAZON.StopIntent'
        ? {
            ...answer,
            response: { outputSpeech: ASKING, reprompt: { outputSpeech: ASKING }, shouldEndSession: false },
          }
        : answer,
  ],
  ['knows no yesterday', 'does not offer the place', inState({ mode: 'idle' }, undefined)],
];

describe('the walk finds a skill that', () => {
  const lives = fc.sample(lifeOf(TURNS), { numRuns: 30, seed: SEED });

  it.each(TWINS)('%s', async (_, finding, twin) => {
    const problems: string[] = [];
    for (const life of lives) {
      const home = homeOver(new MemoryStore(), {
        around: (handler) => async (event) =>
          twin(
            await handler(event),
            ((event as RequestEnvelope).request as { intent?: { name: string } }).intent?.name,
          ),
      });
      problems.push(...(await walkThrough(home, life, noTotals())));
      if (problems.some((problem) => problem.includes(finding))) break;
    }

    expect(problems).toContainEqual(expect.stringContaining(finding));
  });

  it('does not answer as it should', async () => {
    const home = homeOver(new MemoryStore(), {
      around: (handler) => (event) => handler({ ...(event as object), request: { type: 'IntentRequest' } }),
    });

    expect(await walkThrough(home, lives[0] as (typeof lives)[number], noTotals())).toContainEqual(
      expect.stringContaining('exception'),
    );
  });
});
