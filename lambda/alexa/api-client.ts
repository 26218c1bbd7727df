import { request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { text } from 'node:stream/consumers';
import type { services } from 'ask-sdk-model';

/**
 * Sends the calls of the SDK's clients, each on a connection of its own: one kept open would be dead when a
 * frozen Lambda wakes up. The SDK's own client would wait for ever.
 *
 * @param signal at which a call is broken off, its answer half read or not
 */
export const createApiClient = (signal: AbortSignal): services.ApiClient => ({
  invoke: ({ url, method, headers, body }) =>
    new Promise((resolve, reject) => {
      const target = new URL(url);
      const request = target.protocol === 'https:' ? requestSecurely : requestPlainly;
      const call = request(
        target,
        {
          method,
          headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
          agent: false,
          signal,
        },
        (response) => {
          const { statusCode = 0, headersDistinct } = response;
          const told = Object.entries(headersDistinct).flatMap(([key, values = []]) =>
            values.map((value) => ({ key, value })),
          );
          text(response).then((answer) => resolve({ statusCode, headers: told, body: answer }), reject);
        },
      );
      call.on('error', reject);
      call.end(body);
    }),
});
