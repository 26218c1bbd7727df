import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What was asked of DynamoDB. */
export interface Traffic {
  reads: number;
  writes: number;
  /** Request units, as the engine counts them: 4 KB read consistently, 1 KB written. */
  readUnits: number;
  writeUnits: number;
}

const READS: ReadonlySet<string> = new Set(['GetItemCommand', 'QueryCommand']);

/** One for a call; a list, by table, for a batch. */
const unitsOf = (consumed: ConsumedCapacity | readonly ConsumedCapacity[] | undefined): number =>
  [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/**
 * Counts what a client asks for. A write whose condition fails is a call; what it costs the engine does not tell.
 */
export const countTraffic = (client: DynamoDBClient): Traffic => {
  const traffic: Traffic = { reads: 0, writes: 0, readUnits: 0, writeUnits: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const isRead = READS.has(context.commandName ?? '');
      traffic[isRead ? 'reads' : 'writes'] += 1;
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: ConsumedCapacity };
      traffic[isRead ? 'readUnits' : 'writeUnits'] += unitsOf(ConsumedCapacity);
      return result;
    },
    { step: 'initialize', name: 'traffic' },
  );
  return traffic;
};

/** Dollars for a million units on demand, us-east-1, since November 2024 (docs/scale.md says where from). */
const READ_DOLLARS = 0.125;
const WRITE_DOLLARS = 0.625;

export const dollarsOf = ({ readUnits, writeUnits }: Traffic): number =>
  (readUnits * READ_DOLLARS + writeUnits * WRITE_DOLLARS) / 1_000_000;
