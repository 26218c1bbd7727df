import type { RequestEnvelope } from 'ask-sdk-model';
import * as z from 'zod/mini';

/** What a request brings along for calls to Alexa's own services. */
export interface Access {
  readonly endpoint: string;
  readonly token: string;
  /** Undefined for events outside of talk: they come from no device. */
  readonly deviceId: string | undefined;
}

/** The token is for Amazon's eyes: it leaves by HTTPS, or for a stand-in on this machine. */
const isPrivate = (endpoint: string): boolean => {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname } = new URL(endpoint);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
};

const text = z.string().check(z.minLength(1));
const accessSchema = z.object({
  apiEndpoint: z.string().check(z.refine(isPrivate)),
  apiAccessToken: text,
  device: z.catch(z.optional(z.object({ deviceId: text })), undefined),
});

/** Reads what calls need out of a request; undefined where nobody could be called with it. */
export const accessOf = ({ context }: RequestEnvelope): Access | undefined => {
  const parsed = z.safeParse(accessSchema, context.System);
  if (!parsed.success) return undefined;
  const { apiEndpoint, apiAccessToken, device } = parsed.data;
  return { endpoint: apiEndpoint, token: apiAccessToken, deviceId: device?.deviceId };
};
