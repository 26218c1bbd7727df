import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { apologiseWith, trouble } from './apologise';
import { admit } from './interceptors/door';
import { flagInWith, hurtsInWith } from './listen';
import { monotonicMillis } from './platform/clock';
import type { Log, TurnReport } from './platform/log';
import type { ZoneSource } from './platform/zone';
import { type Ensemble, respondWith } from './respond';
import { buildSkill } from './skill';
import { keepingNoCheckIns } from './storage/without-check-ins';

/** What the handler is made of. */
export interface Parts extends Ensemble {
  readonly skillId: string;
  readonly log: Log;
  readonly zoneOf: ZoneSource;
}

/** An answer without a word, that leaves nothing open. */
const CLOSED: ResponseEnvelope = { version: '1.0', response: { shouldEndSession: true } };

const facts = (
  envelope: RequestEnvelope | undefined,
): { request: string; intent?: string; locale?: string } => {
  if (envelope === undefined) return { request: 'unread' };
  const { request } = envelope;
  return {
    request: request.type,
    ...(request.type === 'IntentRequest' && { intent: request.intent.name }),
    ...('locale' in request && request.locale !== undefined && { locale: request.locale }),
  };
};

/**
 * Makes the Lambda handler: everything passes the door first, then the skill; whatever comes in, an
 * answer goes out, and one line into the log. Only an event that failed rejects, to be delivered
 * again. Async, because Node 24's runtime refuses callbacks.
 */
export const createHandler = (parts: Parts): ((event: unknown) => Promise<ResponseEnvelope>) => {
  const { zoneOf, repertoireOf, skillId, log } = parts;
  const store = parts.hasCheckIns ? parts.store : keepingNoCheckIns(parts.store);
  const skill = buildSkill({
    store,
    alerts: parts.alerts,
    zoneOf,
    respond: respondWith({ ...parts, store }),
    apologise: apologiseWith(parts),
    flagIn: flagInWith(parts),
    hurtsIn: hurtsInWith(parts),
  });

  const sayTrouble = (): ResponseEnvelope => ({
    version: '1.0',
    response: {
      outputSpeech: { type: 'SSML', ssml: trouble(repertoireOf(undefined), 'malformed').ssml },
      shouldEndSession: true,
    },
  });

  // The clock runs since the process started; whoever comes first has waited for that long.
  let coldMillis: number | undefined = Math.round(monotonicMillis());

  return async (event) => {
    const cold = coldMillis === undefined ? {} : { coldMillis };
    coldMillis = undefined;
    const startedAt = monotonicMillis();
    const admission = admit(event, skillId);
    const report: TurnReport = { outcome: 'answered' };
    try {
      if (admission.outcome === 'admitted') return await skill.invoke(admission.envelope, report);
      report.outcome = admission.outcome;
      return admission.outcome === 'malformed' && admission.maySpeak ? sayTrouble() : CLOSED;
    } finally {
      const envelope = admission.outcome === 'admitted' ? admission.envelope : undefined;
      log({ ...facts(envelope), ...report, millis: Math.round(monotonicMillis() - startedAt), ...cold });
    }
  };
};
