import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { type ContentCopy, itAnswers, mistakesAfter, withContentCopy } from './broken-content';

const FRAMES = 'frames.yaml';
const SIGH = 'sessions/br-sigh.yaml';
const SHORT = 'length: 2:50\n    frame: short';
const NONE = 'none: { open: 0, settle: 0, close: 0 }';

describe('the shape of frames', () => {
  itAnswers([
    [
      'a misspelt key of a frame',
      FRAMES,
      'micro: { open',
      'micro: { opn',
      ['frames.yaml:2 · micro.opn · unknown: did you mean open?'],
    ],
    [
      'a frame with words for seconds',
      FRAMES,
      'micro: { open: 8',
      'micro: { open: eight',
      ['frames.yaml:2 · micro.open · is "eight": write a number, as in 4, without quotes or unit'],
    ],
    [
      'a frame with less than no seconds',
      FRAMES,
      'settle: 0',
      'settle: -1',
      ['frames.yaml:2 · micro.settle · is -1: use zero or more seconds'],
    ],
    [
      'a frame with half seconds',
      FRAMES,
      'settle: 0',
      'settle: 0.5',
      ['frames.yaml:2 · micro.settle · is 0.5: use whole seconds'],
    ],
    [
      'a frame whose name is no name',
      FRAMES,
      'micro:',
      'Micro Frame:',
      [
        'frames.yaml:2 · Micro Frame · "Micro Frame" cannot be a name: write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
    [
      'a frame of nothing',
      FRAMES,
      NONE,
      'none: {}',
      [
        'frames.yaml:9 · none.open · missing: write a number, as in 4, without quotes or unit',
        'frames.yaml:9 · none.settle · missing: write a number, as in 4, without quotes or unit',
        'frames.yaml:9 · none.close · missing: write a number, as in 4, without quotes or unit',
      ],
    ],
    [
      'an empty frame',
      FRAMES,
      NONE,
      'none:',
      ['frames.yaml:9 · none · is empty: write lines of the form "key: value"'],
    ],
    [
      'yes for an end in silence',
      FRAMES,
      'ends-in-silence: true',
      'ends-in-silence: yes',
      ['frames.yaml:7 · sleep.ends-in-silence · is "yes": write true or false, without quotes'],
    ],
    [
      'quotes around an end in silence',
      FRAMES,
      'ends-in-silence: true',
      'ends-in-silence: "true"',
      ['frames.yaml:7 · sleep.ends-in-silence · is "true": write true or false, without quotes'],
    ],
    [
      'a misspelt end in silence',
      FRAMES,
      'ends-in-silence: true',
      'ends-in-silense: true',
      ['frames.yaml:7 · sleep.ends-in-silense · unknown: did you mean ends-in-silence?'],
    ],
  ]);
});

describe('a frame without slots', () => {
  it('takes no seconds and needs no words', () => {
    expect(mistakesAfter(({ change }) => change(SIGH, SHORT, 'length: 2:10\n    frame: none'))).toEqual([]);
  });

  it('has no seconds that a length could count', () => {
    expect(mistakesAfter(({ change }) => change(SIGH, SHORT, 'length: 2:50\n    frame: none'))).toEqual([
      'sessions/br-sigh.yaml:14 · variants.short.length · says 2:50, but the parts add up to 2:10 (0 s of it for the frame): write 2:10, or make the parts 40 s longer',
    ]);
  });
});

const BREATHING = 'en/breathing.yaml';
/** The lines that close the short form. */
const SHORT_CLOSE = /(?<=\nclose:\n[\s\S]* short:\n)( {4}- .*\n)+/;

describe('an end in silence', () => {
  it.each([
    ['ends-in-silence: true', { open: 15, settle: 10, close: 15, endsInSilence: true }],
    ['ends-in-silence: false', { open: 15, settle: 10, close: 15 }],
  ])('of "%s" is compiled as %o', (written, frame) => {
    const { catalogue } = withContentCopy(({ folder, change }) => {
      change(FRAMES, 'close: 15 }', `close: 15, ${written} }`);
      change(BREATHING, SHORT_CLOSE, '    - Good night.\n');
      return compileContent(folder);
    });
    expect(catalogue.scores['br-sigh']?.variants.short?.frame).toEqual(frame);
  });
});

describe('the frame of sleep', () => {
  /** Slow sighs on a flare day under the frame of sleep, with these words to close it. */
  const asleep =
    (words: string) =>
    ({ change }: ContentCopy): void => {
      change(SIGH, 'length: 4:25\n    frame: standard', 'length: 4:35\n    frame: sleep');
      change(
        'en/breathing.yaml',
        'settle:\n',
        'settle:\n  sleep: Let the bed hold you. (12 s) Heavy arms. (12 s) Warm hands.\n',
      );
      change('en/breathing.yaml', 'close:\n', `close:\n${words}`);
    };

  it('is told when its words are missing', () => {
    expect(mistakesAfter(asleep(''))).toEqual([
      'en/br-sigh.yaml:1 · close.sleep · missing: br-sigh says it, so write words for it here',
    ]);
  });

  it('may end in a silence that its last words do not announce, if it is short', () => {
    expect(mistakesAfter(asleep('  sleep: Let sleep come in its own time.\n'))).toEqual([]);
  });
});
