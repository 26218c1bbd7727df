import type { ResponseEnvelope } from 'ask-sdk-model';
import { createZoneSource } from './alexa/zone';
import { catalogue, shelves } from './catalogue/catalogue.generated';
import { createHandler } from './handler';
import { readEnvironment } from './platform/environment';
import { createLog } from './platform/log';
import { createAlerts } from './reminders/alexa-alerts';
import { createRepertoire, type Repertoire } from './speech/repertoire';
import { createDynamoClient } from './storage/dynamo-client';
import { createDynamoProgressStore } from './storage/dynamo-progress-store';

/** Asked once a day, when a conversation opens: what is left of 3.5 s, whatever happens to the store in that turn. */
const ZONE_MILLIS = 500;

/**
 * All that a turn may wait for Alexa's reminders and timers: with the zone, a store that works and the words, what is
 * left of 3.5 s.
 */
const ALERT_MILLIS = 2_500;

const environment = readEnvironment();
const store = createDynamoProgressStore(createDynamoClient(), environment.progressTable);

/**
 * Nobody is looked up while Lambda still gives a whole processor to the start: the connection, its certificates and the
 * first signature are then there, or nearly, when somebody is (decision 11).
 * What comes of it is nobody's business.
 */
void store.read({ account: 'nobody' }, 0).catch(() => undefined);

const repertoires = new Map(
  Object.entries(catalogue.languages).map(([tag, language]) => [
    tag,
    createRepertoire(catalogue.scores, language, environment.maxPageMillis, shelves[tag]),
  ]),
);

/** The words of a locale are those of its language; a language we do not speak hears English. */
const repertoireOf = (locale = 'en-US'): Repertoire =>
  repertoires.get(locale.slice(0, 2)) ?? (repertoires.get('en') as Repertoire);

/** Lambda entry: one skill for the life of the process, and nothing of any person in it. */
export const handler: (event: unknown) => Promise<ResponseEnvelope> = createHandler({
  skillId: environment.skillId,
  log: createLog(environment.logLevel),
  zoneOf: createZoneSource(ZONE_MILLIS),
  alerts: createAlerts(ALERT_MILLIS),
  store,
  repertoireOf,
  hasCheckIns: environment.hasCheckIns,
});
