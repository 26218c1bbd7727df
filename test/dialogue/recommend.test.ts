import type { Moment, SessionCard } from '../../lambda/dialogue/moment';
import { recommend } from '../../lambda/dialogue/recommend';
import type { Search } from '../../lambda/dialogue/search';
import { choiceForWord } from '../../lambda/dialogue/shelf';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import { card, type over } from './cards';
import { EVENING, Stand } from './stand';

const HOUR = 60 * 60 * 1_000;

/** What is found, the best first: "session variant". */
const found = (
  search: Search,
  progress: Progress = NO_PROGRESS,
  change = (moment: Moment) => moment,
): string[] => {
  const names: string[] = [];
  new Stand(progress).turn((moment) => {
    for (const { choice } of recommend(change(moment), search))
      names.push(`${choice.card.id} ${choice.variant}`);
    return { say: [], state: { mode: 'idle' }, events: [] };
  });
  return names;
};

const foundAmong = (shelf: Parameters<typeof over>[0], search: Search, progress?: Progress): string[] =>
  found(search, progress, (moment) => ({ ...moment, shelf })).map((name) => name.split(' ')[0] as string);

describe('what is recommended', () => {
  it.each<[string, Search, string[]]>([
    ['a flare', { needs: ['flare'] }, ['rt-flare standard', 'br-long-exhale flare', 'pmr-release standard']],
    ['a headache', { needs: ['headache'] }, ['hd-ease standard', 'pmr-neck standard']],
    ['a bad night', { needs: ['sleep'] }, ['sl-wind standard', 'pmr-bed standard', 'scan-body standard']],
    ['a desk', { position: 'desk' }, ['st-desk micro', 'br-minute micro']],
    ['little time', { seconds: 90 }, ['br-minute micro', 'st-desk micro']],
    ['a stiff morning', { needs: ['stiff', 'morning'] }, ['rt-morning standard']],
    ['a neck', { area: 'neck', isSore: true }, ['pmr-neck standard', 'st-neck standard']],
    ['a neck, lying down, ten minutes', { area: 'neck', position: 'lying', seconds: 600 }, ['pmr-neck long']],
    ['a flare in the neck', { needs: ['flare'], area: 'neck' }, ['rt-flare standard']],
    ['the jaw at a desk', { area: 'jaw', position: 'desk' }, ['pmr-neck standard']],
    ['a ball between the blades', { area: 'between-blades', equipment: 'ball' }, ['sm-ball-wall standard']],
    ['sore legs, which are not trained', { area: 'legs', isSore: true }, ['scan-body standard']],
    ['a long stretch for the chest', { area: 'chest', kind: 'stretch', length: 'long' }, ['st-chest long']],
    ['the chest, lying down', { area: 'chest', kind: 'stretch', position: 'lying' }, ['st-chest flare']],
    ['a massage without any things', { kind: 'massage', without: ['equipment'] }, ['sm-hands standard']],
    ['a roller without the floor', { equipment: 'roller', without: ['mat'] }, ['sm-roller-wall standard']],
    ['a length that is none', { needs: ['headache'], seconds: Number.NaN }, ['hd-ease standard']],
  ])('for %s', (_, search, best) => {
    expect(found(search).slice(0, best.length)).toEqual(best);
  });

  it('in bed needs no floor', () => {
    expect(found({ position: 'bed', area: 'upper-back' }).join()).not.toContain('sm-roller-floor standard');
  });
});

