import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { createHandler, type Parts } from '../../lambda/handler';
import type { TurnLine } from '../../lambda/platform/log';
import type { Language } from '../../lambda/session/language';
import { createRepertoire } from '../../lambda/speech/repertoire';
import type { ProgressStore } from '../../lambda/storage/progress-store';

/** Requests as a device sends them, one file each in test/requests. */
export const REQUEST_NAMES = [
  'launch',
  'begin-session',
  'pause',
  'unknown-name',
  'session-ended',
  'skill-event',
  'skill-enabled',
] as const;

export const recordedRequest = (name: (typeof REQUEST_NAMES)[number]): RequestEnvelope =>
  JSON.parse(readFileSync(join(__dirname, '../requests', `${name}.json`), 'utf8'));

/** Id that the recorded requests are for. */
export const SKILL_ID = recordedRequest('launch').context.System.application.applicationId;

/** What the skill speaks. */
export const ENGLISH = catalogue.languages.en as Language;

/** The whole skill over a given store, in this process, with its log lines in hand. */
export const skillOver = (
  store: ProgressStore,
  language = ENGLISH,
  maxPageMillis?: number,
  hasCheckIns = false,
  services: Pick<Parts, 'alerts'> & Partial<Pick<Parts, 'zoneOf'>> = {},
) => {
  const lines: TurnLine[] = [];
  const repertoire = createRepertoire(catalogue.scores, language, maxPageMillis);
  const handler = createHandler({
    skillId: SKILL_ID,
    zoneOf: async () => undefined,
    log: (line) => lines.push(line),
    store,
    repertoireOf: () => repertoire,
    hasCheckIns,
    ...services,
  });
  return { handler, lines };
};
