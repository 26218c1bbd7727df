import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { buildSkill, type Decide } from '../../lambda/skill';
import { checkInteractionModel, loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { MemoryStore } from '../door/memory-store';
import { recordedRequest } from '../door/skill-in-hand';

const MODEL = join(__dirname, '../../dist/skill-package/interactionModels/custom/en-US.json');
const { intents } = checkInteractionModel(loadInteractionModel(MODEL));

let decision: Decide | undefined;
const skill = buildSkill({
  store: new MemoryStore(),
  zoneOf: async () => undefined,
  respond: async (input, decide) => {
    decision = decide;
    return input.responseBuilder.getResponse();
  },
  apologise: (input) => input.responseBuilder.getResponse(),
  flagIn: () => undefined,
  hurtsIn: () => false,
});

/** What would decide on an intent, none of its slots filled. */
const deciderOf = async (name: string, slotNames: readonly string[] = []): Promise<Decide | undefined> => {
  const envelope = recordedRequest('pause');
  const slots = Object.fromEntries(
    slotNames.map((slot) => [slot, { name: slot, confirmationStatus: 'NONE' as const }]),
  );
  const request = { ...envelope.request, intent: { name, confirmationStatus: 'NONE', slots } };
  decision = undefined;
  await skill.invoke({ ...envelope, request } as RequestEnvelope);
  return decision;
};

describe('the handlers', () => {
  it('leave what they do not know to the last of them', async () => {
    const decider = await deciderOf('NobodysIntent');
    expect(decider).toBeDefined();
    expect(await deciderOf('AnotherIntent')).toBe(decider);
    expect(await deciderOf('AMAZON.FallbackIntent')).toBe(decider);
  });

  it.each(
    intents
      // A red flag without its words is nothing that was heard.
      .filter(({ name }) => !['AMAZON.FallbackIntent', 'RedFlagIntent'].includes(name))
      .map(({ name, slots }) => [name, slots.map((slot) => slot.name)] as const),
  )('know %s', async (name, slotNames) => {
    const decider = await deciderOf(name, slotNames);
    expect(decider).toBeDefined();
    expect(decider).not.toBe(await deciderOf('NobodysIntent'));
  });
});
