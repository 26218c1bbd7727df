import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { PermissionStatus } from 'ask-sdk-model';
import type { ReminderRequest } from './reminder-request';
import type { TimerRequest } from './timer-request';

/** A reminder as the service keeps it. All times are epoch milliseconds. */
export interface KeptReminder {
  readonly token: string;
  readonly deviceId: string;
  readonly userId: string;
  readonly request: ReminderRequest;
  /** Zone that its times are in. */
  readonly zone: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly version: number;
}

/** A timer as the service keeps it, until it is over. */
export interface KeptTimer {
  readonly id: string;
  readonly deviceId: string;
  readonly userId: string;
  readonly request: TimerRequest;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it is over, or how long it has yet to run while it is paused. */
  readonly runs: { readonly until: number } | { readonly leftMillis: number };
}

/** What a household has set and allowed. */
interface Entries {
  /** How many reminders and timers there have been: their names. */
  readonly count: number;
  readonly reminders: readonly KeptReminder[];
  readonly timers: readonly KeptTimer[];
  /** By account, then by scope. */
  readonly consents: Readonly<Record<string, Readonly<Record<string, PermissionStatus>>>>;
}

/** What Alexa's services keep of every account in the house. */
export interface Ledger extends Entries {
  /** Changes entries; kept at once where there is a file. */
  write(change: Partial<Omit<Entries, 'count'>>): void;
  /** A name that nothing else here has or had. */
  name(): string;
}

const NOTHING: Entries = { count: 0, reminders: [], timers: [], consents: {} };

/** A file that is not there yet, or was broken by hand, is a household that has set nothing. */
const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '{}';
  }
};

const parse = (text: string): Entries => {
  try {
    return { ...NOTHING, ...JSON.parse(text) };
  } catch {
    return NOTHING;
  }
};

/** Two simulators can share a folder: what the other wrote is seen at the next look. */
const openFile = (file: string) => {
  let text = '';
  let entries = NOTHING;
  return {
    entries() {
      const now = read(file);
      if (now !== text) [text, entries] = [now, parse(now)];
      return entries;
    },
    save(changed: Entries) {
      writeFileSync(`${file}.new`, JSON.stringify(changed));
      renameSync(`${file}.new`, file);
    },
  };
};

const openPaper = () => {
  let entries = NOTHING;
  return {
    entries: () => entries,
    save(changed: Entries) {
      entries = changed;
    },
  };
};

/**
 * Opens a ledger.
 *
 * @param file in which it outlives the process; without one it does not
 */
export const openLedger = (file?: string): Ledger => {
  const book = file === undefined ? openPaper() : openFile(file);
  return {
    get count() {
      return book.entries().count;
    },
    get reminders() {
      return book.entries().reminders;
    },
    get timers() {
      return book.entries().timers;
    },
    get consents() {
      return book.entries().consents;
    },
    write: (change) => book.save({ ...book.entries(), ...change }),
    name() {
      const count = book.entries().count + 1;
      book.save({ ...book.entries(), count });
      return String(count).padStart(8, '0');
    },
  };
};
