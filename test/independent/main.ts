import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IntentRequest, RequestEnvelope } from 'ask-sdk-model';
import virtualAlexa from 'virtual-alexa';
import virtualCore from 'virtual-core';
import { ensureBuilt } from '../../infra/build/ensure-built';
import { refusalOf } from '../../simulator/device/response-rules';
import { ROOT, startSkillOver } from '../../simulator/simulator';
import { openEmbeddedStore } from '../../simulator/store/embedded-store';
import { checkInteractionModel, loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { meant, type SpokenSample, spokenSamplesOf, understood } from '../dialogues/spoken-samples';

const MODEL = `${ROOT}dist/skill-package/interactionModels/custom/en-US.json`;
const TOTALS = `${ROOT}dist/independent-totals.json`;
const SKILL_ID = 'amzn1.ask.skill.gentle-back-seen-from-outside';
const TABLE = 'gentle-back';

/** The client takes signs out of what is said, and not out of what it compares it with. */
const isPlain = (words: string): boolean => /^[\w' ]+$/.test(words);

/** The client cannot tell where the first of two slots ends that stand side by side. */
const hasSlotsSideBySide = (sample: string): boolean => /\}\s*\{/.test(sample);

/** The client hands on the words for Alexa's own types; Alexa hands on what they mean. */
const withMeanings = (envelope: RequestEnvelope, { slots }: SpokenSample): RequestEnvelope => {
  const copy = structuredClone(envelope);
  for (const slot of Object.values((copy.request as Partial<IntentRequest>).intent?.slots ?? {})) {
    const filling = slots[slot.name];
    if (slot.resolutions === undefined && slot.value !== undefined && slot.value === filling?.words)
      slot.value = filling.meaning;
  }
  return copy;
};

/** What came of an utterance: what it was taken for, and what was wrong with the answer. */
interface Outcome {
  readonly taken: string;
  readonly refusal?: string | undefined;
}

await ensureBuilt(ROOT);
const model = checkInteractionModel(loadInteractionModel(MODEL));
const samples = spokenSamplesOf(model, isPlain);
const folder = mkdtempSync(join(tmpdir(), 'gentle-back-'));
const store = await openEmbeddedStore({ folder, tableName: TABLE });
const skill = await startSkillOver(store.endpoint, { SKILL_ID });

let spoken: SpokenSample | undefined;
let outcome: Outcome = { taken: 'nothing' };
const client = virtualAlexa.VirtualAlexa.Builder()
  .applicationID(SKILL_ID)
  .locale('en-US')
  .interactionModelFile(MODEL)
  .handler(async (sent) => {
    const envelope = spoken === undefined ? sent : withMeanings(sent, spoken);
    const response = await skill.invoke(envelope);
    const { intent } = envelope.request as Partial<IntentRequest>;
    outcome = {
      taken: intent === undefined ? envelope.request.type : understood(intent),
      refusal: refusalOf(response, envelope.request.type),
    };
    return response;
  })
  .create();

const speak = async ({ intent, sample, utterance, slots }: SpokenSample): Promise<void> => {
  if (hasSlotsSideBySide(sample)) {
    const words = Object.entries(slots).map(([name, filling]) => [name, filling.words]);
    await client.intend(intent, Object.fromEntries(words));
    return;
  }
  // As its own `utter` does, which takes every sentence with "ask", "open" or "tell" in it for a launch.
  const heard = new virtualCore.Utterance(client.context().interactionModel(), utterance);
  if (heard.matched()) await client.intend(heard.intent(), heard.toJSON());
};

const problemWith = async (sample: SpokenSample): Promise<string | undefined> => {
  spoken = sample;
  outcome = { taken: 'nothing' };
  await speak(sample);
  const { taken, refusal } = outcome;
  if (taken !== meant(sample)) return `"${sample.utterance}" means ${meant(sample)}; taken for ${taken}`;
  return refusal && `"${sample.utterance}": ${refusal}`;
};

const totals = { passed: 0, failed: 0 };
await client.launch();
for (const { name } of model.intents) {
  const own = samples.filter(({ intent }) => intent === name);
  if (own.length === 0) continue;
  const problems: string[] = [];
  for (const sample of own) problems.push(...[(await problemWith(sample)) ?? []].flat());
  totals[problems.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(
    `${problems.length === 0 ? '✓' : '✕'} ${name}: ${own.length - problems.length} of ${own.length}`,
  );
  for (const problem of problems) console.log(`    ${problem}`);
}
await skill.stop();
await store.close();
rmSync(folder, { recursive: true });

writeFileSync(TOTALS, JSON.stringify(totals));
const byName = samples.filter(({ sample }) => hasSlotsSideBySide(sample)).length;
console.log(
  `${samples.length} utterances, ${byName} of them sent as intents: their slots stand side by side`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
