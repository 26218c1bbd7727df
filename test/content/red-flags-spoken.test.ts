import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { parse } from 'yaml';
import { TIERS, type Tier } from '../../lambda/session/red-flag-book';
import { loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { createUnderstanding } from '../../simulator/understanding/understand';
import { MemoryStore } from '../door/memory-store';
import { ENGLISH, recordedRequest, SKILL_ID, skillOver } from '../door/skill-in-hand';

const read = (file: string): unknown => parse(readFileSync(join(__dirname, file), 'utf8'));
const phrasings = read('red-flags/phrasings.yaml') as Record<string, Record<string, string[]>>;
const harmless = read('red-flags/harmless.yaml') as Record<string, string[]>;

const MODEL = join(__dirname, '../../dist/skill-package/interactionModels/custom/en-US.json');
/** What a newcomer said, and what was written around it, by tier; "-" where it is nothing at all. */
const newcomer = read('red-flags/newcomer.yaml') as Record<string, Record<string, string[]>>;
/** Answered as an emergency, and rather so: who asks about tightness in a chest may have it, and a head was hit. */
const RATHER_SO = [
  'is this good for chest tightness after covid',
  'I hit my head on purpose ha just kidding',
];

const understanding = createUnderstanding(loadInteractionModel(MODEL), SKILL_ID);

const envelope = recordedRequest('pause');

/** Says it to the whole skill: understood as the device does, answered by the handler, told by the log line. */
const answered = async (
  utterance: string,
): Promise<{ intent: string; tier: Tier | undefined; store: string; log: string }> => {
  const intent = understanding.understand(utterance, { epochMillis: Date.UTC(2026, 10, 21), zone: 'UTC' });
  const store = new MemoryStore();
  const { handler, lines } = skillOver(store);
  const request = { ...envelope.request, locale: 'en-US', intent };
  await handler({
    ...envelope,
    session: { ...envelope.session, new: true, attributes: {} },
    request,
  } as RequestEnvelope);
  return {
    intent: intent.name,
    tier: lines[0]?.tier as Tier | undefined,
    store: JSON.stringify([...store.people.values()]),
    log: JSON.stringify(lines),
  };
};

const tierOf = (id: string): Tier => ENGLISH.redFlags.flags.find((flag) => flag.id === id)?.tier as Tier;

const all = Object.values(phrasings).flatMap((set) =>
  Object.entries(set).flatMap(([id, texts]) => texts.map((text) => ({ id, text }))),
);

/** One of three, so that it takes seconds; all of them were tried by hand: 836 of 889, and 5 of 826. */
const some = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => index % 3 === 0);

/** Told in words that a device hands on without those that matter, or as a reason to leave something out. */
const MISSED_PERCENT = 8;
const ALARMS_PERCENT = 1;

/** Words long enough to be somebody's own; those of intents and keys are ours. */
const ownWords = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]{6,}/g) ?? []).filter((word) => !OURS.has(word));
const OURS = new Set([
  'launch',
  'intent',
  'request',
  'answered',
  'because',
  'session',
  'sessions',
  'second',
  'seconds',
  'flagged',
  'crisis',
  'millis',
  'progress',
]);

