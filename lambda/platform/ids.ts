import { createHash } from 'node:crypto';

/** 48 bits: enough for one person's runs, short enough to be kept by the dozen. */
const COMPLETION_ID_LENGTH = 8;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The name of the run that a request begins. The same request, delivered again, mints the same. */
export const completionIdOf = (requestId: string): string => digest(requestId).slice(0, COMPLETION_ID_LENGTH);
