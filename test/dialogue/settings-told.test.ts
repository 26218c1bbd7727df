import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { leaveOut } from '../../lambda/dialogue/settings-left-out';
import { mySettings } from '../../lambda/dialogue/settings-told';
import type { Settings } from '../../lambda/progress/settings';
import type { Language } from '../../lambda/session/language';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { speak } from '../../lambda/speech/speak';
import { createStage } from '../../lambda/speech/stage';
import { heard, Stand } from './stand';
import { having, playing, unread } from './with-settings';

describe('my settings', () => {
  it('are one breath long, whatever is set and wherever they are asked for', () => {
    const repertoire = createRepertoire(catalogue.scores, catalogue.languages.en as Language);
    const characters = (id: string): number => repertoire.language.leaveOut[id]?.length ?? 0;
    const longest = Object.keys(repertoire.language.leaveOut).toSorted(
      (one, other) => characters(other) - characters(one),
    );
    const title = repertoire.shelf.toSorted((one, other) => other.title.length - one.title.length)[0];
    const all: Settings = { usualSeconds: 590, pacePercent: 115, words: 'quiet', counts: 'off' };
    for (const how of [0, 1, 2, 3, 4]) {
      const stand = having({ ...Object.fromEntries(Object.entries(all).slice(0, how)), leftOut: longest });
      stand.state = { mode: 'offering', session: title?.id ?? '', variant: 'standard' };
      const decision = stand.turn(mySettings);
      for (const seed of [0, 1, 2, 3]) {
        const { ssml } = speak(decision, repertoire, createStage(repertoire, seed), seed);
        expect(ssml.replace(/<[^>]*>/g, '').length).toBeLessThanOrEqual(300);
      }
    }
  });

  it('are told in one breath, four at most', () => {
    const stand = having({
      usualSeconds: 600,
      pacePercent: 115,
      words: 'quiet',
      leftOut: ['heat', 'floor'],
      withoutEquipment: ['roller'],
    });

    const { say } = stand.turn(mySettings);

    expect(say).toEqual([
      { key: 'set-length', values: { lengthSeconds: 600 } },
      { key: 'set-pace', values: { pace: 'slower' } },
      { key: 'set-words', values: { words: 'quiet' } },
      { key: 'set-left-out', values: { what: 'heat' } },
      { key: 'and-more' },
    ]);
  });

  it('are all told where they are few', () => {
    const stand = having({ counts: 'off', pacePercent: 90, withoutPositions: ['kneeling'] });

    expect(stand.turn(mySettings).say).toEqual([
      { key: 'set-pace', values: { pace: 'faster' } },
      { key: 'set-counts' },
      { key: 'set-left-out', values: { what: 'anything on hands and knees' } },
    ]);
  });

  it('name four things that are left out, and not the fifth', () => {
    const stand = having({ leftOut: ['heat', 'floor', 'massage', 'strength', 'neck-turns'] });

    const { say } = stand.turn(mySettings);

    expect(say.map(({ key }) => key)).toEqual([
      'set-left-out',
      'set-left-out-too',
      'set-left-out-too',
      'set-left-out-too',
      'and-more',
    ]);
    expect(say[3]?.values).toEqual({ what: 'strength exercises' });
  });

  it('say "and more" alone where four others came first', () => {
    const stand = having({
      usualSeconds: 600,
      pacePercent: 115,
      words: 'full',
      counts: 'off',
      leftOut: ['heat'],
    });
    expect(stand.turn(mySettings).say.map(({ key }) => key)).toEqual([
      'set-length',
      'set-pace',
      'set-words',
      'set-counts',
      'and-more',
    ]);
  });

  it('are none at first, and unknown where nothing could be read', () => {
    expect(heard(new Stand().turn(mySettings))[0]).toBe('nothing-set');
    expect(heard(unread().turn(mySettings))[0]).toBe('settings-unread');
  });

  it('go on with what plays', () => {
    const decision = playing('br-even-five').turn(mySettings);
    expect(heard(decision)).toEqual(['nothing-set', 'picking-up', 'another?']);
  });
});

describe('a store that cannot be read', () => {
  it('is owned up to, and the setting holds for the conversation', () => {
    const stand = unread();

    const decision = stand.turn((moment) => leaveOut(moment, 'heat'));
    expect(heard(decision).slice(0, 2)).toEqual(['leaving-out', 'for-now']);

    expect(stand.turn(mySettings).say).toEqual([{ key: 'set-left-out', values: { what: 'heat' } }]);
  });
});
