import { lazily } from '../../lambda/catalogue/lazily';

describe('a record that is parsed lazily', () => {
  it('has its names at once, and each value once it is asked for, the same one every time', () => {
    const texts = { whole: '{"seconds":65}', broken: '{"seconds":' };

    const values = lazily<{ seconds: number }>(texts);

    expect(Object.keys(values)).toEqual(['whole', 'broken']);
    expect(values.whole).toEqual({ seconds: 65 });
    expect(values.whole).toBe(values.whole);
    expect(values.missing).toBeUndefined();
    expect(() => values.broken).toThrow(SyntaxError);
  });
});
