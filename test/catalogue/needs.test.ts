import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { itAnswers, mistakesAfter, withContentCopy } from './broken-content';

const NEEDS = 'needs.yaml';
const STRESS = 'stress: [br-sigh, br-minute]';
const WORDS = 'en/needs.yaml';

describe('what is offered first', () => {
  itAnswers([
    ['a misspelt need', NEEDS, 'stress:', 'strss:', ['needs.yaml:2 · strss · unknown: did you mean stress?']],
    [
      'a misspelt session',
      NEEDS,
      STRESS,
      'stress: [br-sight]',
      ['needs.yaml:2 · stress.1 · there is no session br-sight: did you mean br-sigh?'],
    ],
    [
      'a session that is like none',
      NEEDS,
      STRESS,
      'stress: [juggling]',
      ['needs.yaml:2 · stress.1 · there is no session juggling: write the id of a session'],
    ],
    [
      'a session that stands in a list twice',
      NEEDS,
      STRESS,
      'stress: [br-sigh, br-minute, br-sigh]',
      ['needs.yaml:2 · stress.3 · br-sigh is in this list already: take one of them out'],
    ],
    [
      'a session that is for something else',
      NEEDS,
      STRESS,
      'sleep: [br-sigh]',
      [
        'needs.yaml:2 · sleep.1 · br-sigh is not for sleep by its score: add sleep to its needs or areas, or take it out',
      ],
    ],
    [
      'a list of nothing',
      NEEDS,
      STRESS,
      'stress: []',
      ['needs.yaml:2 · stress · is an empty list: write at least one'],
    ],
  ]);

  it('is compiled as places in the lists', () => {
    const { catalogue } = withContentCopy(({ folder }) => compileContent(folder));

    expect(catalogue.scores['br-minute']?.firstFor).toEqual({ stress: 1, anything: 0 });
    expect(catalogue.scores['br-box']?.firstFor).toEqual({});
  });
});

describe('why it is offered', () => {
  itAnswers([
    [
      'a need without words',
      WORDS,
      '  warmth: for warmth\n',
      '',
      ['en/needs.yaml:15 · needs.warmth · missing: write a few words, as in "for your neck"'],
    ],
    [
      'a kind without words',
      WORDS,
      "kinds:\n  breathing: that's a breathing session\n",
      'kinds: {}\n',
      ['en/needs.yaml:47 · kinds.breathing · missing: people ask for this kind, so write words for it here'],
    ],
    [
      'a misspelt kind',
      WORDS,
      'breathing:',
      'breathin:',
      ['en/needs.yaml:48 · kinds.breathin · is no kind of session: did you mean breathing?'],
    ],
    [
      'words for a kind that nobody does',
      WORDS,
      'kinds:',
      "kinds:\n  juggling: that's juggling",
      ['en/needs.yaml:48 · kinds.juggling · is no kind of session: take it out'],
    ],
    [
      'words that are a number',
      WORDS,
      'for your neck',
      '4',
      ['en/needs.yaml:6 · areas.neck · is 4: write a few words, as in "for your neck"'],
    ],
  ]);
});

describe('a variant of other positions or less equipment', () => {
  const BOX = 'sessions/br-box.yaml';
  const SHORT = '    length: 2:48\n';

  it('says so', () => {
    const { catalogue } = withContentCopy(({ folder, change }) => {
      change(BOX, SHORT, `${SHORT}    positions: [lying]\n    equipment: [pillow]\n`);
      return compileContent(folder);
    });

    expect(catalogue.scores['br-box']?.variants.short).toMatchObject({
      positions: ['lying'],
      equipment: ['pillow'],
    });
    expect(catalogue.scores['br-box']?.variants.long).not.toHaveProperty('positions');
  });

  itAnswers([
    [
      'a misspelt position of a variant',
      BOX,
      SHORT,
      `${SHORT}    positions: [lyin]\n`,
      ['sessions/br-box.yaml:17 · variants.short.positions.1 · is "lyin": did you mean lying?'],
    ],
  ]);

  it('answers one that does instead of what it is not', () => {
    const mistakes = mistakesAfter(({ change }) => {
      change(BOX, 'equipment: []', 'equipment: [ball]');
      change(BOX, 'lying: same, no-equipment: same', 'lying: short, no-equipment: short');
      change(BOX, SHORT, `${SHORT}    positions: [seated]\n`);
    });

    expect(mistakes).toEqual([
      'sessions/br-box.yaml:17 · variants.short.positions · does instead of lying, but has no lying in it: write positions: [lying] into this variant',
      'sessions/br-box.yaml:15 · variants.short.equipment · does instead of no-equipment, but takes some: write equipment: [] into this variant',
    ]);
  });
});
