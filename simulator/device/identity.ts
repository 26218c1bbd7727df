import { createHash } from 'node:crypto';

/** Ids that look like Amazon's, derived from names and counters so that a run can be repeated. */
export interface Identity {
  readonly userId: string;
  readonly deviceId: string;
  readonly unitId: string;
  /** The conversation's id; counts from 1 on each device. */
  sessionId(count: number): string;
  /** The request's id; counts from 1 on each device. */
  requestId(count: number): string;
}

const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const hash = (...parts: readonly (string | number)[]): Buffer =>
  createHash('sha512').update(JSON.stringify(parts)).digest();

/** Amazon's long ids are upper-case letters and digits. */
const longId = (...parts: readonly (string | number)[]): string =>
  `A${[...hash(...parts)].map((byte) => BASE_32[byte % BASE_32.length]).join('')}`;

const uuid = (...parts: readonly (string | number)[]): string =>
  hash(...parts)
    .toString('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

/**
 * Names a person, a device and what happens on it.
 *
 * The person, device and household depend on the user's name and the skill alone (Amazon's user ids are per
 * skill), so that tomorrow's run meets the same person; conversations and requests also on the start.
 * @param startsAt epoch milliseconds at which the device starts.
 */
export const createIdentity = (user: string, skillId: string, startsAt: number): Identity => ({
  userId: `amzn1.ask.account.${longId('user', user, skillId)}`,
  deviceId: `amzn1.ask.device.${longId('device', user, skillId)}`,
  unitId: `amzn1.ask.unit.${longId('unit', user, skillId)}`,
  sessionId: (count) => `amzn1.echo-api.session.${uuid('session', user, skillId, startsAt, count)}`,
  requestId: (count) => `amzn1.echo-api.request.${uuid('request', user, skillId, startsAt, count)}`,
});

/** The token Amazon hands a skill for its own interfaces; opaque, and worth nothing outside a simulator. */
export const accessTokenFor = (requestId: string): string => `eyJ.${longId('token', requestId)}`;
