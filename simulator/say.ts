import { Command } from 'commander';
import { ensureBuilt } from '../infra/build/ensure-built';
import type { Turn } from './device/contract';
import { householdOf, withHousehold } from './options';
import { turnLines } from './print-turn';
import { runCommand } from './run-command';
import { openSimulator, ROOT } from './simulator';
import { readUtterance, sayTo } from './utterance';

const command = withHousehold(new Command('npm run say --'))
  .description('Holds one conversation and prints it. After the last utterance the person stays silent.')
  .argument(
    '<utterances...>',
    'what is said, in order; "@2m10s pause" is said 2:10 into the answer before it',
  )
  .option(
    '--json',
    'print {"turns":[{"utterance","intent","atSeconds","request","response"}]} and nothing else',
  )
  .parse();

const asJson = ({ utterance, intent, atSeconds, request, response, refusal }: Turn) => ({
  utterance,
  intent,
  atSeconds,
  request,
  response,
  ...(refusal !== undefined && { refusal }),
});

await runCommand(async () => {
  const utterances = command.args.map(readUtterance);
  await ensureBuilt(ROOT);
  const { owner, dataFolder } = householdOf(command);
  const simulator = await openSimulator(owner, dataFolder);
  const turns: Turn[] = [];
  for (const utterance of utterances) turns.push(...(await sayTo(simulator.device, utterance)));
  const afterwards = await simulator.device.staySilent();
  await simulator.close();

  if (command.opts<{ json?: boolean }>().json) {
    const [end] = afterwards;
    console.log(JSON.stringify({ turns: turns.map(asJson), ...(end !== undefined && { end: asJson(end) }) }));
    return;
  }
  if (simulator.note !== undefined) console.log(simulator.note);
  for (const turn of [...turns, ...afterwards]) for (const line of turnLines(turn)) console.log(line);
});
