import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope, Response } from 'ask-sdk-model';
import { LOCALES } from '../../infra/build/locales';
import { ASKED } from '../../lambda/dialogue/ask-keys';
import { readState } from '../../lambda/dialogue/state';
import type { Turn } from '../../simulator/device/contract';
import {
  checkInteractionModel,
  type LanguageModel,
  loadInteractionModel,
} from '../../simulator/understanding/interaction-model';
import { createUnderstanding } from '../../simulator/understanding/understand';
import { homeOver } from '../dialogues/home';
import { MemoryStore } from '../door/memory-store';
import { recordedRequest, SKILL_ID, skillOver } from '../door/skill-in-hand';
import { type Asking, allAskings, everyValueOf, plainAskings } from './askings';
import { CANARY, type CertifiedTurn, CHECKLIST, findingsIn } from './checklist';
import { faultsOfExamples, faultsOfInvocationName } from './presentation';
import { NOW, STANDINGS, STATES, type Standing } from './standings';

const PACKAGE = join(__dirname, '../../dist/skill-package');
const { manifest } = JSON.parse(readFileSync(join(PACKAGE, 'skill.json'), 'utf8'));

const fileOf = (locale: string): string => join(PACKAGE, `interactionModels/custom/${locale}.json`);
const modelOf = (locale: string): LanguageModel =>
  checkInteractionModel(loadInteractionModel(fileOf(locale)), fileOf(locale));

const USER = `${CANARY}-user`;

const RECORDED = recordedRequest('launch');

/** A request in full, everything that is somebody's own marked as such. */
const envelopeOf = (locale: string, { attributes }: Standing, { request }: Asking): RequestEnvelope => {
  const { System } = RECORDED.context;
  return {
    ...RECORDED,
    session: {
      ...RECORDED.session,
      new: attributes === undefined,
      sessionId: `${CANARY}-session`,
      attributes: attributes ?? {},
      user: { userId: USER },
    },
    context: {
      ...RECORDED.context,
      System: {
        ...System,
        user: { userId: USER },
        device: { ...System.device, deviceId: `${CANARY}-device` },
        apiAccessToken: `${CANARY}-token`,
      },
    },
    request: {
      requestId: `${CANARY}-request`,
      timestamp: new Date(NOW).toISOString(),
      locale,
      ...request,
    },
  } as unknown as RequestEnvelope;
};

const nameOf = ({ request }: Asking): string =>
  (request.intent as { name: string } | undefined)?.name ?? (request.type as string);

/** Certifies single turns against one process of the skill. */
class Examiner {
  readonly #store = new MemoryStore();
  // With check-ins, so that there is more to get wrong.
  readonly #skill = skillOver(this.#store, undefined, undefined, true);

