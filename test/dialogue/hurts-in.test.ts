import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { hurtsIn } from '../../lambda/dialogue/red-flags/flag-in';
import type { Language } from '../../lambda/session/language';

const { redFlags } = catalogue.languages.en as Language;

describe('while a session plays', () => {
  it.each([
    'ow that really hurts',
    'ouch it burns',
    'aaah my shoulder',
    'a pop in my neck',
    'too painful',
    'a cramp',
    'bruising me',
    'neck hurts more now',
    'that hurts now, it did not before',
  ])('"%s" hurts', (text) => {
    expect(hurtsIn(redFlags, text)).toBe(true);
  });

  it.each([
    '',
    'it does not hurt any more',
    'no pain at all',
    'the pain is much better',
    'that feels good',
    'tears of joy',
    'pop music please',
  ])('"%s" does not', (text) => {
    expect(hurtsIn(redFlags, text)).toBe(false);
  });
});
