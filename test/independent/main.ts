import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IntentRequest } from 'ask-sdk-model';
import { ensureBuilt } from '../../infra/build/ensure-built';
import { refusalOf } from '../../simulator/device/response-rules';
import { ROOT, startSkillOver } from '../../simulator/simulator';
import { openEmbeddedStore } from '../../simulator/store/embedded-store';
import { checkInteractionModel, loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { meant, type SpokenSample, spokenSamplesOf, understood } from '../dialogues/spoken-samples';
import { createClient, isPlain } from './client';

const SKILL_ID = 'amzn1.ask.skill.gentle-back-seen-from-outside';

/** What came of an utterance: what it was taken for, and why Alexa would not play the answer. */
interface Outcome {
  readonly taken: string;
  readonly refusal?: string | undefined;
}
const NOTHING: Outcome = { taken: 'nothing' };

await ensureBuilt(ROOT);
const file = `${ROOT}dist/skill-package/interactionModels/custom/en-US.json`;
const model = checkInteractionModel(loadInteractionModel(file), file);
const folder = mkdtempSync(join(tmpdir(), 'gentle-back-'));
const store = await openEmbeddedStore({ folder, tableName: 'gentle-back' });
const skill = await startSkillOver(store.endpoint, { SKILL_ID });

let outcome = NOTHING;
const client = createClient(model, SKILL_ID, async (envelope) => {
  // The client's devices name Amazon, where nobody knows them: nobody is asked.
  envelope.context.System.apiEndpoint = 'http://127.0.0.1:9';
  const response = await skill.invoke(envelope);
  const { intent } = envelope.request as Partial<IntentRequest>;
  outcome = {
    taken: intent === undefined ? envelope.request.type : understood(intent),
    refusal: refusalOf(response, envelope.request.type),
  };
  return response;
});

const problemsWith = async (sample: SpokenSample): Promise<string[]> => {
  outcome = NOTHING;
  await client.speak(sample);
  const { taken, refusal } = outcome;
  if (taken !== meant(sample)) return [`"${sample.utterance}" means ${meant(sample)}; taken for ${taken}`];
  return refusal === undefined ? [] : [`"${sample.utterance}": ${refusal}`];
};

const samples = spokenSamplesOf(model, isPlain);
const totals = { passed: 0, failed: 0 };
await client.launch();
for (const intent of new Set(samples.map((sample) => sample.intent))) {
  const own = samples.filter((sample) => sample.intent === intent);
  const problems: string[] = [];
  for (const sample of own) problems.push(...(await problemsWith(sample)));
  totals[problems.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(
    `${problems.length === 0 ? '✓' : '✕'} ${intent}: ${own.length - problems.length} of ${own.length}`,
  );
  for (const problem of problems) console.log(`    ${problem}`);
}
await skill.stop();
await store.close();
rmSync(folder, { recursive: true });

writeFileSync(`${ROOT}dist/independent-totals.json`, JSON.stringify(totals));
const sent = samples.filter((sample) => !client.findsSlots(sample)).length;
console.log(
  `virtual-alexa spoke ${samples.length - sent} sample utterances, and sent ${sent} whose slots it cannot find`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
