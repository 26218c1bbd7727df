import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RequestEnvelope } from 'ask-sdk-model';
import { createDynamoClient } from '../../../lambda/storage/dynamo-client';
import type { Device } from '../../../simulator/device/device';
import { lambdaEnvironment, TABLE } from '../requests';
import { createBenchSkill, createDevices } from '../talk';
import { countTraffic, type Traffic } from '../traffic';
import { startEngine } from './engine';

/** A turn as a person waits for it, but for the network. */
export interface Sample {
  readonly millis: number;
  /** True where the conversation opens, and the person is read. */
  readonly opens: boolean;
}

/** The real handler over the embedded engine, with an ear on both. */
export interface ListeningPost {
  /** Every turn so far. */
  readonly samples: readonly Sample[];
  /** What went wrong in a turn, as the log has it. */
  readonly errors: readonly string[];
  /** What the handler asked of the engine so far. */
  readonly traffic: Traffic;
  /** A client that is not listened to. */
  readonly client: DynamoDBClient;
  deviceOf(user: string, startsAt: number): Device;
  close(): Promise<void>;
}

/** Starts the engine, and the handler with the client that the Lambda has, its time limits included. */
export const openListeningPost = async (): Promise<ListeningPost> => {
  const engine = await startEngine();
  Object.assign(process.env, lambdaEnvironment(engine.endpoint));
  const watched = createDynamoClient();
  const client = new DynamoDBClient({});
  // A client reads its environment when it is first used, and another post changes it.
  for (const one of [watched, client]) await one.send(new DescribeTableCommand({ TableName: TABLE }));
  const traffic = countTraffic(watched);
  const samples: Sample[] = [];
  const errors: string[] = [];
  const skill = createBenchSkill(watched, ({ outcome, kept, error }) => {
    if (outcome !== 'answered' || kept === 'unsaved' || error !== undefined)
      errors.push(`${outcome}, ${kept}: ${error}`);
  });
  const invoke = async (envelope: RequestEnvelope): Promise<unknown> => {
    const before = performance.now();
    const response = await skill(envelope);
    samples.push({ millis: performance.now() - before, opens: envelope.session?.new === true });
    return response;
  };
  const deviceOf = createDevices();
  return {
    samples,
    errors,
    traffic,
    client,
    deviceOf: (user, startsAt) => deviceOf(user, invoke, startsAt),
    async close() {
      client.destroy();
      watched.destroy();
      await engine.stop();
    },
  };
};
