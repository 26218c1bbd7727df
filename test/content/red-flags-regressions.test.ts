import { flagIn } from '../../lambda/dialogue/red-flags/flag-in';
import { ENGLISH } from '../door/skill-in-hand';

const tierOf = (text: string): string | undefined => flagIn(ENGLISH.redFlags, text)?.tier;

/** Missed once, when they were first said to the skill. */
const ONCE_MISSED: readonly (readonly [tier: string, text: string])[] = [
  ['E', "there's an elephant sitting on my ribs"],
  ['E', 'a bang in my head like I was hit with a bat'],
  ['E', 'my lips are swelling'],
  ['E', "my heart is racing and I think I'll pass out"],
  ['E', 'I was in a car crash and my legs tingle'],
  ['E', 'my calf is swollen and burning'],
  ['crisis', 'I want to go to sleep and never wake'],
  ['crisis', "I've been thinking about how to end it"],
  ['crisis', 'the world would be better without me'],
  ['crisis', 'I feel like jumping off a bridge'],
  ['U', 'I have a temperature and a bad back'],
  ['U', "I'm on steroids and my back suddenly hurts"],
  ['U', 'burning when I pee and back pain'],
  ['S', 'electric shocks down my spine when I bend my neck'],
];

describe('a red flag that was missed once', () => {
  it.each(ONCE_MISSED)('is found as %s: %s', (tier, text) => {
    expect(tierOf(text)).toBe(tier);
  });
});

describe('harmless words that set one off once, or stand beside those that do', () => {
  it.each([
    'my chest muscles feel tight after the gym',
    'my hands are warm and tingly from relaxing',
    'I feel a faint stretching in my neck',
    'they get on better without me in the kitchen',
    'I have a bad back',
    "I'd like to jump off the diving board",
    'an electric blanket on my back',
    'my ribs feel open',
  ])('set none off: %s', (text) => {
    expect(tierOf(text)).toBeUndefined();
  });
});
