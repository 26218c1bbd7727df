import { type Command, InvalidArgumentError } from 'commander';
import { type Owner, ROOT } from './simulator';

const readInstant = (text: string): number => {
  const millis = Date.parse(text);
  if (Number.isNaN(millis)) throw new InvalidArgumentError('Write a time as in 2026-11-20T19:00:00Z.');
  return millis;
};

const readName = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('Write a name, as in --user anna.');
  return text;
};

const readZone = (text: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('Write an IANA zone, as in Europe/London.');
  }
};

interface Options {
  readonly user: string;
  readonly locale: string;
  readonly now?: number;
  readonly zone: string;
  readonly data: string;
}

/** Adds the options that say whose device it is, and where and when. */
export const withHousehold = (command: Command): Command =>
  command
    .option('--user <name>', 'whose progress it is', readName, 'me')
    .option('--locale <tag>', 'language and country', 'en-US')
    .option('--now <iso>', 'time at which the device is switched on; now if left out', readInstant)
    .option(
      '--zone <iana>',
      'time zone of the device',
      readZone,
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    )
    .option('--data <folder>', 'where progress is kept', `${ROOT}.data`);

/** The device that a command line asks for, and where progress is kept. */
export const householdOf = (command: Command): { owner: Owner; dataFolder: string } => {
  const { user, locale, now, zone, data } = command.opts<Options>();
  return { owner: { user, locale, zone, startsAt: now ?? Date.now() }, dataFolder: data };
};
