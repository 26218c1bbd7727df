import type { RequestEnvelope } from 'ask-sdk-model';

export const TABLE = 'gentle-back';
const SKILL_ID = 'amzn1.ask.skill.bench';

/** The environment that the built Lambda is measured in. */
export const lambdaEnvironment = (endpoint: string): Record<string, string> => ({
  PROGRESS_TABLE: TABLE,
  SKILL_ID,
  LOG_LEVEL: 'silent',
  AWS_REGION: 'us-east-1',
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});

/** A request as short as Alexa's get: a launch, or an intent within a conversation. */
export const envelopeFor = (name: string, attributes?: Record<string, unknown>): RequestEnvelope => {
  const application = { applicationId: SKILL_ID };
  const user = { userId: 'amzn1.ask.account.BENCH' };
  const request = { requestId: `request ${name}`, timestamp: '2026-11-20T19:00:00Z', locale: 'en-US' };
  return {
    version: '1.0',
    session: {
      new: attributes === undefined,
      sessionId: 'session',
      application,
      user,
      ...(attributes && { attributes }),
    },
    context: {
      System: {
        application,
        user,
        device: { deviceId: 'device', supportedInterfaces: {} },
        apiEndpoint: 'https://api.amazonalexa.com',
      },
    },
    request:
      name === 'LaunchRequest'
        ? { ...request, type: 'LaunchRequest' }
        : {
            ...request,
            type: 'IntentRequest',
            dialogState: 'STARTED',
            intent: { name, confirmationStatus: 'NONE' },
          },
  };
};
