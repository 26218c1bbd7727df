/** Only what the embedded store uses of dynalite 4, which ships no types. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the LevelDB store; in memory when left out. */
    path?: string;
    /** Milliseconds a new table stays in CREATING. */
    createTableMs?: number;
  }

  /** A DynamoDB that listens once told to; closing the server closes its store too. */
  export default function dynalite(options?: DynaliteOptions): Server;
}
