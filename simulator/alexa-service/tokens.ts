/** Who a request came from, as Alexa knows it: its services answer for that device and no other. */
export interface Caller {
  readonly deviceId: string;
  readonly userId: string;
  /** IANA name of the zone that the device is set to; undefined where none is set. */
  readonly zone: string | undefined;
  /** What the device speaks. */
  readonly locale: string;
  readonly requestId: string;
  /** False for requests outside of talk: events, and the end of a conversation. */
  readonly isInSession: boolean;
  /** The device's own clock when the request was sent: within a turn it stands still. */
  readonly atMillis: number;
}

/** Tokens that are good, each for the caller it was given to. */
export interface Tokens {
  give(token: string, caller: Caller): void;
  callerOf(token: string): Caller | undefined;
}

/** A device's next request makes its last token worthless: who keeps one is found out sooner than at Amazon. */
export const createTokens = (): Tokens => {
  const callers = new Map<string, Caller>();
  const latest = new Map<string, string>();
  return {
    give(token, caller) {
      callers.delete(latest.get(caller.deviceId) ?? '');
      latest.set(caller.deviceId, token);
      callers.set(token, caller);
    },
    callerOf: (token) => callers.get(token),
  };
};