  async examine(locale: string, standing: Standing, asking: Asking): Promise<CertifiedTurn> {
    this.#store.people.set(USER, { progress: standing.progress, version: 1 });
    this.#skill.lines.length = 0;
    const answer = await this.#skill.handler(envelopeOf(locale, standing, asking));
    return { asked: nameOf(asking), answer, lines: [...this.#skill.lines] };
  }
}

describe('the states that are certified', () => {
  it.each(STATES)('are ones that a conversation can be in: %s, %s', (_, __, state) => {
    expect(readState(state)).toEqual(state);
  });

  it('are followed by every question besides sessions', () => {
    const names = STANDINGS.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(ASKED.map((asked) => `asked ${asked}`)));
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Intents whose every value is answered in words of its own. */
const VALUE_BY_VALUE = ['RedFlagIntent', 'QuestionIntent', 'TipIntent'];

/** A process of the skill, or one with something wrong. */
type Twin = (turn: CertifiedTurn, standing: Standing) => CertifiedTurn;

/** What of the product is looked at, and until when. */
interface Sitting {
  readonly locales: readonly string[];
  readonly twin?: Twin;
  readonly isAsked?: (asking: Asking) => boolean;
  readonly isEnough?: (finding: string) => boolean;
}

const [, , , , ANYWHERE] = STANDINGS;

/** Whoever may be in danger is not greeted: until they have said which it is, everything counts as a yes. */
const fits = ({ name }: Standing, asking: Asking): boolean =>
  name !== 'asked pain-or-crisis' || nameOf(asking) !== 'LaunchRequest';

const OTHERS: readonly string[] = LOCALES.slice(1);

const askingsIn = (locale: string, isAsked: NonNullable<Sitting['isAsked']>) => {
  const model = modelOf(locale);
  const inFull = VALUE_BY_VALUE.flatMap((name) => everyValueOf(model, name));
  const plain = plainAskings(model);
  return STANDINGS.flatMap((standing, turn) => {
    // The words of all locales are English: the first is asked everything, the others take turns, so that each
    // comes to every intent, to every state, and between them to every intent in every state once more.
    const askings =
      locale === LOCALES[0]
        ? allAskings(model, turn)
        : plain.filter((_, place) => (place + turn) % OTHERS.length === OTHERS.indexOf(locale));
    return (standing === ANYWHERE ? [...askings, ...inFull] : askings)
      .filter((asking) => isAsked(asking) && fits(standing, asking))
      .map((asking) => ({ standing, asking }));
  });
};

/** What the checklist finds in everything that can be asked, everywhere. */
const certify = async ({ locales, twin, isAsked = () => true, isEnough = () => false }: Sitting) => {
  const examiner = new Examiner();
  const found: string[] = [];
  let turns = 0;
  for (const locale of locales)
    for (const { standing, asking } of askingsIn(locale, isAsked)) {
      const turn = await examiner.examine(locale, standing, asking);
      const findings = findingsIn(twin?.(turn, standing) ?? turn);
      found.push(...findings.map((text) => `${text} (${locale}, ${standing.name}, ${asking.name})`));
      turns += 1;
      if (findings.some(isEnough)) return { found, turns };
    }
  return { found, turns };
};

describe("Amazon's checklist", () => {
  it('holds for everything that can be asked, everywhere, and in every locale', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation(() => undefined),
    );
    const { found, turns } = await certify({ locales: LOCALES });
    const printed = spies.flatMap((spy) => spy.mock.calls);
    for (const spy of spies) spy.mockRestore();

    const { length } = modelOf('en-US').intents;
    process.stdout.write(
      `certification: ${LOCALES.length} locales × ${STANDINGS.length} states × ${length} intents, ` +
        `${turns} turns on ${Object.keys(CHECKLIST).length} points: ${found.length} failures\n`,
    );
    expect(found.slice(0, 20)).toEqual([]);
    expect(printed).toEqual([]);
  }, 60_000);
});

const differing =
  (change: (response: Response, turn: CertifiedTurn) => Response): Twin =>
  (turn) => ({ ...turn, answer: { ...turn.answer, response: change(turn.answer.response, turn) } });

const only =
  (asked: string, change: (response: Response) => Response): Twin =>
  (turn, standing) =>
    turn.asked === asked ? differing(change)(turn, standing) : turn;

const says = (text: string): NonNullable<Response['outputSpeech']> => ({
  type: 'SSML',
  ssml: `<speak>${text}</speak>`,
});

const closes = (response: Response): Response => ({
  outputSpeech: says('As you like.'),
  ...(response.card && { card: response.card }),
  shouldEndSession: true,
});

const asksOn = (): Response => ({
  outputSpeech: says('Are you sure?'),
  reprompt: { outputSpeech: says('Sure?') },
  shouldEndSession: false,
});

const withCard = (content: string): Twin =>
  differing((response) => ({ ...response, card: { type: 'Simple', title: 'Gentle Back', content } }));

const logging =
  (extra: object): Twin =>
  (turn) => ({ ...turn, lines: turn.lines.map((line) => ({ ...line, ...extra })) });

/** Skills with one fault each, by the point of the checklist that finds it. */
const TWINS: readonly (readonly [keyof typeof CHECKLIST, string, Twin])[] = [
  ['isLegal', 'asks and closes', differing((response) => ({ ...response, shouldEndSession: true }))],
  [
    'isLegal',
    'stays open without a question',
    differing((response) => ({ ...response, outputSpeech: says('I am here.'), shouldEndSession: false })),
  ],
  ['isLegal', 'never asks again', only('LaunchRequest', ({ reprompt: _, ...response }) => response)],
  [
    'repromptAsks',
    'only says something after a silence',
    differing((response) => ({ ...response, reprompt: { outputSpeech: says('I am here.') } })),
  ],
  [
    'closesWithoutQuestion',
    'asks, and goes before it is answered',
    only('AMAZON.StopIntent', (response) => ({ ...response, outputSpeech: says('Tired? Goodbye.') })),
  ],
  [
    'speaks',
    'has no answer to what it does not know',
    only('AMAZON.FallbackIntent', () => ({ shouldEndSession: true })),
  ],
  ['launchPrompts', 'says hello and goes', only('LaunchRequest', closes)],
  ['helpExplains', 'helps and goes', only('AMAZON.HelpIntent', closes)],
  ['helpExplains', 'answers a call for help with a question', only('AMAZON.HelpIntent', asksOn)],
  ...['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent'].map(
    (name) => ['leavingCloses', `does not go at ${name}`, only(name, asksOn)] as const,
  ),
  ['endsInSilence', 'takes leave of nobody', only('SessionEndedRequest', closes)],
  ['cardRepeats', 'writes nothing on its card', withCard(' ')],
  [
    'cardRepeats',
    'writes half of what it says',
    only('LaunchRequest', (response) =>
      response.card?.type === 'Simple'
        ? { ...response, card: { ...response.card, content: `${response.card.content} And it heals.` } }
        : response,
    ),
  ],
  [
    'numbersAreSpoken',
    'writes another number than it says',
    only('RedFlagIntent', (response) => ({
      ...response,
      card: { type: 'Simple', title: 'Please get help now', content: 'Call 555.' },
    })),
  ],
  [
    'asksNoPermission',
    'sends people away for a permission',
    differing((response) => ({
      ...response,
      directives: [{ type: 'Connections.SendRequest', name: 'AskFor' } as never],
    })),
  ],
  ['logsNobody', 'logs who it is', logging({ error: `${CANARY}-user` })],
  ['logsNobody', 'logs what was said', logging({ heard: 'my back hurts' })],
  ['logsNobody', 'fails', logging({ outcome: 'failed' })],
  ['logsNobody', 'logs twice', (turn) => ({ ...turn, lines: [...turn.lines, ...turn.lines] })],
];

describe('the checklist finds a skill that', () => {
  it.each(TWINS.map(([point, what, twin]) => [what, point, twin] as const))('%s', async (_, point, twin) => {
    const isEnough = (finding: string) => finding.startsWith(`${point}: `);
    const isAsked = (asking: Asking) => /^(?:AMAZON|Launch|RedFlag|SessionEnded)/.test(nameOf(asking));
    const { found } = await certify({ locales: ['en-US'], twin, isAsked, isEnough });

    expect(found.filter(isEnough)).not.toEqual([]);
  });

  it.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent'])('cannot be left in one state: %s', async (name) => {
    const twin: Twin = (turn, standing) =>
      standing === STANDINGS.at(-1) ? only(name, asksOn)(turn, standing) : turn;
    const { found } = await certify({
      locales: ['en-US'],
      twin,
      isAsked: (asking) => nameOf(asking) === name,
    });

    expect(found).toEqual([expect.stringContaining(`leavingCloses: ${name} does not close`)]);
  });
});

const stateOf = (turn: Turn | undefined): string => readState(turn?.response?.sessionAttributes?.state).mode;

describe('the presentation of the skill', () => {
  const examplesOf = (locale: string): string[] =>
    manifest.publishingInformation.locales[locale].examplePhrases;

  it.each(LOCALES)('has an invocation name that Amazon takes: %s', (locale) => {
    expect(faultsOfInvocationName(modelOf(locale).invocationName)).toEqual([]);
  });

  it.each([
    'gentleback',
    'open back',
    'alexa back',
    'gentle skill',
    'back to me',
    'the back',
    'gentle back 2',
    'Gentle Back',
    'gentle '.repeat(9).trim(),
  ])('would be refused with another one: %s', (name) => {
    expect(faultsOfInvocationName(name)).not.toEqual([]);
  });

  it.each(LOCALES)('gives examples that are samples to the letter: %s', (locale) => {
    expect(faultsOfExamples(modelOf(locale), examplesOf(locale))).toEqual([]);
  });

  it.each([
    ['Alexa, open gentle spine'],
    ['Alexa, open gentle back', 'Alexa, ask gentle back for a unicorn'],
    ['Alexa, open gentle back', 'Alexa, gentle back'],
  ])('would be refused with others: %s', (...phrases) => {
    expect(faultsOfExamples(modelOf('en-US'), phrases)).toHaveLength(1);
  });

  it.each(LOCALES)('gives examples that come to something, said from outside: %s', async (locale) => {
    const understanding = createUnderstanding(loadInteractionModel(fileOf(locale)), SKILL_ID);
    const answers: string[] = [];
    for (const phrase of examplesOf(locale)) {
      const home = homeOver(new MemoryStore());
      const device = home.deviceFor({ user: 'newcomer', locale, zone: 'UTC', startsAt: NOW }, understanding);
      const turn = (await device.say(phrase)).at(-1);
      expect(turn?.refusal).toBeUndefined();
      expect(turn?.response?.response.shouldEndSession).toBe(false);
      answers.push(stateOf(turn));
    }

    expect(answers.slice(1).every((mode) => mode === 'guiding' || mode === 'offering')).toBe(true);
    expect(answers).toHaveLength(examplesOf(locale).length);
  });

  it('asks for reminders, timers and whose voice it is, and for no other permission, and reads no personal information', () => {
    expect(manifest.permissions).toEqual([
      { name: 'alexa::alerts:reminders:skill:readwrite' },
      { name: 'alexa::alerts:timers:skill:readwrite' },
      { name: 'alexa::person_id:read' },
    ]);
    expect(manifest.privacyAndCompliance ?? {}).not.toHaveProperty('usesPersonalInfo', true);
  });
});
