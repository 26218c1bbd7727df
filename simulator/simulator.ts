import { fileURLToPath } from 'node:url';
import { ENGLISH_PACE, spokenMillis } from '../lambda/speech/pace';
import { startBuiltSkill } from './device/built-skill';
import { createDevice, type Device } from './device/device';
import { openEmbeddedStore } from './store/embedded-store';
import { loadInteractionModel } from './understanding/interaction-model';
import { createUnderstanding } from './understanding/understand';

/** Root of the checkout, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Id of the skill on simulated devices. */
const SKILL_ID = 'amzn1.ask.skill.gentle-back-at-home';
const TABLE = 'gentle-back';

/** Whose device stands where, and when it is switched on. */
export interface Household {
  readonly user: string;
  readonly locale: string;
  /** IANA name. */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  /** Folder in which progress lives. */
  readonly dataFolder: string;
}

export interface Simulator {
  readonly device: Device;
  /** What the person should know about the store, in one sentence. */
  readonly note?: string;
  close(): Promise<void>;
}

/** A locale that the skill has not been built for. */
export class LocaleError extends Error {
  constructor(locale: string) {
    super(`Gentle Back does not speak ${locale} yet: leave --locale out, or use en-US.`);
    this.name = 'LocaleError';
  }
}

const loadModel = (locale: string) => {
  try {
    return loadInteractionModel(`${ROOT}dist/skill-package/interactionModels/custom/${locale}.json`);
  } catch {
    throw new LocaleError(locale);
  }
};

/**
 * Switches on a device with the built skill and an embedded store behind it.
 *
 * @throws LocaleError for a locale without an interaction model
 * @throws StoreFolderError when the folder cannot be used
 */
export const openSimulator = async ({ dataFolder, ...owner }: Household): Promise<Simulator> => {
  const model = loadModel(owner.locale);
  const store = await openEmbeddedStore({ folder: dataFolder, tableName: TABLE });
  const skill = await startBuiltSkill({
    path: `${ROOT}dist/lambda/index.mjs`,
    environment: {
      PROGRESS_TABLE: TABLE,
      SKILL_ID,
      LOG_LEVEL: 'silent',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
      AWS_ACCESS_KEY_ID: 'at-home',
      AWS_SECRET_ACCESS_KEY: 'at-home',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  const device = createDevice({
    ...owner,
    invoke: (envelope) => skill.invoke(envelope),
    understanding: createUnderstanding(model, SKILL_ID),
    invocationName: model.interactionModel.languageModel.invocationName,
    voice: (text, rate) => spokenMillis(text, rate, ENGLISH_PACE),
    skillId: SKILL_ID,
  });
  return {
    device,
    ...(store.note !== undefined && { note: store.note }),
    async close() {
      await skill.stop();
      await store.close();
    },
  };
};
