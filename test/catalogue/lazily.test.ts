import { lazily } from '../../lambda/catalogue/lazily';

describe('a record that is read lazily', () => {
  it('has its names at once, and each value once it is asked for, the same one every time', () => {
    const asked: string[] = [];
    const values = lazily(['short', 'long'], (name) => {
      asked.push(name);
      return { name };
    });

    expect(Object.keys(values)).toEqual(['short', 'long']);
    expect(asked).toEqual([]);
    expect(values.long).toEqual({ name: 'long' });
    expect(values.long).toBe(values.long);
    expect(values.missing).toBeUndefined();
    expect(asked).toEqual(['long']);
  });
});
