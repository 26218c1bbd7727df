import {
  checkInteractionModel,
  type InteractionModelFile,
} from '../../../simulator/understanding/interaction-model';
import { createUnderstanding } from '../../../simulator/understanding/understand';
import { FRIDAY_AFTERNOON, SKILL_ID, smallModel } from './small-model';

const { languageModel } = smallModel.interactionModel;

const modelWith = (...samples: string[]): InteractionModelFile => ({
  interactionModel: {
    languageModel: {
      ...languageModel,
      intents: [
        {
          name: 'HearIntent',
          slots: [
            { name: 'words', type: 'AMAZON.SearchQuery' },
            { name: 'session', type: 'SESSION_NAME' },
          ],
          samples,
        },
        ...languageModel.intents,
      ],
    },
  },
});

const understanding = createUnderstanding(
  modelWith(
    'I have {words}',
    'there is {words}',
    'start {words}',
    'I have a {words} problem',
    '{words} hurts',
  ),
  SKILL_ID,
);
const hear = (utterance: string) => understanding.understand(utterance, FRIDAY_AFTERNOON);
const heard = (utterance: string): string =>
  [hear(utterance).name, hear(utterance).slots?.words?.value].filter(Boolean).join(': ');

describe('free text', () => {
  it.each([
    ["there's this tightness across my chest", 'HearIntent: this tightness across my chest'],
    [
      'well, I have a strange feeling, and I want to lie down',
      'HearIntent: a strange feeling and i want to lie down',
    ],
    ["I've got nothing", 'HearIntent: got nothing'],
    ['my left knee hurts please', 'HearIntent: my left knee'],
    ['I have a sleeping problem', 'HearIntent: sleeping'],
  ])('is whatever stands beside the words of a sample, as it was said: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(expected);
  });

  it('is sent without resolutions, as Alexa does', () => {
    expect(hear('I have a cat').slots?.words).toEqual({
      name: 'words',
      value: 'a cat',
      confirmationStatus: 'NONE',
      source: 'USER',
      slotValue: { type: 'Simple', value: 'a cat' },
    });
  });

  it.each(['I have', 'tell me there is a cat', 'hurts', 'have I a cat'])(
    'is not heard where no carrier fits, or nothing is left: %s',
    (utterance) => {
      expect(hear(utterance).name).toBe('AMAZON.FallbackIntent');
    },
  );

  it.each([
    ['start box breathing', 'BeginSessionIntent'],
    ['start quantum breathing', 'BeginSessionIntent'],
    ['start over', 'AMAZON.StartOverIntent'],
    ['start the potatoes and carrots for my dinner', 'HearIntent'],
  ])('comes after all that is known: %s', (utterance, expected) => {
    expect(hear(utterance).name).toBe(expected);
  });

  it.each([
    ['{words}', 'has free text and no words around it'],
    ['start {session} because {words}', 'has free text beside another slot'],
  ])('is refused where Alexa would not build it: %s', (sample, fault) => {
    expect(() => checkInteractionModel(modelWith(sample))).toThrow(
      `interaction model · HearIntent: the sample "${sample}" ${fault}`,
    );
  });
});
