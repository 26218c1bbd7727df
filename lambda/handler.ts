import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { admit } from './interceptors/door';
import { monotonicMillis } from './platform/clock';
import type { Log, TurnReport } from './platform/log';
import { apologiseWith, type Ensemble, flagInWith, hurtsInWith, respondWith, trouble } from './respond';
import { buildSkill } from './skill';

/** What the handler is made of. */
export interface Parts extends Ensemble {
  readonly skillId: string;
  readonly log: Log;
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
 * answer goes out, and one line into the log. Async, because Node 24's runtime refuses callbacks.
 */
export const createHandler = (parts: Parts): ((event: unknown) => Promise<ResponseEnvelope>) => {
  const { store, repertoireOf, skillId, log } = parts;
  const skill = buildSkill({
    store,
    respond: respondWith(parts),
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

  return async (event) => {
    const startedAt = monotonicMillis();
    const admission = admit(event, skillId);
    const report: TurnReport = { outcome: 'answered' };
    let response = CLOSED;
    if (admission.outcome === 'admitted') {
      response = await skill.invoke(admission.envelope, report);
    } else {
      report.outcome = admission.outcome;
      if (admission.outcome === 'malformed' && admission.maySpeak) response = sayTrouble();
    }
    const envelope = admission.outcome === 'admitted' ? admission.envelope : undefined;
    log({ ...facts(envelope), ...report, millis: Math.round(monotonicMillis() - startedAt) });
    return response;
  };
};