describe('where two would do as well', () => {
  const done = (session: string, ...hoursAgo: number[]): Progress => ({
    ...NO_PROGRESS,
    latest: hoursAgo.map((hours) => ({
      session,
      variant: 'standard',
      seconds: 300,
      doneAt: EVENING - hours * HOUR,
    })),
  });

  it('what needs nothing comes before what has to be fetched', () => {
    expect(foundAmong([card('a', { equipment: ['roller'] }), card('b')], {})).toEqual(['b', 'a']);
    expect(
      foundAmong([card('a', { equipment: ['roller'] }), card('b', { equipment: ['roller', 'mat'] })], {
        equipment: 'roller',
      }),
    ).toEqual(['a', 'b']);
  });

  it('what is nearer to the time comes first', () => {
    const shelf = [card('a', { variants: { standard: { seconds: 600 } } }), card('b')];

    expect(foundAmong(shelf, { seconds: 300 })).toEqual(['b', 'a']);
  });

  it('what was done of late comes last', () => {
    const shelf = [card('a', { firstFor: { anything: 0 } }), card('b')];

    expect(foundAmong(shelf, {})).toEqual(['a', 'b']);
    expect(foundAmong(shelf, {}, done('a', 90))).toEqual(['b', 'a']);
  });

  it('the catalogue decides', () => {
    expect(foundAmong([card('a'), card('b')], {})).toEqual(['a', 'b']);
  });

  it('nothing is claimed to be known of somebody who could not be read', () => {
    const unread = found({ needs: ['sleep'] }, done('sl-wind', 24, 48), (moment) => ({
      ...moment,
      progress: undefined,
    }));

    expect(unread[0]).toBe('sl-wind standard');
  });

  it('nothing comes three days running, though it would be the first for it', () => {
    const shelf = [card('a', { needs: ['sleep'], firstFor: { sleep: 0 } }), card('b', { needs: ['sleep'] })];
    const search = { needs: ['sleep'] };

    expect(foundAmong(shelf, search, done('a', 24, 48))).toEqual(['b', 'a']);
    expect(foundAmong(shelf, search, done('a', 1, 2))).toEqual(['a', 'b']);
    expect(foundAmong(shelf, search, done('a', 24, 120))).toEqual(['a', 'b']);
    const undated = { ...NO_PROGRESS, latest: [{ session: 'a', variant: 'standard', seconds: 300 }] };
    expect(foundAmong(shelf, search, undated)).toEqual(['a', 'b']);
  });
});

describe('what a person leaves out', () => {
  const leavingOut = (settings: NonNullable<Progress['settings']>): string =>
    found({}, { ...NO_PROGRESS, settings }).join(' ');

  it('is not recommended, whether a group, a thing or a position', () => {
    expect(leavingOut({ leftOut: ['breath-counting'] })).not.toMatch(/\bbr-/);
    expect(leavingOut({ withoutEquipment: ['roller'] })).not.toMatch(/roller-\w+ standard/);
    expect(leavingOut({ withoutPositions: ['kneeling'] })).not.toContain('st-floor');
  });

  it('leaves the forms that do without it', () => {
    expect(leavingOut({ withoutEquipment: ['ball'] })).toContain('sm-ball-wall flare');
    expect(leavingOut({ withoutEquipment: ['pillow'] })).toContain('st-lying standard');
    expect(leavingOut({ withoutPositions: ['standing'] })).toContain('sg-posture standard');
    expect(leavingOut({ withoutPositions: ['kneeling'] })).toContain('sg-core flare');
  });

  it('is known by its lengths all the same, while it is still playing', () => {
    const progress = { ...NO_PROGRESS, settings: { withoutPositions: ['lying'] } };
    const stand = new Stand(progress);
    stand.turn((moment) => {
      const lying = moment.shelf.find(({ id }) => id === 'st-lying') as SessionCard;
      expect(choiceForWord(moment, lying, 'short').variant).toBe('short');
      expect(choiceForWord(moment, lying, 'long').variant).toBe('long');
      return { say: [], state: { mode: 'idle' }, events: [] };
    });
  });

  it('is all there is, where somebody left out everything', () => {
    const shelf = [card('a', { leftOutBy: { floor: [] } })];

    expect(foundAmong(shelf, {}, { ...NO_PROGRESS, settings: { leftOut: ['floor'] } })).toEqual(['a']);
  });
});
