import { z } from 'zod';
import { REMINDED } from '../../dialogue/reminders/usual';
import { mapping } from './by-input';
import { bansOf, checkBanned } from './check-banned';
import type { Fault } from './faults';
import type { LanguageSource } from './read-content';

const text = z.string().min(1, 'write a text');
const words = mapping({ name: text, text });

const kinds = Object.fromEntries(REMINDED.map((kind) => [kind, words])) as Record<
  (typeof REMINDED)[number],
  typeof words
>;

/** content/en/reminders.yaml: words that no reminder may say, and what each kind says when it rings. */
export const remindersSchema = mapping({ never: z.array(text), ...kinds });
export type RemindersSource = z.output<typeof remindersSchema>;

/** What each kind is about and says. */
export const remindersIn = ({
  never: _,
  ...byKind
}: RemindersSource): Readonly<Record<string, z.output<typeof words>>> => byKind;

/** A reminder is spoken to whoever is in the room: it says no more than one short sentence, and nothing personal. */
export const checkReminders = ({ reminders }: LanguageSource): Fault[] => {
  if (reminders === undefined) return [];
  const { source, value } = reminders;
  const bans = bansOf({ avoid: [{ words: value.never, use: 'what to do, and nothing of why' }] });
  return Object.entries(remindersIn(value)).flatMap(([kind, { text: spoken }]) => {
    const fault = (problem: string, remedy: string): Fault => source.faultAt([kind, 'text'], problem, remedy);
    const isOne = spoken.split(/[.?!]/).filter((part) => part.trim() !== '').length === 1;
    return [
      ...checkBanned({ text: spoken, fault }, bans),
      ...(isOne ? [] : [fault('is more than one sentence', 'make one of it: it is spoken twice')]),
    ];
  });
};
