import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import type { Language } from '../../lambda/session/language';
import { redFlagWords } from '../../lambda/session/red-flag-words';

const { redFlags } = catalogue.languages.en as Language;

describe('words for a red flag', () => {
  it.each([
    ['en-US', 'nine one one', '911'],
    ['en-CA', 'nine one one', '911'],
    ['en-GB', 'nine nine nine', '999'],
    ['en-AU', 'zero zero zero', '000'],
    ['en-IN', 'one one two', '112'],
    ['en-NZ', 'your emergency number', 'your emergency number'],
    ['constructor', 'your emergency number', 'your emergency number'],
  ])('have the number to call of %s, digit by digit, and as digits on the card', (locale, say, card) => {
    const words = redFlagWords(redFlags, 'RF-02', locale);
    expect(words.say).toBe(`Sudden tearing pain needs emergency help. Call ${say} now.`);
    expect(words.card?.text).toContain(`Call ${card} now.`);
    const crisis = redFlagWords(redFlags, 'RF-17', locale);
    expect(crisis.say.split(say).length - 1).toBe(2);
    expect(crisis.card?.text).toContain(card);
  });

  it('have every number of a crisis twice', () => {
    const twice = (locale: string, number: string): number =>
      redFlagWords(redFlags, 'RF-17', locale).say.replaceAll(',', '').split(number).length - 1;
    expect(twice('en-US', 'nine eight eight')).toBe(2);
    expect(twice('en-GB', 'one one six one two three')).toBe(2);
  });

  it('leave no brace unfilled, in any locale', () => {
    const texts = [...Object.keys(redFlags.help), 'en-NZ'].flatMap((locale) =>
      redFlags.flags.flatMap(({ id }) => {
        const { say, card } = redFlagWords(redFlags, id, locale);
        return [say, card?.text ?? ''];
      }),
    );
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('are there for a doctor this week without a card', () => {
    expect(redFlagWords(redFlags, 'RF-12', 'en-US').card).toBeUndefined();
  });

  it('are none for what is no red flag', () => {
    expect(() => redFlagWords(redFlags, 'RF-99', 'en-US')).toThrow(RangeError);
  });
});
