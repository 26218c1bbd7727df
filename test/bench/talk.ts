import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { catalogue, shelves } from '../../lambda/catalogue/catalogue.generated';
import { createHandler } from '../../lambda/handler';
import type { Log } from '../../lambda/platform/log';
import type { Language } from '../../lambda/session/language';
import { spokenMillis } from '../../lambda/speech/pace';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import { createDevice, type Device } from '../../simulator/device/device';
import type { Invoke } from '../../simulator/device/exchange';
import { createIdentity } from '../../simulator/device/identity';
import { ROOT } from '../../simulator/simulator';
import { loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { createUnderstanding, type Understanding } from '../../simulator/understanding/understand';
import { TABLE } from './requests';

const SKILL_ID = 'amzn1.ask.skill.bench';

/** Where everybody is. */
export const ZONE = 'America/New_York';

/** The whole skill over a store that is watched, its zone asked for without a network. */
export const createBenchSkill = (client: DynamoDBClient, log: Log): Invoke => {
  const repertoire = createRepertoire(
    catalogue.scores,
    catalogue.languages.en as Language,
    undefined,
    shelves.en,
  );
  return createHandler({
    skillId: SKILL_ID,
    zoneOf: async () => ZONE,
    log,
    store: createDynamoProgressStore(client, TABLE),
    repertoireOf: () => repertoire,
  });
};

/** Thousands of people say the same things: each is understood once. */
const understandingOnce = (understanding: Understanding): Understanding => {
  const known = new Map<string, ReturnType<Understanding['understand']>>();
  return {
    understand(utterance, moment) {
      const intent = known.get(utterance) ?? understanding.understand(utterance, moment);
      known.set(utterance, intent);
      return structuredClone(intent);
    },
  };
};

/** Makes devices, all of which listen with the same ear. */
export const createDevices = (): ((user: string, invoke: Invoke, startsAt: number) => Device) => {
  const model = loadInteractionModel(`${ROOT}dist/skill-package/interactionModels/custom/en-US.json`);
  const understanding = understandingOnce(createUnderstanding(model, SKILL_ID));
  return (user, invoke, startsAt) =>
    createDevice({
      invoke,
      understanding,
      invocationName: 'gentle back',
      voice: (text, rate) => spokenMillis(text, rate),
      user,
      locale: 'en-US',
      zone: ZONE,
      skillId: SKILL_ID,
      startsAt,
    });
};

/** The account that a user of such a device has. */
export const accountOf = (user: string): string => createIdentity(user, SKILL_ID, 0).userId;
