import { createUnderstanding } from '../../../simulator/understanding/understand';
import { FRIDAY_AFTERNOON, hear, heard } from './small-model';

describe('built-in intents', () => {
  it.each([
    ['stop', 'AMAZON.StopIntent'],
    ['off', 'AMAZON.StopIntent'],
    ['Alexa, stop!', 'AMAZON.StopIntent'],
    ['stop please', 'AMAZON.StopIntent'],
    ['please stop', 'AMAZON.StopIntent'],
    ['cancel', 'AMAZON.CancelIntent'],
    ['never mind', 'AMAZON.CancelIntent'],
    ['forget it', 'AMAZON.CancelIntent'],
    ['help', 'AMAZON.HelpIntent'],
    ['help me', 'AMAZON.HelpIntent'],
    ['yes', 'AMAZON.YesIntent'],
    ['yes please', 'AMAZON.YesIntent'],
    ['ok', 'AMAZON.YesIntent'],
    ['sure', 'AMAZON.YesIntent'],
    ['no', 'AMAZON.NoIntent'],
    ['no thanks', 'AMAZON.NoIntent'],
    ['pause', 'AMAZON.PauseIntent'],
    ['resume', 'AMAZON.ResumeIntent'],
    ['continue', 'AMAZON.ResumeIntent'],
    ['repeat', 'AMAZON.RepeatIntent'],
    ['say that again', 'AMAZON.RepeatIntent'],
    ['next', 'AMAZON.NextIntent'],
    ['skip forward', 'AMAZON.NextIntent'],
    ['go back', 'AMAZON.PreviousIntent'],
    ['skip back', 'AMAZON.PreviousIntent'],
    ['start over', 'AMAZON.StartOverIntent'],
    ['restart', 'AMAZON.StartOverIntent'],
    ['go home', 'AMAZON.NavigateHomeIntent'],
  ])('know what Amazon taught them: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(expected);
  });

  it.each([
    ["that's enough", 'AMAZON.StopIntent'],
    ['that is enough', 'AMAZON.StopIntent'],
    ['i am done', 'AMAZON.StopIntent'],
    ['im done', 'AMAZON.StopIntent'],
    ["that's enough please", 'AMAZON.StopIntent'],
    ['please hold on', 'AMAZON.PauseIntent'],
    ['what can I say', 'AMAZON.HelpIntent'],
    ['hold on', 'AMAZON.PauseIntent'],
  ])('know the samples that the model adds: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(expected);
  });

  it.each([
    ['pause the whole thing'],
    ['help me with dinner'],
    ['hold on to that'],
    ['yes but no'],
    ["that's enough really"],
  ])('do not generalise: %s', (utterance) => {
    expect(heard(utterance)).toBe('AMAZON.FallbackIntent');
  });

  it('fire only where the model has them', () => {
    const intents = [{ name: 'HelloIntent', samples: ['hello'] }];
    const model = { interactionModel: { languageModel: { invocationName: 'hello there', intents } } };
    const bare = createUnderstanding(model, 'id');
    expect(bare.understand('stop', FRIDAY_AFTERNOON).name).toBe('AMAZON.FallbackIntent');
  });

  it('give their phrase to the intent of the model that names it', () => {
    const intents = [{ name: 'AMAZON.NextIntent' }, { name: 'SkipIntent', samples: ['skip'] }];
    const model = { interactionModel: { languageModel: { invocationName: 'hello there', intents } } };
    const taught = createUnderstanding(model, 'id');
    expect(taught.understand('skip', FRIDAY_AFTERNOON).name).toBe('SkipIntent');
    expect(taught.understand('next', FRIDAY_AFTERNOON).name).toBe('AMAZON.NextIntent');
  });

  it('know loop and shuffle, where a model has them', () => {
    const intents = ['LoopOn', 'LoopOff', 'ShuffleOn', 'ShuffleOff'].map((name) => ({
      name: `AMAZON.${name}Intent`,
    }));
    const model = { interactionModel: { languageModel: { invocationName: 'hello there', intents } } };
    const musical = createUnderstanding(model, 'id');
    const names = ['loop', 'loop off', 'shuffle please', 'stop shuffling'].map(
      (phrase) => musical.understand(phrase, FRIDAY_AFTERNOON).name,
    );
    expect(names).toEqual(intents.map(({ name }) => name));
  });

  it('carry no slots', () => {
    expect(hear('stop')).toEqual({ name: 'AMAZON.StopIntent', confirmationStatus: 'NONE' });
    expect(hear('purple monkey')).toEqual({ name: 'AMAZON.FallbackIntent', confirmationStatus: 'NONE' });
  });
});
