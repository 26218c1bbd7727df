import type { ServerResponse } from 'node:http';

/** How a call can go wrong. */
export type Fault =
  /** Answered, with a status and a text of whatever kind. */
  | { readonly kind: 'answer'; readonly status: number; readonly text?: string }
  /** Taken, and never answered. */
  | { readonly kind: 'silence' }
  /** Answered byte by byte, without an end. */
  | { readonly kind: 'drip' }
  /** Cut off. */
  | { readonly kind: 'reset' }
  /** Done, and cut off before anything is said about it. */
  | { readonly kind: 'lost-reply' };

const DRIP_MILLIS = 50;

const drip = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), DRIP_MILLIS);
  response.on('close', () => clearInterval(timer));
};

/** Lets a call go wrong. */
export const goWrong = (fault: Fault, response: ServerResponse): void => {
  switch (fault.kind) {
    case 'answer':
      response.writeHead(fault.status, { 'content-type': 'application/json' }).end(fault.text);
      return;
    case 'silence':
      return;
    case 'drip':
      drip(response);
      return;
    case 'reset':
    case 'lost-reply':
      response.destroy();
  }
};
