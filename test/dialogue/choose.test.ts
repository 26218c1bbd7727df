import { choose } from '../../lambda/dialogue/choose';
import { heard, Stand } from './stand';

const offered = (...sessions: string[]): Stand => {
  const stand = new Stand();
  stand.state = { mode: 'choosing', offered: sessions };
  return stand;
};

describe('"the second one"', () => {
  it.each([
    ['first', 'br-sigh'],
    ['second', 'br-box'],
    ['third', 'br-belly'],
  ])('of three: %s', (which, session) => {
    const stand = offered('br-sigh', 'br-box', 'br-belly');

    expect(stand.turn((moment) => choose(moment, which)).page?.run.session).toBe(session);
  });

  it('is the last one of two, when the third is asked for', () => {
    const stand = offered('br-sigh', 'br-box');

    expect(stand.turn((moment) => choose(moment, 'third')).page?.run.session).toBe('br-box');
  });

  it('is a yes to a single offer, when it is the first', () => {
    const stand = new Stand();
    stand.state = { mode: 'offering', session: 'br-box', variant: 'short' };

    expect(stand.turn((moment) => choose(moment, 'first')).page?.run).toMatchObject({ session: 'br-box' });
  });

  it.each<[string, Stand, string | undefined]>([
    ['nothing was offered', new Stand(), 'first'],
    ['the word is unknown', offered('br-sigh', 'br-box'), undefined],
    ['what was offered is gone', offered('br-gone'), 'first'],
    ['the offer was empty', offered(), 'first'],
  ])('asks again when %s', (_, stand, which) => {
    expect(heard(stand.turn((moment) => choose(moment, which)))).toEqual([
      'missed-it',
      expect.stringMatching(/^which-/),
    ]);
  });
});
