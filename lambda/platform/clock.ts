/**
 * Milliseconds that only go forward, for measuring how long something took. What time it is for the
 * person comes from the request itself.
 */
export const monotonicMillis = (): number => performance.now();
