import type * as Wire from '../../infra/build/dynamo-wire';
import './dynamo-progress-store.test';

// The bundle speaks to DynamoDB through a client of its own: whatever holds for the store holds over that one, too.
jest.mock('@aws-sdk/client-dynamodb', () => {
  const sdk = jest.requireActual('@aws-sdk/client-dynamodb');
  const wire = jest.requireActual<typeof Wire>('../../infra/build/dynamo-wire');
  type Command = Parameters<Wire.DynamoDBClient['send']>[0];
  type Watcher = (next: () => void, context: object) => (args: object) => unknown;
  /** The table itself is made by the SDK's. */
  class DynamoDBClient extends wire.DynamoDBClient {
    readonly #watchers: Watcher[] = [];
    readonly middlewareStack = {
      add: (watcher: Watcher) => this.#watchers.push(watcher),
      remove: () => this.#watchers.pop(),
    };
    readonly rest: { send: (...call: unknown[]) => Promise<unknown>; destroy: () => void };
    constructor(config: object) {
      super(config);
      this.rest = new sdk.DynamoDBClient(config);
    }
    override send(command: Command, options?: object) {
      const { name: commandName } = command.constructor;
      for (const watch of this.#watchers) watch(() => undefined, { commandName })({ input: command.input });
      return 'target' in command ? super.send(command, options) : this.rest.send(command, options);
    }
    override destroy() {
      super.destroy();
      this.rest.destroy();
    }
  }
  return { ...sdk, ...wire, DynamoDBClient };
});
process.env.AWS_ACCESS_KEY_ID ??= 'at-home';
process.env.AWS_SECRET_ACCESS_KEY ??= 'at-home';
