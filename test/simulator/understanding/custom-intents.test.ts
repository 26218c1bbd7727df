import { heard } from './small-model';

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
  ])('are not heard when a word turns the sentence around: %s', (utterance) => {
    expect(heard(utterance)).toBe(FALLBACK);
  });

  it('are not guessed by their small words when the word that matters differs', () => {
    expect(heard('read all my heat reminders for this week')).toBe('ListRemindersIntent');
    expect(heard('delete all my heat reminders for this week')).toBe('DeleteRemindersIntent');
    expect(heard('paint all of my heat reminders for this week')).toBe(FALLBACK);
  });
});
