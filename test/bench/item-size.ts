import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/**
 * Bytes that DynamoDB counts for an item of strings and numbers: names and strings in UTF-8, about a
 * byte for two digits and one more for a number (DynamoDB developer guide, item sizes).
 */
export const marshalledBytes = (item: Record<string, AttributeValue>): number =>
  Object.entries(item).reduce(
    (sum, [name, { S, N }]) =>
      sum +
      Buffer.byteLength(name) +
      (S === undefined ? Math.ceil((N ?? '').length / 2) + 1 : Buffer.byteLength(S)),
    0,
  );
