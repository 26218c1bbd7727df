import { yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { browse, browseMore, type Search } from '../../lambda/dialogue/browse';
import type { Decision } from '../../lambda/dialogue/decision';
import type { Moment, SessionCard } from '../../lambda/dialogue/moment';
import { at, heard, Stand } from './stand';

const card = (id: string, more: Partial<SessionCard> = {}): SessionCard => ({
  id,
  title: `the ${id}`,
  kind: 'stretch',
  positions: ['lying'],
  equipment: [],
  areas: [],
  needs: [],
  goesWithout: false,
  leftOutBy: {},
  firstFor: {},
  instead: [],
  variants: { standard: { seconds: 300, positions: [], equipment: [] } },
  ...more,
});

const SHELF = [
  card('a'),
  card('b', { positions: ['seated'] }),
  card('c', { equipment: ['ball'] }),
  card('d', { kind: 'massage', positions: ['lying', 'seated'] }),
  card('e'),
  card('f'),
  card('br-long-exhale', { kind: 'breathing' }),
];

const over =
  (decide: (moment: Moment) => Decision) =>
  (moment: Moment): Decision =>
    decide({ ...moment, shelf: SHELF });

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
      values: { first: 'the a', second: 'the b', third: 'the c' },
    });
    expect(stand.state).toEqual({ mode: 'choosing', offered: ['a', 'b', 'c'], more: ['e', 'f'] });
  });

  it.each<[string, Search, string[]]>([
    ['a kind', { kind: 'stretch' }, ['a', 'b', 'c']],
    ['a position', { position: 'seated' }, ['b', 'd']],
    ['no equipment', { kind: 'stretch', isWithoutEquipment: true }, ['a', 'b', 'e']],
    ['two at once', { position: 'lying', kind: 'stretch' }, ['a', 'c', 'e']],
    ['anything', {}, ['a', 'b', 'c']],
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

  it('says so when nothing fits, and what there is', () => {
    expect(heard(looking({ kind: 'juggling' }).last as Decision)).toEqual([
      'none-like-that',
      'which-or-more?',
    ]);
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
    expect(stand.state).toEqual({ mode: 'choosing', offered: ['e', 'f'] });
  });

  it('after the last ones, and out of nothing, begins with the whole shelf', () => {
    const stand = looking({ position: 'seated' });
    expect(stand.turn(over(browseMore)).state).toMatchObject({ offered: ['a', 'b', 'c'] });

    const named = new Stand();
    named.state = { mode: 'choosing', offered: ['a'] };
    expect(named.turn(over(browseMore)).state).toMatchObject({ offered: ['a', 'b', 'c'] });
    expect(new Stand().turn(over(browseMore)).state).toMatchObject({ offered: ['a', 'b', 'c'] });
  });

  it('is not needed by somebody who takes the first', () => {
    const stand = new Stand();
    stand.turn((moment) => browse(moment, { kind: 'breathing' }));
    const [first] = (stand.state as { offered: string[] }).offered;

    expect(stand.turn(yes).page?.run.session).toBe(first);
  });
});
