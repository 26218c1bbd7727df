import type { Ledger } from './ledger';
import type { Caller } from './tokens';

/** A call that was admitted. */
export interface Call {
  readonly caller: Caller;
  /** What every account in the house has set and allowed. */
  readonly ledger: Ledger;
  /** Parts of the path by the names that the route gives them. */
  readonly parts: Readonly<Record<string, string>>;
  /** What was sent, as it came: empty for nothing. */
  readonly body: string;
}

/** What is answered: a status, and with it JSON or nothing. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
}

/** One thing that a service does. A family of them fails together, when it is told to. */
export interface Route {
  readonly family: Family;
  readonly method: string;
  /** "/v2/devices/:deviceId/…": a colon names a part. */
  readonly path: string;
  answer(call: Call): Reply;
}

/** Services that can be told to fail, each on its own. */
export const FAMILIES = ['settings', 'reminders', 'timers', 'directives'] as const;
export type Family = (typeof FAMILIES)[number];

/** An error as Alexa's services tell it. */
export const failure = (status: number, code: string, message: string): Reply => ({
  status,
  json: { code, message },
});

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const partsOf = (pattern: string, path: string): Record<string, string> | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [index, want] of wanted.entries()) {
    const part = decoded(given[index] as string);
    if (part === undefined) return undefined;
    if (want.startsWith(':')) parts[want.slice(1)] = part;
    else if (want !== part) return undefined;
  }
  return parts;
};

/** Finds what a call is for; undefined where nothing answers to it. */
export const find = (
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly parts: Readonly<Record<string, string>> } | undefined => {
  for (const route of routes) {
    const parts = route.method === method ? partsOf(route.path, path) : undefined;
    if (parts !== undefined) return { route, parts };
  }
  return undefined;
};
