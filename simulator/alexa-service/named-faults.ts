import type { Fault } from './faults';
import { FAMILIES, type Family } from './route';

const told = (status: number, code: string): Fault => ({
  kind: 'answer',
  status,
  text: JSON.stringify({ code, message: 'It was told to fail.' }),
});

/** Ways of going wrong, by the names that command lines and transcripts have for them. */
const NAMED: Readonly<Record<string, Fault>> = {
  'black-hole': { kind: 'silence' },
  drip: { kind: 'drip' },
  reset: { kind: 'reset' },
  'lost-reply': { kind: 'lost-reply' },
  malformed: { kind: 'answer', status: 200, text: '{"alertToken":' },
  empty: { kind: 'answer', status: 200, text: '{}' },
  204: { kind: 'answer', status: 204 },
  400: told(400, 'INVALID_REQUEST'),
  401: told(401, 'ACCESS_DENIED'),
  403: told(403, 'DEVICE_NOT_SUPPORTED'),
  full: told(403, 'MAX_REMINDERS_LIMIT_REACHED'),
  404: told(404, 'ALERT_NOT_FOUND'),
  409: told(409, 'CONFLICT'),
  429: told(429, 'TOO_MANY_REQUESTS'),
  500: told(500, 'INTERNAL_ERROR'),
  503: told(503, 'SERVICE_UNAVAILABLE'),
  504: told(504, 'DEVICE_OFFLINE'),
};

/** The names, to choose from. */
export const FAULT_NAMES: readonly string[] = Object.keys(NAMED);

/** The fault of a name; undefined for a name that is none. */
export const faultNamed = (name: string): Fault | undefined =>
  Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;

/** Reads "reminders=black-hole"; undefined for what is none. */
export const readFault = (text: string): { readonly family: Family; readonly fault: Fault } | undefined => {
  const [name = '', how = ''] = text.split('=');
  const family = FAMILIES.find((one) => one === name);
  const fault = faultNamed(how);
  return family && fault && { family, fault };
};
