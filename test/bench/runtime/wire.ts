import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire between a function and its table, at which things can be done. */
export interface Wire {
  readonly endpoint: string;
  /** How often somebody connected. */
  connections(): number;
  /** Resets every connection, as what is in between does with those that nobody used for a while. */
  cut(): void;
  /** From now on it takes everything and answers nothing. */
  hush(): void;
  close(): Promise<void>;
}

/** Opens a wire to an endpoint. */
export const openWire = async (endpoint: string): Promise<Wire> => {
  const { hostname, port } = new URL(endpoint);
  const sockets = new Set<Socket>();
  let connections = 0;
  let isHushed = false;
  const server = createServer((near) => {
    connections += 1;
    sockets.add(near);
    near.on('error', () => near.destroy());
    near.on('close', () => sockets.delete(near));
    if (isHushed) {
      near.resume();
      return;
    }
    const far = connect(Number(port), hostname);
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    far.on('close', () => near.end());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    cut,
    hush() {
      isHushed = true;
      cut();
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
