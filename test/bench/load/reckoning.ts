import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { readHistoryItem } from '../../../lambda/storage/history-item';
import { readStateItem } from '../../../lambda/storage/state-item';
import { TABLE } from '../requests';

/** What the store holds of what people finished. */
export interface Reckoning {
  /** Finished and not filed. */
  readonly lost: number;
  /** Filed more often than finished. */
  readonly doubled: number;
  /** People whose sum is not the number of their records. */
  readonly wrongSums: number;
}

const PLAIN: Reckoning = { lost: 0, doubled: 0, wrongSums: 0 };

/** Reads all that is kept of somebody, and holds it against what they finished. */
const reckonOne = async (
  client: DynamoDBClient,
  account: string,
  finished: number,
  nowMillis: number,
): Promise<Reckoning> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: TABLE,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :account',
      ExpressionAttributeValues: { ':account': { S: account } },
    }),
  );
  if (LastEvaluatedKey !== undefined) throw new Error('A year of a person is more than one page.');
  const state = readStateItem(
    Items.find(({ sk }) => sk?.S === 'state'),
    nowMillis,
  );
  const filed = Items.filter((item) => readHistoryItem(item, nowMillis) !== undefined).length;
  return {
    lost: Math.max(0, finished - filed),
    doubled: Math.max(0, filed - finished),
    wrongSums: (state?.progress.sessions ?? 0) === finished ? 0 : 1,
  };
};

/** Reckons up everybody: who finished how many sessions in all. */
export const reckon = async (
  client: DynamoDBClient,
  finished: ReadonlyMap<string, number>,
  nowMillis: number,
): Promise<Reckoning> => {
  let sum = PLAIN;
  for (const [account, count] of finished) {
    const { lost, doubled, wrongSums } = await reckonOne(client, account, count, nowMillis);
    sum = {
      lost: sum.lost + lost,
      doubled: sum.doubled + doubled,
      wrongSums: sum.wrongSums + wrongSums,
    };
  }
  return sum;
};
