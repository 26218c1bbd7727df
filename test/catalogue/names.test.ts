import { itAnswers, mistakesAfter } from './broken-content';

const BOX_WORDS = 'en/br-box.yaml';

describe('names of sessions', () => {
  itAnswers([
    [
      'a title that is the title of another',
      BOX_WORDS,
      'title: box breathing',
      'title: slow sighs',
      [
        'en/br-sigh.yaml:1 · title · "slow sighs" is a name of br-box too: call one of the two something else',
      ],
    ],
    [
      'a title that another is also called',
      BOX_WORDS,
      'title: box breathing',
      'title: sighing',
      [
        'en/br-sigh.yaml:2 · also-called.2 · "sighing" is a name of br-box too: call one of the two something else',
      ],
    ],
    [
      'a name that another is also called',
      BOX_WORDS,
      '[box breath,',
      '[quick reset,',
      [
        'en/br-minute.yaml:2 · also-called.6 · "quick reset" is a name of br-box too: call one of the two something else',
      ],
    ],
    [
      'a name that differs only in how it is written',
      BOX_WORDS,
      '[box breath,',
      '[Slow-Sighs,',
      [
        'en/br-sigh.yaml:1 · title · "slow sighs" is a name of br-box too: call one of the two something else',
      ],
    ],
  ]);

  it('may be said twice of the same session', () => {
    expect(mistakesAfter(({ change }) => change(BOX_WORDS, '[box breath,', '[box breathing,'))).toEqual([]);
  });
});
