import type { IntentRequest } from 'ask-sdk-model';
import type { Turn } from '../../simulator/device/contract';
import { EVENING } from '../dialogue/stand';
import { MemoryStore } from '../door/memory-store';
import { BUILT_MODEL, homeOver } from './home';
import { meant, type SpokenSample, spokenSamplesOf, understood } from './spoken-samples';

const SAMPLES = spokenSamplesOf(BUILT_MODEL);
const INTENTS = BUILT_MODEL.intents.filter(({ samples }) => samples.length > 0);

/** What came of it, when that is not what was meant. */
const misunderstanding = (sample: SpokenSample, turn: Turn | undefined): string | undefined => {
  if (turn?.refusal !== undefined) return `${sample.utterance}: ${turn.refusal}`;
  const { intent } = (turn?.request.request ?? {}) as Partial<IntentRequest>;
  const taken = intent === undefined ? turn?.intent : understood(intent);
  // The words of a red flag set it off in whatever intent they are heard.
  const isAlarming = sample.intent === 'RedFlagIntent' && taken?.endsWith('unwell');
  return isAlarming || taken === meant(sample)
    ? undefined
    : `"${sample.utterance}" means ${meant(sample)}; taken for ${taken}`;
};

/** In turns from a menu, and from the middle of a session. */
const WAYS_IN = ['open gentle back', 'ask gentle back to start box breathing'];

const speak = async (samples: readonly SpokenSample[]): Promise<string[]> => {
  const device = homeOver(new MemoryStore()).deviceFor({
    user: 'samples',
    locale: 'en-US',
    zone: 'UTC',
    startsAt: EVENING,
  });
  const problems: string[] = [];
  for (const [index, sample] of samples.entries()) {
    if (!device.isOpen) await device.say(WAYS_IN[index % WAYS_IN.length] as string);
    await device.advance(4_000);
    const turn = (await device.say(sample.utterance)).at(-1);
    const problem = misunderstanding(sample, turn);
    if (turn?.prompt !== undefined) await device.say('no');
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
};

describe(`all ${SAMPLES.length} sample utterances of ${INTENTS.length} intents, spoken in conversations`, () => {
  it.each(INTENTS.map(({ name, samples }) => [name, samples.length] as const))(
    '%s: %d are understood as meant and answered',
    async (name) => {
      expect(await speak(SAMPLES.filter(({ intent }) => intent === name))).toEqual([]);
    },
  );
});

describe('a sample', () => {
  it('is not satisfied by another intent, or another value', async () => {
    const wrong: SpokenSample[] = [
      { intent: 'AMAZON.HelpIntent', sample: 'pause', utterance: 'pause', slots: {} },
      {
        intent: 'BeginSessionIntent',
        sample: '{session}',
        utterance: 'box breathing',
        slots: { session: { words: 'belly breathing', meaning: 'br-belly' } },
      },
    ];

    expect(await speak(wrong)).toHaveLength(2);
  });
});
