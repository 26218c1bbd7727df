import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { ensureBuilt } from '../infra/build/ensure-built';
import { householdOf, withHousehold } from './options';
import { ringText, turnLines } from './print-turn';
import { runCommand } from './run-command';
import { openSimulator, ROOT, type Simulator } from './simulator';
import { readUtterance, sayTo } from './utterance';

const HELP = `
Say, for example:
  open gentle back
  start my breathing session
  five minutes of belly breathing
While it speaks, type and press Enter to interrupt: pause, repeat, skip, stop.
Besides: +8h or +2d lets time pass, and what is due rings; "app: delete reminders" does that in the Alexa app,
as do "app: allow reminders" and "app: refuse reminders", or timers.
With piped input each line is an utterance; nothing waits, and it ends with the input.`;

const command = withHousehold(new Command('npm start --'))
  .description('Opens an Alexa device in this terminal, with Gentle Back on it.')
  .argument('[utterance]', 'said first; then the next is waited for')
  .option('--fast', 'print what is heard without waiting for it')
  .addHelpText('after', HELP)
  .parse();

/** Takes lines as utterances and prints what is heard at once, until the input ends. */
const converse = async ({ device }: Simulator, first: string | undefined): Promise<void> => {
  const isTyped = process.stdin.isTTY === true;
  let rings = 0;
  const say = async (line: string): Promise<void> => {
    try {
      const turns = await sayTo(device, readUtterance(line));
      for (const ring of device.rings.slice(rings)) console.log(ringText(ring));
      rings = device.rings.length;
      for (const turn of turns) {
        for (const text of turnLines(turn).slice(isTyped && turn.utterance !== '' ? 1 : 0)) console.log(text);
      }
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  if (first !== undefined) await say(first);
  const lines = createInterface({
    input: process.stdin,
    ...(isTyped && { output: process.stdout, prompt: '> ' }),
  });
  lines.on('SIGINT', () => lines.close());
  if (isTyped) lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') await say(line);
    if (isTyped) lines.prompt();
  }
  for (const turn of await device.staySilent()) for (const text of turnLines(turn)) console.log(text);
};

await runCommand(async () => {
  const { fast } = command.opts<{ fast?: boolean }>();
  const [first] = command.args;
  await ensureBuilt(ROOT);
  const { owner, dataFolder, faults } = householdOf(command);
  const simulator = await openSimulator(owner, dataFolder, faults);
  if (fast || !process.stdin.isTTY || !process.stdout.isTTY) {
    if (simulator.note !== undefined) console.log(simulator.note);
    await converse(simulator, first);
    await simulator.close();
    return;
  }
  // Only the live terminal needs React and ink; pipes and --fast start without them.
  const { openTerminal } = await import('./terminal/live');
  await openTerminal(simulator, first === undefined ? {} : { first });
});
