import { type Command, InvalidArgumentError } from 'commander';
import { FAULT_NAMES, readFault } from './alexa-service/named-faults';
import { FAMILIES } from './alexa-service/route';
import { type Owner, ROOT, type ServiceFault } from './simulator';

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

const readFaults = (text: string, before: readonly ServiceFault[]): ServiceFault[] => {
  const fault = readFault(text);
  if (fault !== undefined) return [...before, fault];
  throw new InvalidArgumentError(
    `Write a service and how it fails, as in reminders=black-hole: ` +
      `one of ${FAMILIES.join(', ')}; one of ${FAULT_NAMES.join(', ')}.`,
  );
};

interface Options {
  readonly user: string;
  readonly locale: string;
  readonly now?: number;
  readonly zone: string;
  readonly data: string;
  readonly fail: readonly ServiceFault[];
  readonly forgetful?: true;
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
    .option('--data <folder>', 'where progress is kept', `${ROOT}.data`)
    .option(
      '--fail <service=how>',
      'let a service of Alexa fail, as in reminders=500; can be given again',
      readFaults,
      [],
    )
    .option('--forgetful', 'the device loses session attributes when Alexa asks for a permission');

/** What a command line asks for: a device, where progress is kept, and what does not work. */
export const householdOf = (
  command: Command,
): { owner: Owner; dataFolder: string; faults: readonly ServiceFault[] } => {
  const { user, locale, now, zone, data, fail, forgetful } = command.opts<Options>();
  const owner = { user, locale, zone, startsAt: now ?? Date.now(), isForgetful: forgetful };
  return { owner, dataFolder: data, faults: fail };
};