describe('a red flag that is spoken', () => {
  it('is answered as gravely as it is, and nothing of it is kept or logged', async () => {
    const missed: string[] = [];
    const told: string[] = [];
    const spoken = some(all);
    for (const { id, text } of spoken) {
      const { tier, intent, store, log } = await answered(text);
      const isCaught = tier !== undefined && TIERS.indexOf(tier) <= TIERS.indexOf(tierOf(id));
      if (!isCaught) missed.push(`${id} ${text} -> ${intent} ${tier}`);
      if (tier !== undefined)
        told.push(...ownWords(text).filter((word) => `${store}${log}`.toLowerCase().includes(word)));
    }
    console.info(
      `red flags: ${spoken.length - missed.length} of ${spoken.length} spoken phrasings answered as gravely as they are`,
    );
    expect(told).toEqual([]);
    expect((100 * missed.length) / spoken.length).toBeLessThan(MISSED_PERCENT);
  });

  it('is not heard in harmless words', async () => {
    const alarms: string[] = [];
    const spoken = some(Object.values(harmless).flat());
    for (const text of spoken) {
      const { tier, intent } = await answered(text);
      if (tier !== undefined) alarms.push(`${text} -> ${intent} ${tier}`);
    }
    console.info(
      `red flags: ${alarms.length} of ${spoken.length} harmless sentences spoken set one off`,
      alarms,
    );
    expect((100 * alarms.length) / spoken.length).toBeLessThan(ALARMS_PERCENT);
  });

  it.each(Object.keys(newcomer))('is answered as a newcomer meant it: %s', async (set) => {
    const said = Object.entries(newcomer[set] ?? {}).flatMap(([tier, texts]) =>
      texts.map((text) => ({ tier: tier === '-' ? undefined : tier, text })),
    );
    const wrong: string[] = [];
    for (const { tier, text } of said) {
      const answer = await answered(text);
      if (answer.tier !== tier) wrong.push(text);
    }
    console.info(`red flags: ${said.length - wrong.length} of ${said.length} answered as they are (${set})`);
    expect(wrong).toEqual(RATHER_SO.filter((text) => said.some((one) => one.text === text)));
  });

  it.each([
    ['mixed with a wish', 'start breathing, my chest feels tight', 'E'],
    ['in a setting', 'I have a pain in my chest', 'E'],
    ['as what cannot be done', "I can't feel my arm", 'S'],
    ['by somebody else', "my husband's got a bad pain in his chest", 'E'],
  ])('is heard %s', async (_, text, tier) => {
    expect((await answered(text)).tier).toBe(tier);
  });
});

/** Sends any text in a slot, as a device may. */
const sent = async (value: string, slot = 'words', name = 'HearIntent') => {
  const { handler, lines } = skillOver(new MemoryStore());
  const intent = {
    name,
    confirmationStatus: 'NONE',
    slots: { [slot]: { name: slot, confirmationStatus: 'NONE', value } },
  };
  const response = await handler({
    ...envelope,
    request: { ...envelope.request, locale: 'en-US', intent },
  } as RequestEnvelope);
  return {
    ssml: (response.response.outputSpeech as { ssml?: string } | undefined)?.ssml ?? '',
    outcome: lines[0]?.outcome,
    tier: lines[0]?.tier,
  };
};

describe('whatever stands in a slot', () => {
  it.each([
    ['markup', '<speak><audio src="https://example.org/x.mp3"/>chest pain</speak>', 'E'],
    ['emoji', '😀😀 chest pain 💔', 'E'],
    ['accents and full width', 'CHÉST ｐａｉｎ', 'E'],
    ['2,000 characters', `chest pain ${'la '.repeat(660)}`, 'E'],
    ['half a character', '\ud800 my chest hurts', 'E'],
    ['nothing to be found', '<b>{"a":1}</b> \u0000 ﷽ 🫥', undefined],
    ['2,000 characters of nothing', 'x'.repeat(2_000), undefined],
  ])('is answered and never spoken back as markup: %s', async (_, value, tier) => {
    const answer = await sent(value);
    expect({ outcome: answer.outcome, tier: answer.tier }).toEqual({ outcome: 'answered', tier });
    expect(answer.ssml).not.toMatch(/audio|<b>|😀|la la|xxx/);
  });

  it.each(['words', '__proto__', 'constructor', 'toString', 'sore', 'posture', 'session', 'flag'])(
    'is looked into, whatever the slot is called: %s',
    async (slot) => {
      for (const intent of [
        'HearIntent',
        'RedFlagIntent',
        'AskIntent',
        'BeginSessionIntent',
        'NobodysIntent',
      ])
        expect((await sent('I have chest pain', slot, intent)).outcome).toBe('answered');
    },
  );
});
