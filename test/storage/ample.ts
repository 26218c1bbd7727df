/** Longer than this machine ever takes: what a store may take is held to elsewhere. */
export const AMPLE = { readMillis: 60_000, historyMillis: 60_000, keepMillis: 60_000, forgetMillis: 60_000 };
