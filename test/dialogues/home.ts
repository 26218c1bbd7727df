import { join } from 'node:path';
import { createAlerts } from '../../lambda/reminders/alexa-alerts';
import type { Language } from '../../lambda/session/language';
import { spokenMillis } from '../../lambda/speech/pace';
import type { ProgressStore } from '../../lambda/storage/progress-store';
import { SCOPES } from '../../simulator/alexa-service/consent';
import type { AlexaService } from '../../simulator/alexa-service/service';
import { createDevice, type Device } from '../../simulator/device/device';
import type { Owner } from '../../simulator/simulator';
import { checkInteractionModel, loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { createUnderstanding, type Understanding } from '../../simulator/understanding/understand';
import { SKILL_ID, skillOver } from '../door/skill-in-hand';

const FILE = join(__dirname, '../../dist/skill-package/interactionModels/custom/en-US.json');

/** The interaction model as it was built. */
export const BUILT_MODEL = checkInteractionModel(loadInteractionModel(FILE), FILE);

const heardAlready = new Map<string, number>();

/** The simulator's voice, which remembers what it has said before: a walk says "In." half a million times. */
const voice = (text: string, rate: number): number => {
  const key = `${rate} ${text}`;
  const millis = heardAlready.get(key) ?? spokenMillis(text, rate);
  heardAlready.set(key, millis);
  return millis;
};

let english: Understanding | undefined;

/** What a device understands of English: made once, for it takes a while. */
export const understandingOfEnglish = (): Understanding => {
  english ??= createUnderstanding(loadInteractionModel(FILE), SKILL_ID);
  return english;
};

/** Somebody with a device: a speaker whom Alexa recognises has a person id besides. */
export interface Listener extends Owner {
  readonly personId?: string;
}

type Handler = ReturnType<typeof skillOver>['handler'];

/** What may be different in a home. */
interface Furnishing {
  readonly language?: Language;
  readonly maxPageMillis?: number | undefined;
  readonly hasCheckIns?: boolean;
  /** Alexa's own services, where the home is connected to them. */
  readonly alexa?: AlexaService;
  /** Puts something between the devices and the skill. */
  readonly around?: (handler: Handler) => Handler;
}

/**
 * Devices around one warm process of the whole skill, over a given store: what `openHouse` has, without a
 * worker and a database, and quick enough for thousands of conversations.
 */
export const homeOver = (
  store: ProgressStore,
  { language, maxPageMillis, hasCheckIns, alexa, around }: Furnishing = {},
) => {
  const { handler, lines } = skillOver(store, language, maxPageMillis, hasCheckIns, {
    alerts: alexa && createAlerts(),
  });
  const invoke = around?.(handler) ?? handler;
  const deviceFor = (owner: Listener, understanding = understandingOfEnglish()): Device =>
    createDevice({
      ...owner,
      skillId: SKILL_ID,
      invoke,
      understanding,
      invocationName: BUILT_MODEL.invocationName,
      voice,
      declaredScopes: Object.values(SCOPES),
      ...(alexa && { alexa: alexa.connect(owner.zone) }),
    });
  return { lines, deviceFor };
};
export type Home = ReturnType<typeof homeOver>;
