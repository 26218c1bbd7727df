import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spokenMillis } from '../lambda/speech/pace';
import type { Fault } from './alexa-service/faults';
import type { Family } from './alexa-service/route';
import { type AlexaService, startAlexaService } from './alexa-service/service';
import { type BuiltSkill, startBuiltSkill } from './device/built-skill';
import { createDevice, type Device } from './device/device';
import { NO_LINE } from './device/no-line';
import { openEmbeddedStore } from './store/embedded-store';
import { type InteractionModelFile, loadInteractionModel } from './understanding/interaction-model';
import { createUnderstanding, type Understanding } from './understanding/understand';

/** Root of the checkout, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Id of the skill on simulated devices. */
const SKILL_ID = 'amzn1.ask.skill.gentle-back-at-home';
const TABLE = 'gentle-back';

/** Whose device stands where, and when it is switched on. */
export interface Owner {
  readonly user: string;
  readonly locale: string;
  /** IANA name. */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  /** Whether the device loses session attributes when Alexa asks something herself. */
  readonly isForgetful?: boolean | undefined;
}

/** A service of Alexa's that does not work, and how. */
export interface ServiceFault {
  readonly family: Family;
  readonly fault: Fault;
}

/** The built skill and a store, with room for any number of people and devices. */
export interface House {
  /** What the person should know about the store, in one sentence. */
  readonly note?: string;
  /** Alexa's own services, which every device in the house is connected to. */
  readonly alexa: AlexaService;
  /** Switches a device on. @throws LocaleError for a locale without an interaction model */
  deviceFor(owner: Owner): Device;
  close(): Promise<void>;
}

/** A locale that the skill has not been built for. */
class LocaleError extends Error {
  constructor(locale: string) {
    super(`Gentle Back does not speak ${locale} yet: leave --locale out, or use en-US.`);
    this.name = 'LocaleError';
  }
}

const loadModel = (locale: string): InteractionModelFile => {
  try {
    return loadInteractionModel(`${ROOT}dist/skill-package/interactionModels/custom/${locale}.json`);
  } catch {
    throw new LocaleError(locale);
  }
};

/** What the skill says in its manifest that people may allow it. */
const declaredScopes = (): string[] => {
  const { manifest } = JSON.parse(readFileSync(`${ROOT}dist/skill-package/skill.json`, 'utf8'));
  return (manifest.permissions ?? []).map(({ name }: { name: string }) => name);
};

interface Ear {
  readonly invocationName: string;
  readonly understanding: Understanding;
}

/** By locale. A model has thousands of samples: every device in a house listens with the same ear. */
const ears = new Map<string, Ear>();

const earFor = (locale: string): Ear => {
  const known = ears.get(locale);
  if (known) return known;
  const model = loadModel(locale);
  const { invocationName } = model.interactionModel.languageModel;
  const ear = { invocationName, understanding: createUnderstanding(model, SKILL_ID) };
  ears.set(locale, ear);
  return ear;
};

/**
 * Switches a device on.
 *
 * @param alexa its line to Alexa's own services, where it has one
 * @throws LocaleError for a locale without an interaction model
 */
export const switchOn = (owner: Owner, skill: BuiltSkill, alexa = NO_LINE): Device =>
  createDevice({
    ...owner,
    alexa,
    ...earFor(owner.locale),
    declaredScopes: declaredScopes(),
    skillId: SKILL_ID,
    invoke: (envelope) => skill.invoke(envelope),
    voice: (text, rate) => spokenMillis(text, rate),
  });

/**
 * Starts the built skill over a store at an endpoint.
 *
 * @param environment of the deployment, where it is not the usual one
 */
export const startSkillOver = (
  storeEndpoint: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltSkill> =>
  startBuiltSkill({
    path: `${ROOT}dist/lambda/index.mjs`,
    environment: {
      PROGRESS_TABLE: TABLE,
      SKILL_ID,
      LOG_LEVEL: 'silent',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL_DYNAMODB: storeEndpoint,
      AWS_ACCESS_KEY_ID: 'at-home',
      AWS_SECRET_ACCESS_KEY: 'at-home',
      ...environment,
    },
  });

/**
 * Opens the built skill over an embedded store.
 *
 * @param dataFolder in which progress lives
 * @param environment of the deployment, where it is not the usual one
 * @throws StoreFolderError when the folder cannot be used
 * @throws SkillNotReadyError when the skill cannot be started in this environment
 */
export const openHouse = async (
  dataFolder: string,
  environment?: Readonly<Record<string, string>>,
): Promise<House> => {
  const store = await openEmbeddedStore({ folder: dataFolder, tableName: TABLE });
  const skill = await startSkillOver(store.endpoint, environment).catch(async (error) => {
    await store.close();
    throw error;
  });
  const alexa = await startAlexaService(join(dataFolder, 'alexa.json'));
  return {
    ...(store.note !== undefined && { note: store.note }),
    alexa,
    deviceFor: (owner) => switchOn(owner, skill, alexa.connect(owner.zone)),
    async close() {
      await skill.stop();
      await alexa.close();
      await store.close();
    },
  };
};

/** One device in a house of its own. */
export interface Simulator extends Pick<House, 'note' | 'close'> {
  readonly device: Device;
}

/** How a deployment is set up, as far as whoever opens a simulator may choose. */
const CHOICES = ['COMFORT_CHECK_INS', 'MAX_PAGE_SECONDS'] as const;

const chosenIn = (variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    CHOICES.flatMap((name) => {
      const value = variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * Opens a house with one device in it. The skill in it is set up as the environment of this process says.
 *
 * @param faults of Alexa's services, for as long as it is open
 * @throws LocaleError, StoreFolderError, SkillNotReadyError
 */
export const openSimulator = async (
  owner: Owner,
  dataFolder: string,
  faults: readonly ServiceFault[] = [],
): Promise<Simulator> => {
  const house = await openHouse(dataFolder, chosenIn(process.env));
  for (const { family, fault } of faults) house.alexa.fail(family, fault);
  try {
    return { ...house, device: house.deviceFor(owner) };
  } catch (error) {
    await house.close();
    throw error;
  }
};
