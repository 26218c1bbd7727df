import { createUnderstanding } from '../../../simulator/understanding/understand';
import { FRIDAY_AFTERNOON, heard, inOneLine } from './small-model';

const FALLBACK = 'AMAZON.FallbackIntent';

describe('custom intents', () => {
  it.each([
    ['start box breathing', 'BeginSessionIntent session=br-box'],
    ['Start BOX breathing!', 'BeginSessionIntent session=br-box'],
    ['Alexa, start box-breathing.', 'BeginSessionIntent session=br-box'],
    ['continue where i left off', 'ContinueSessionIntent'],
    ['let’s go on from there', 'ContinueSessionIntent'],
    ['lets go on from there', 'ContinueSessionIntent'],
    ['let us go on from there', 'ContinueSessionIntent'],
    ['start my session', 'BeginSessionIntent'],
  ])('are heard word for word, however it is typed: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(expected);
  });

  it.each([
    ['um could you please start the box breathing now', 'BeginSessionIntent session=br-box'],
    ["okay so I'd like to start some box breathing", 'BeginSessionIntent session=br-box'],
    ['start session', 'BeginSessionIntent'],
    ['well yes start box breathing tonight', 'BeginSessionIntent session=br-box'],
    ['just carry on with the session then', 'ContinueSessionIntent'],
  ])('overlook filler words: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(expected);
  });

  it.each([
    ['carry on quickly with my session', 'ContinueSessionIntent'],
    ['we carry on with my session', 'ContinueSessionIntent'],
    ['carry on my session', 'ContinueSessionIntent'],
  ])('forgive a word too many or too few in a longer line: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(expected);
  });

  it.each([
    ['strat box breathing', 'BeginSessionIntent session=br-box'],
    ['continue where I lfet off', 'ContinueSessionIntent'],
    ['ten minuts of box brething', 'BeginSessionIntent session=br-box duration=PT10M'],
    ['guide me thruogh sholder rolls', 'BeginSessionIntent session=rx-wall'],
  ])('forgive a slip of the keyboard: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(expected);
  });

  it.each([
    ['order me a pizza'],
    ["what's the weather in paris"],
    ['purple monkey dishwasher'],
    ['fuck off'],
    ['you are a stupid machine'],
    ['the'],
    ['please'],
    ['my session'],
    ['carry on'],
    ['what is box breathing'],
    ['carry on with the washing up in my kitchen'],
    ['carry on slowly warmly quietly with my session'],
    ['carry on with you it there my session'],
    ['we box breathing'],
    ['you start the quantum session'],
    ['remind me bananas at noonish'],
    ['fofty minutes'],
    ['go balk'],
    [`${'please '.repeat(70)}start box breathing`],
    [''],
    ['   '],
    ['?!'],
    ['alexa'],
    ["'"],
    ['a '.repeat(500)],
  ])('are not heard in nonsense, rudeness or a fragment: %j', (utterance) => {
    expect(heard(utterance)).toBe(FALLBACK);
  });

  it.each([
    ["don't start box breathing"],
    ['do not carry on with my session'],
    ['stop box breathing'],
    ['never start my session again'],
    ['start something different'],
    ['guide me through the last'],
  ])('are not heard when a word turns the sentence around: %s', (utterance) => {
    expect(heard(utterance)).toBe(FALLBACK);
  });

  it('hear "is" and "has" in a name that ends in them', () => {
    const intents = [
      {
        name: 'SoreIntent',
        slots: [{ name: 'part', type: 'PART' }],
        samples: ['my {part} is sore', 'my {part} has been sore', 'I do not feel well'],
      },
    ];
    const types = [
      { name: 'PART', values: [{ id: 'neck', name: { value: 'neck', synonyms: ["child's neck"] } }] },
    ];
    const model = { interactionModel: { languageModel: { invocationName: 'gentle back', intents, types } } };
    const { understand } = createUnderstanding(model, 'id');
    const hears = (line: string): string => inOneLine(understand(line, FRIDAY_AFTERNOON));
    expect(hears("my neck's sore")).toBe('SoreIntent part=neck');
    expect(hears("my neck's been sore")).toBe('SoreIntent part=neck');
    expect(hears("my child's neck is sore")).toBe('SoreIntent part=neck');
    // A word that opens a line without meaning has one at its end.
    expect(hears('I do not feel this')).toBe(FALLBACK);
  });

  it('are not guessed by their small words when the word that matters differs', () => {
    expect(heard('read all my heat reminders for this week')).toBe('ListRemindersIntent');
    expect(heard('delete all my heat reminders for this week')).toBe('DeleteRemindersIntent');
    expect(heard('paint all of my heat reminders for this week')).toBe(FALLBACK);
  });
});
