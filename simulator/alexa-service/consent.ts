import type { PermissionStatus, Permissions } from 'ask-sdk-model';
import type { Ledger } from './ledger';
import { failure, type Reply } from './route';
import type { Caller } from './tokens';

/** What an account may allow a skill, by the short names that people use here. */
export const SCOPES = {
  reminders: 'alexa::alerts:reminders:skill:readwrite',
  timers: 'alexa::alerts:timers:skill:readwrite',
} as const;
export type ScopeName = keyof typeof SCOPES;

/** What a request tells of it; undefined for an account that was never asked. */
export const scopesOf = ({ consents }: Ledger, userId: string): Permissions['scopes'] | undefined => {
  const known = consents[userId];
  return known && Object.fromEntries(Object.entries(known).map(([scope, status]) => [scope, { status }]));
};

/** Writes down what an account allows, or not any more. */
export const decide = (ledger: Ledger, userId: string, scope: string, status: PermissionStatus): void => {
  const { consents } = ledger;
  ledger.write({ consents: { ...consents, [userId]: { ...consents[userId], [scope]: status } } });
};

/** What is answered where the account does not allow it. The status is documented, the words are not. */
export const withoutConsent = (ledger: Ledger, { userId }: Caller, name: ScopeName): Reply | undefined =>
  ledger.consents[userId]?.[SCOPES[name]] === 'GRANTED'
    ? undefined
    : failure(401, 'ACCESS_DENIED', 'ACCESS_NOT_REQUESTED');

/** Alerts are set while the person is there. The code is what developers have seen, the status a guess. */
export const outOfSession = ({ isInSession }: Caller): Reply | undefined =>
  isInSession ? undefined : failure(403, 'NOT_IN_SESSION', 'Only a skill in session may do this.');
