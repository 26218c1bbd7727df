import { DeployError } from '../deploy-error';
import type { Clock } from '../ports';

/** What ask-smapi-sdk hands to whoever does its requests, and what it takes for an answer. */
interface Wanted {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly body?: string | Uint8Array;
}

interface Answer {
  readonly statusCode: number;
  readonly headers: { key: string; value: string }[];
  readonly body?: string;
}

const PATIENCE_MILLIS = 30_000;
const PAUSES_MILLIS = [1_000, 3_000, 8_000];

/** Somebody who was told to go slower has done nothing yet; after any other failure only what is harmless twice is done again. */
const mayRepeat = (method: string, status: number): boolean =>
  status === 429 || (status >= 500 && method !== 'POST');

const asJson = (text: string): string => {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return JSON.stringify({ message: 'an answer that is not JSON' });
  }
};

/**
 * Does requests for ask-smapi-sdk, whose own client waits for ever and stumbles over an error page in HTML.
 * What failed for the moment is tried again, where that makes nothing twice.
 *
 * @param fetched the platform's fetch
 */
export const patientClient = (clock: Clock, fetched: typeof fetch = fetch) => {
  const once = async ({ url, method, headers, body }: Wanted): Promise<Answer> => {
    const { host } = new URL(url);
    try {
      const response = await fetched(url, {
        method,
        headers: headers.map(({ key, value }): [string, string] => [key, value]),
        ...(body !== undefined && { body }),
        signal: AbortSignal.timeout(PATIENCE_MILLIS),
      });
      const text = await response.text();
      return {
        statusCode: response.status,
        headers: [...response.headers].map(([key, value]) => ({ key, value })),
        ...(text !== '' && { body: asJson(text) }),
      };
    } catch (error) {
      throw new DeployError(
        'network',
        `${host} could not be reached: look whether this machine is online (proxy, VPN), and run again.`,
        error,
      );
    }
  };
  return {
    async invoke(wanted: Wanted): Promise<Answer> {
      for (const pause of PAUSES_MILLIS) {
        const answer = await once(wanted);
        if (!mayRepeat(wanted.method, answer.statusCode)) return answer;
        await clock.sleep(pause);
      }
      return once(wanted);
    },
  };
};
