import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Completion } from '../progress/progress';
import { expiresAt } from './state-item';

type Item = Record<string, AttributeValue>;

/** Key of a finished session: in order of time within a person, and the same on every retry. */
export const historyKey = (person: string, { run, doneAt }: Completion): Item => ({
  pk: { S: person },
  sk: { S: `done#${new Date(doneAt).toISOString()}#${run.completionId}` },
});

/** A finished session as an item of its own, so that the state stays small for ever. */
export const historyItem = (person: string, completion: Completion, nowMillis: number): Item => ({
  ...historyKey(person, completion),
  session: { S: completion.run.session },
  variant: { S: completion.run.variant },
  seconds: { N: String(completion.seconds) },
  expiresAt: { N: String(expiresAt(nowMillis)) },
});
