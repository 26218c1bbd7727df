/** Shorter than a breath or two, longer than anyone lies still: not a length but a slip of the ear. */
const MIN_SECONDS = 30;
const MAX_SECONDS = 3 * 60 * 60;

/** True for what may be the length of a session; NaN, as from a slot that held none, is not. */
export const isLength = (seconds: number): boolean => seconds >= MIN_SECONDS && seconds <= MAX_SECONDS;
