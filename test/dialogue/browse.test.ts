import { yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { browse, browseMore } from '../../lambda/dialogue/browse';
import { choose } from '../../lambda/dialogue/choose';
import type { Decision } from '../../lambda/dialogue/decision';
import type { Moment } from '../../lambda/dialogue/moment';
import type { Search } from '../../lambda/dialogue/search';
import { card, over as overShelf } from './cards';
import { at, heard, Stand } from './stand';

const SHELF = [
  card('a'),
  card('b', { positions: ['seated'] }),
  card('c', { equipment: ['ball'] }),
  card('d', { kind: 'massage', positions: ['lying', 'seated'] }),
  card('e'),
  card('f', { needs: ['flare'], areas: ['neck'], variants: { standard: {}, flare: { seconds: 200 } } }),
  card('br-long-exhale', {
    kind: 'breathing',
    needs: ['flare'],
    variants: { standard: {}, flare: { seconds: 100 } },
  }),
];

const over = (decide: (moment: Moment) => Decision): ((moment: Moment) => Decision) =>
  overShelf(SHELF, decide);

const looking = (search: Search): Stand => {
  const stand = new Stand();
  stand.turn(over((moment) => browse(moment, search)));
  return stand;
};

describe('looking for something', () => {
  it('names three at a time, and offers more', () => {
    const stand = looking({ kind: 'stretch' });

    expect(stand.last?.ask).toEqual({
      key: 'which-or-more',
      values: { first: 'the a', second: 'the b', third: 'the e' },
    });
    expect(stand.state).toEqual({ mode: 'choosing', offered: ['a', 'b', 'e'], more: ['f', 'c'] });
  });

  it.each<[string, Search, string[]]>([
    ['a kind', { kind: 'stretch' }, ['a', 'b', 'e']],
    ['a position', { position: 'seated' }, ['b', 'd']],
    ['no equipment', { kind: 'stretch', without: ['equipment'] }, ['a', 'b', 'e']],
    ['a need', { needs: ['flare'] }, ['f', 'br-long-exhale']],
    ['two at once', { position: 'lying', kind: 'stretch' }, ['a', 'e', 'f']],
    ['anything', {}, ['a', 'b', 'd']],
  ])('by %s names what fits', (_, search, offered) => {
    expect(looking(search).state).toMatchObject({ mode: 'choosing', offered });
  });

  it('names two as two, and offers the only one', () => {
    expect(heard(looking({ position: 'seated' }).last as Decision)).toEqual(['which-of-these-two?']);

    const only = looking({ kind: 'massage' });
    expect(heard(only.last as Decision)).toEqual(['start-with?']);
    expect(only.state).toEqual({ mode: 'offering', session: 'd', variant: 'standard' });
  });

  it('names three where there are three, and promises no more', () => {
    const stand = looking({ position: 'lying', kind: 'stretch' });
    stand.turn((moment) => browse({ ...moment, shelf: SHELF.slice(0, 3) }, {}));

    expect(heard(stand.last as Decision)).toEqual(['which-of-three?']);
  });

  it('offers what comes nearest where nothing fits, and says what it lets go', () => {
    const stand = looking({ area: 'neck', position: 'standing' });

    expect(heard(stand.last as Decision)).toEqual(['nothing-for-all', 'start-because?']);
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'f' });
  });

  it('offers what it has where something was named that nobody knows', () => {
    expect(heard(looking({ kind: 'massage', hasUnknown: true }).last as Decision)).toEqual([
      'none-like-that',
      'start-with?',
    ]);
  });

  it('for a bad day begins the gentle one of what is chosen', () => {
    const stand = looking({ needs: ['flare'] });

    expect(stand.state).toMatchObject({ isGentle: true });
    expect(stand.turn(over((moment) => choose(moment, 'second'))).page?.run).toMatchObject({
      session: 'br-long-exhale',
      variant: 'flare',
    });
    expect(looking({ needs: ['flare'], kind: 'breathing' }).state).toMatchObject({
      session: 'br-long-exhale',
      variant: 'flare',
    });
  });

  it('while a session plays keeps its place', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-belly' }));

    stand.after(at(2)).turn((moment) => browse(moment, {}));

    expect(stand.events).toEqual(['begun', 'left']);
  });
});

describe('"what else"', () => {
  it('names the next ones', () => {
    const stand = looking({ kind: 'stretch' });

    stand.turn(over(browseMore));

    expect(heard(stand.last as Decision)).toEqual(['which-of-these-two?']);
    expect(stand.state).toEqual({ mode: 'choosing', offered: ['f', 'c'] });
  });

  it('after the last ones, and out of nothing, begins with the whole shelf', () => {
    const stand = looking({ position: 'seated' });
    expect(stand.turn(over(browseMore)).state).toMatchObject({ offered: ['a', 'b', 'd'] });

    const named = new Stand();
    named.state = { mode: 'choosing', offered: ['a'] };
    expect(named.turn(over(browseMore)).state).toMatchObject({ offered: ['a', 'b', 'd'] });
    expect(new Stand().turn(over(browseMore)).state).toMatchObject({ offered: ['a', 'b', 'd'] });
  });

  it('is not needed by somebody who takes the first', () => {
    const stand = new Stand();
    stand.turn((moment) => browse(moment, { kind: 'breathing' }));
    const [first] = (stand.state as { offered: string[] }).offered;

    expect(stand.turn(yes).page?.run.session).toBe(first);
  });
});
