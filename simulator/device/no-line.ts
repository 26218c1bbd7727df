import type { AlexaLine } from './envelope';

/** Nobody listens there: a device without a line never reaches Alexa's services, and nothing rings on it. */
export const NO_LINE: AlexaLine = {
  endpoint: 'http://127.0.0.1:9',
  noteToken: () => undefined,
  scopesOf: () => undefined,
  decide: () => undefined,
  ringsOf: () => [],
  removeReminders: () => [],
};
