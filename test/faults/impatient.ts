import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

type Strategy = Extract<
  NonNullable<DynamoDBClientConfig['retryStrategy']>,
  { acquireInitialRetryToken: unknown }
>;

const token = (tries: number) => ({ getRetryCount: () => tries, getRetryDelay: () => 0 });

/** Tries twice like ours, but does not wait in between, and never runs out of tries: faults are many here. */
export const IMPATIENT: Strategy = {
  acquireInitialRetryToken: async () => token(0),
  refreshRetryTokenForRetry: async (before, { errorType }) => {
    if (before.getRetryCount() > 0 || errorType === 'CLIENT_ERROR') throw new Error('tried enough');
    return token(1);
  },
  recordSuccess: () => undefined,
};
