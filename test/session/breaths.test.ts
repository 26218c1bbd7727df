import type { BreathItem } from '../../lambda/session/score';
import type { Timeline } from '../../lambda/session/timeline';
import type { WordBook } from '../../lambda/session/words';
import { BODY_MILLIS, BREATH_WORDS, perform, recitalOf, scoreOf, spokenBody } from './recital';

const breathe = (item: BreathItem, words: WordBook = {}): Timeline =>
  perform(scoreOf([item]), recitalOf([words, BREATH_WORDS]));

const inAndOut = { in: 4, out: 6 };

/** How many breaths each step of the body holds. */
const setsOf = (item: BreathItem): (number | undefined)[] =>
  breathe(item)
    .steps.slice(1, -1)
    .map(({ atoms }) => atoms.length);

describe('a paced breath', () => {
  it('is spoken phase by phase at its seconds', () => {
    expect(spokenBody(breathe({ breath: { in: 4, hold: 4, out: 4, rest: 4 }, times: 1 }))).toEqual([
      '10.0 In.',
      '14.0 Hold.',
      '18.0 Out.',
      '22.0 Rest.',
    ]);
  });

  it('takes a second sip of air before the hold, however the score orders its phases', () => {
    const breath = { out: 8, more: 1, hold: 2, in: 3 };
    expect(spokenBody(breathe({ breath, times: 1 }))).toEqual([
      '10.0 In.',
      '13.0 More.',
      '14.0 Hold.',
      '16.0 Out.',
    ]);
  });

  it('tells whoever draws it when each phase begins and ends', () => {
    const [, set] = breathe({ breath: inAndOut, times: 2 }).steps;
    expect(set?.atoms[1]?.phases).toEqual([
      { phase: 'in', startMillis: 20_000, endMillis: 24_000 },
      { phase: 'out', startMillis: 24_000, endMillis: 30_000 },
    ]);
  });

  it('takes turns with its words, breath by breath', () => {
    const texts = spokenBody(breathe({ breath: inAndOut, times: 3 }, { out: [['Out.'], ['Let go.']] }));
    expect(texts.filter((_, index) => index % 2 === 1)).toEqual(['14.0 Out.', '24.0 Let go.', '34.0 Out.']);
  });
});

describe('a counted breath', () => {
  it('is counted aloud a second apart, as often as the score says, and then left to itself', () => {
    expect(spokenBody(breathe({ breath: { in: 3, out: 4 }, times: 2, countAloud: 1 }))).toEqual([
      '10.0 In.',
      '11.0 Two.',
      '12.0 Three.',
      '13.0 Out.',
      '14.0 Two.',
      '15.0 Three.',
      '16.0 Four.',
      '17.0 In.',
      '20.0 Out.',
    ]);
  });

  it('skips the numbers that the words of the phase still cover', () => {
    const slow = { in: [['And breathe in, easily.']] };
    expect(spokenBody(breathe({ breath: { in: 5, out: 1 }, times: 1, countAloud: 1 }, slow))).toEqual([
      '10.0 And breathe in, easily.',
      '13.0 Four.',
      '14.0 Five.',
      '15.0 Out.',
    ]);
  });

  it('speaks a number at the very moment the words are over', () => {
    const words = { in: [['Breathe in']] };
    expect(spokenBody(breathe({ breath: { in: 2, out: 1 }, times: 1, countAloud: 1 }, words))).toEqual([
      '10.0 Breathe in',
      '11.0 Two.',
      '12.0 Out.',
    ]);
  });

  it('is counted to eight and no further', () => {
    const texts = spokenBody(breathe({ breath: { out: 10 }, times: 1, countAloud: 1 }));
    expect(texts.at(-1)).toBe('17.0 Eight.');
  });
});

describe('a quiet line', () => {
  it('rides on the out-breath of every so-many-th breath, a moment after its word', () => {
    const texts = spokenBody(breathe({ breath: inAndOut, times: 7, lineEvery: 3 }));
    expect(texts.filter((text) => text.endsWith('Good.'))).toEqual(['34.8 Good.', '64.8 Good.']);
  });

  it('never rides on a counted breath, nor on the last', () => {
    const texts = spokenBody(breathe({ breath: inAndOut, times: 6, lineEvery: 2, countAloud: 2 }));
    expect(texts.filter((text) => text.endsWith('Good.'))).toEqual(['44.8 Good.']);
  });

  it('tells on the last out-breath what comes next', () => {
    const words = { 'last-line': [['Now a little slower.']] };
    const item = { breath: inAndOut, times: 2, countAloud: 2, lastLine: 'last-line' };
    expect(spokenBody(breathe(item, words)).at(-1)).toBe('29.8 Now a little slower.');
    expect(spokenBody(breathe({ ...item, countAloud: 1 }, words)).at(-1)).toBe('24.8 Now a little slower.');
  });
});

describe('breaths left in silence', () => {
  it('are announced by a quiet line on the breath before them', () => {
    expect(spokenBody(breathe({ breath: inAndOut, times: 7, wordsEvery: 3 }))).toEqual([
      '10.0 In.',
      '14.0 Out.',
      '14.8 Now in silence.',
      '40.0 In.',
      '44.0 Out.',
      '44.8 Now in silence.',
      '70.0 In.',
      '74.0 Out.',
    ]);
  });

  it('are still told at their end what comes next', () => {
    const words = { 'last-line': [['Now a little slower.']] };
    const item = { breath: inAndOut, times: 6, wordsEvery: 3, lastLine: 'last-line' };
    expect(spokenBody(breathe(item, words)).at(-1)).toBe('64.4 Now a little slower.');
  });

  it('are none where every breath has words', () => {
    const texts = spokenBody(breathe({ breath: inAndOut, times: 3, wordsEvery: 1 }));
    expect(texts.filter((text) => text.endsWith('In.'))).toEqual(['10.0 In.', '20.0 In.', '30.0 In.']);
  });

  it('are never counted without their first word', () => {
    const texts = spokenBody(breathe({ breath: { in: 2, out: 3 }, times: 3, wordsEvery: 3, countAloud: 2 }));
    expect(texts.slice(5)).toEqual(['15.0 In.', '16.0 Two.', '17.0 Out.', '18.0 Two.', '19.0 Three.']);
  });
});

describe('a set of breaths', () => {
  it('is one step, so that a pause costs a few breaths and never a whole block', () => {
    expect(setsOf({ breath: inAndOut, times: 14, countAloud: 2 })).toEqual([4, 5, 5]);
  });

  it('ends with its line where the score gives one', () => {
    expect(setsOf({ breath: inAndOut, times: 12, lineEvery: 6 })).toEqual([6, 6]);
  });

  it('is nearly as large as its neighbours and none is empty, whatever the number', () => {
    for (let times = 1; times <= 60; times += 1) {
      const sizes = setsOf({ breath: inAndOut, times }) as number[];
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(times);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
    }
  });

  it('holds few breaths even where the score has a single one', () => {
    expect(setsOf({ breath: inAndOut, times: 1 })).toEqual([1]);
    expect(breathe({ breath: inAndOut, times: 1 }).steps[1]?.startMillis).toBe(BODY_MILLIS);
  });
});
