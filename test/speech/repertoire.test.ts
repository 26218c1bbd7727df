import { rateOf } from '../../lambda/speech/repertoire';
import { smallRepertoire } from './small-repertoire';

describe('a repertoire', () => {
  it('offers first what nobody has to leave out, else in the order of the catalogue', () => {
    expect(smallRepertoire().shelf.map(({ id }) => id)).toEqual(['sigh', 'nameless', 'hold']);
  });

  it('calls a session by its title, or by its id where the language has none', () => {
    expect(smallRepertoire().shelf.map(({ title }) => title)).toEqual(['the sigh', 'nameless', 'the hold']);
  });

  it('says how long the variants of a session are', () => {
    expect(smallRepertoire().shelf[0]).toMatchObject({
      kind: 'breathing',
      variants: { short: { seconds: 90 } },
    });
  });

  it('has the cap of its deployment, or none', () => {
    expect(smallRepertoire(180_000).maxPageMillis).toBe(180_000);
    expect(smallRepertoire().maxPageMillis).toBeUndefined();
  });
});

describe('the rate of the voice', () => {
  it('is that of the kind of session', () => {
    expect(rateOf(smallRepertoire(), 'sigh')).toBe(50);
  });

  it('is the voice’s own for what the language or the catalogue does not know', () => {
    const repertoire = smallRepertoire();
    expect(rateOf(repertoire, 'unheard-of')).toBe(100);
    expect(rateOf({ ...repertoire, language: { ...repertoire.language, kinds: {} } }, 'sigh')).toBe(100);
  });
});
