import { Command } from 'commander';
import { ensureBuilt } from '../infra/build/ensure-built';
import type { Ring } from './alexa-service/rings';
import type { Turn } from './device/contract';
import { householdOf, withHousehold } from './options';
import { ringText, turnLines } from './print-turn';
import { runCommand } from './run-command';
import { openSimulator, ROOT } from './simulator';
import { readUtterance, sayTo } from './utterance';

const command = withHousehold(new Command('npm run say --'))
  .description('Holds one conversation and prints it. After the last utterance the person stays silent.')
  .argument(
    '<utterances...>',
    'what is said, in order; "@2m10s pause" is said 2:10 into the answer before it; "+8h" lets time pass; ' +
      '"app: delete reminders" does that in the Alexa app',
  )
  .option(
    '--json',
    'print {"turns":[{"utterance","intent","atSeconds","request","response"}],"rings":[]} and nothing else',
  )
  .parse();

const asJson = ({ utterance, intent, atSeconds, request, response, refusal, prompt }: Turn) => ({
  utterance,
  intent,
  atSeconds,
  request,
  response,
  ...(refusal !== undefined && { refusal }),
  ...(prompt !== undefined && { prompt }),
});

/** Turns and rings as lines, in the order in which they happened. */
const asLines = (turns: readonly Turn[], rings: readonly Ring[], startsAt: number): string[] =>
  [
    ...turns.map((turn) => ({ atMillis: startsAt + turn.atSeconds * 1_000, lines: turnLines(turn) })),
    ...rings.map((ring) => ({ atMillis: ring.atMillis, lines: [ringText(ring)] })),
  ]
    .sort((one, other) => one.atMillis - other.atMillis)
    .flatMap(({ lines }) => lines);

await runCommand(async () => {
  const utterances = command.args.map(readUtterance);
  await ensureBuilt(ROOT);
  const { owner, dataFolder, faults } = householdOf(command);
  const simulator = await openSimulator(owner, dataFolder, faults);
  const turns: Turn[] = [];
  for (const utterance of utterances) turns.push(...(await sayTo(simulator.device, utterance)));
  const afterwards = await simulator.device.staySilent();
  await simulator.close();
  const { rings } = simulator.device;

  if (command.opts<{ json?: boolean }>().json) {
    const [end] = afterwards;
    const ended = end !== undefined && { end: asJson(end) };
    const rung = rings.map(({ kind, atMillis, clock, text }) => ({
      kind,
      atSeconds: (atMillis - owner.startsAt) / 1_000,
      clock,
      text,
    }));
    console.log(JSON.stringify({ turns: turns.map(asJson), rings: rung, ...ended }));
    return;
  }
  if (simulator.note !== undefined) console.log(simulator.note);
  for (const line of asLines([...turns, ...afterwards], rings, owner.startsAt)) console.log(line);
});
