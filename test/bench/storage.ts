import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { createHandler } from '../../lambda/handler';
import { applyEvent } from '../../lambda/progress/apply';
import { addDays } from '../../lambda/progress/days';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import type { Language } from '../../lambda/session/language';
import { spokenMillis } from '../../lambda/speech/pace';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import { stateItem } from '../../lambda/storage/state-item';
import { createDevice } from '../../simulator/device/device';
import { ROOT } from '../../simulator/simulator';
import { openEmbeddedStore } from '../../simulator/store/embedded-store';
import { loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { createUnderstanding } from '../../simulator/understanding/understand';
import { readUtterance, sayTo } from '../../simulator/utterance';
import type { Figure } from './figures';
import { marshalledBytes } from './item-size';
import { TABLE } from './requests';

const SKILL_ID = 'amzn1.ask.skill.bench';

/** One evening: a launch, a session heard to its end with some steering, and a goodbye. */
const CONVERSATION = [
  'open gentle back',
  'no',
  'five minutes of belly breathing',
  '@1m repeat',
  '@40s skip this one',
  '@30s go back',
  '@20s help',
  'yes',
  '@30s skip this one',
  'no thanks',
];

interface Traffic {
  calls: number;
  readUnits: number;
  writeUnits: number;
}

const watch = (client: DynamoDBClient): Traffic => {
  const traffic: Traffic = { calls: 0, readUnits: 0, writeUnits: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const units =
        (result.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity
          ?.CapacityUnits ?? 0;
      traffic.calls += 1;
      if (context.commandName === 'GetItemCommand') traffic.readUnits += units;
      else traffic.writeUnits += units;
      return result;
    },
    { step: 'initialize', name: 'traffic' },
  );
  return traffic;
};

const converse = async (client: DynamoDBClient): Promise<number> => {
  const repertoire = createRepertoire(catalogue.scores, catalogue.languages.en as Language);
  const handler = createHandler({
    skillId: SKILL_ID,
    zoneOf: async () => undefined,
    log: () => undefined,
    store: createDynamoProgressStore(client, TABLE),
    repertoireOf: () => repertoire,
  });
  const model = loadInteractionModel(`${ROOT}dist/skill-package/interactionModels/custom/en-US.json`);
  const device = createDevice({
    invoke: handler,
    understanding: createUnderstanding(model, SKILL_ID),
    invocationName: 'gentle back',
    voice: (text, rate) => spokenMillis(text, rate),
    user: 'bench',
    locale: 'en-US',
    zone: 'UTC',
    skillId: SKILL_ID,
    startsAt: Date.parse('2026-11-20T19:00:00Z'),
  });
  let turns = 0;
  for (const line of CONVERSATION) turns += (await sayTo(device, readUtterance(line))).length;
  return turns;
};

/** A person who has done every session there is, one a day for a year. */
const afterAYear = (): Progress => {
  const sessions = Object.keys(catalogue.scores);
  let progress: Progress = NO_PROGRESS;
  for (let day = 0; day < 365; day += 1) {
    const run = {
      session: sessions[day % sessions.length] ?? '',
      variant: 'standard',
      completionId: `day-${1_000 + day}`,
    };
    progress = applyEvent(progress, {
      kind: 'completed',
      completion: {
        run,
        seconds: 312,
        doneAt: 1_763_665_200_000 + day * 86_400_000,
        day: addDays('2025-11-20', day),
      },
    });
  }
  return progress;
};

/** What a conversation costs in the store, and how large a person's state grows. */
export const measureStorage = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'gentle-back-bench-'));
  const store = await openEmbeddedStore({ folder, tableName: TABLE });
  const client = new DynamoDBClient({
    endpoint: store.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  const traffic = watch(client);
  const turns = await converse(client);
  client.destroy();
  await store.close();
  rmSync(folder, { recursive: true });
  const state = stateItem(
    { account: 'amzn1.ask.account.'.padEnd(230, 'A') },
    { progress: afterAYear(), version: 730 },
    Date.parse('2026-11-20T19:00:00Z'),
  );
  return [
    { name: `database calls in a conversation of ${turns} turns`, measured: traffic.calls, unit: 'calls' },
    { name: 'database calls a turn', measured: traffic.calls / turns, budget: 0.25, unit: 'calls' },
    { name: 'read units of it', measured: traffic.readUnits, unit: 'RRU' },
    { name: 'write units of it', measured: traffic.writeUnits, unit: 'WRU' },
    {
      name: 'state item after a year of daily use',
      measured: marshalledBytes(state) / 1_024,
      budget: 2,
      unit: 'KB',
    },
  ];
};
