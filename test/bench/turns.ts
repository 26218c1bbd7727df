import { pathToFileURL } from 'node:url';
import { SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { type Figure, percentile } from './figures';
import { envelopeFor, lambdaEnvironment } from './requests';

type Handler = (envelope: RequestEnvelope) => Promise<ResponseEnvelope>;

const WARM_UP = 2_000;
const ROUNDS = 5_000;

/** Microseconds of each of many warm turns. */
const timesOf = async (handler: Handler, envelope: RequestEnvelope): Promise<number[]> => {
  for (let round = 0; round < WARM_UP; round += 1) await handler(structuredClone(envelope));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const copy = structuredClone(envelope);
    const before = performance.now();
    await handler(copy);
    times.push((performance.now() - before) * 1_000);
  }
  return times;
};

/** The longest session there is, paused at its beginning: resuming it speaks its first page and needs no store. */
const longest = (): Record<string, unknown> => {
  const [first] = Object.values(catalogue.scores)
    .flatMap((score) =>
      Object.entries(score.variants).map(([variant, { seconds }]) => ({
        session: score.id,
        variant,
        seconds,
      })),
    )
    .toSorted((a, b) => b.seconds - a.seconds);
  return {
    state: {
      mode: 'paused',
      run: { session: first?.session, variant: first?.variant, completionId: 'bench' },
      atMillis: 0,
    },
  };
};

const sdkAlone = (): Handler => {
  const skill = SkillBuilders.custom()
    .addRequestHandlers({
      canHandle: () => true,
      handle: ({ responseBuilder }) => responseBuilder.speak('Hello.').reprompt('Hello?').getResponse(),
    })
    .create();
  return (envelope) => skill.invoke(envelope);
};

/** Warm turns without the store: a menu, and the first page of the longest session. */
export const measureTurns = async (root: string): Promise<Figure[]> => {
  Object.assign(process.env, lambdaEnvironment('http://127.0.0.1:9'));
  const { handler } = (await import(pathToFileURL(`${root}dist/lambda/index.mjs`).href)) as {
    handler: Handler;
  };
  const help = envelopeFor('AMAZON.HelpIntent', { state: { mode: 'idle' } });
  const page = envelopeFor('AMAZON.ResumeIntent', longest());
  const floor = percentile(await timesOf(sdkAlone(), help), 0.5);
  const menu = await timesOf(handler, help);
  const pages = await timesOf(handler, page);
  const response = JSON.stringify(await handler(structuredClone(page)));
  return [
    {
      name: 'menu turn, p50 over ask-sdk-core alone',
      measured: percentile(menu, 0.5) - floor,
      budget: 50,
      unit: 'µs',
    },
    { name: 'menu turn, p99', measured: percentile(menu, 0.99), unit: 'µs' },
    {
      name: 'first page of the longest session, p50',
      measured: percentile(pages, 0.5) / 1_000,
      budget: 1,
      unit: 'ms',
    },
    { name: 'first page of the longest session, p99', measured: percentile(pages, 0.99) / 1_000, unit: 'ms' },
    {
      name: 'response with that page',
      measured: Buffer.byteLength(response) / 1_000,
      budget: 24,
      unit: 'kB',
    },
  ];
};
