import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * A client that gives up while there is still time to speak: Alexa hangs up after about eight seconds.
 * Two tries of 700 ms end after 1.4 s at worst (reliability notes, probe 6); without
 * `throwOnRequestTimeout` the SDK would only warn and wait on.
 */
export const createDynamoClient = (): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 700, throwOnRequestTimeout: true },
  });
