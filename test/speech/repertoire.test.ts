import { spokenMillis } from '../../lambda/speech/pace';
import { rateOf, voiceAt } from '../../lambda/speech/repertoire';
import { smallRepertoire } from './small-repertoire';

describe('a repertoire', () => {
  it('offers first what comes first for anybody, else in the order of the catalogue', () => {
    expect(smallRepertoire().shelf.map(({ id }) => id)).toEqual(['sigh', 'hold', 'nameless']);
  });

  it('calls a session by its title, or by its id where the language has none', () => {
    expect(smallRepertoire().shelf.map(({ title }) => title)).toEqual(['the sigh', 'the hold', 'nameless']);
  });

  it('says how long the variants of a session are', () => {
    expect(smallRepertoire().shelf[0]).toMatchObject({
      kind: 'breathing',
      variants: { short: { seconds: 90 } },
    });
  });

  it('tells what does in place of a session, and that nothing else is needed where it goes as it is', () => {
    expect(smallRepertoire().shelf[0]).toMatchObject({ instead: ['sigh'], goesWithout: false });
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

describe('the voice at a pace', () => {
  it('speaks as much slower as everything else takes longer', () => {
    const at = (pace: number) => voiceAt(smallRepertoire(), 'sigh', pace);
    expect([at(100).ratePercent, at(125).ratePercent]).toEqual([50, 40]);
    expect(at(100).millisOf('Sigh.')).toBe(spokenMillis('Sigh.', 50));
    expect(at(125).millisOf('Sigh.')).toBe(Math.round(spokenMillis('Sigh.', 50) * 1.25));
  });
});
