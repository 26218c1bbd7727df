import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { showVariant } from '../../lambda/catalogue/compiler/show';
import { itAnswers, mistakesAfter, withContentCopy } from './broken-content';

const BOX_WORDS = 'en/br-box.yaml';
const SIGH = 'sessions/br-sigh.yaml';
const SIGH_WORDS = 'en/br-sigh.yaml';
const HOW = /^how:\n(?: +.*\n)+/m;
const HOW_IN_FULL = 'Two sips in through the nose. (1 s) Then a long sigh out.';

describe('words by how much is told', () => {
  it('are welcome beside those of an item, and inside them', () => {
    expect(
      mistakesAfter(({ change }) => {
        change(SIGH_WORDS, HOW, `how: { brief: Two sips in., other: "${HOW_IN_FULL}" }\n`);
        change(BOX_WORDS, '[Now to four.]', '{ brief: [To four.], cues: [Four.], other: [Now to four.] }');
      }),
    ).toEqual([]);
  });

  itAnswers([
    [
      'brief words without all of them',
      BOX_WORDS,
      '[Now to four.]',
      '{ brief: [To four.] }',
      ['en/br-box.yaml:10 · now-to-four · missing: br-box says it, so write words for it here'],
    ],
    [
      'a slip in how much is told',
      BOX_WORDS,
      '[Now to four.]',
      '{ breif: [To four.], other: [Now to four.] }',
      ['en/br-box.yaml:10 · now-to-four.breif · is said by no score: did you mean brief?'],
    ],
    [
      'brief words that do not fit',
      BOX_WORDS,
      '[Now to four.]',
      '{ brief: [Now to four with the breath as slow as it likes.], other: [Now to four.] }',
      [
        'en/br-box.yaml:10 · now-to-four.brief.1 · "Now to four with the breath as slow as it likes." takes 0.4 s more than its slot has (br-box standard, brief): shorten the words, or give the slot more seconds',
      ],
    ],
    [
      'a variant named like them',
      SIGH,
      'flare:\n    length',
      'brief:\n    length',
      [
        'sessions/br-sigh.yaml:25 · variants.brief · "brief" cannot be a name: write another name, because quiet, cues, brief, other say how much is told',
      ],
    ],
    [
      'something kept by half',
      SIGH,
      '{ say: how, seconds: 10 }',
      '{ say: how, seconds: 10, keep: maybe }',
      [
        'sessions/br-sigh.yaml:17 · variants.short.body.1.keep · is "maybe": write keep: true, or take it out',
      ],
    ],
  ]);

  it('announce a silence that fewer of them make too long', () => {
    const mistakes = mistakesAfter(({ change }) => {
      change(SIGH, '{ say: how, seconds: 10 }', '{ say: how, seconds: 30, half: middle }');
      change(SIGH, 'length: 2:50', 'length: 3:10');
      change(
        SIGH_WORDS,
        HOW,
        `how: "${HOW_IN_FULL}"\nmiddle: { cues: "(11 s) And so on.", other: And so on. }\n`,
      );
    });
    expect(mistakes.map((line) => line.replace(/.*· /, ''))).toEqual([
      expect.stringMatching(/is followed by 2\d s of silence that nobody announced \(br-sigh short, cues\)/),
    ]);
  });

  it('have a caution in the opening, however little is told', () => {
    const mistakes = mistakesAfter(({ change }) =>
      change(
        BOX_WORDS,
        '[Now to four.]',
        '[Now to four.]\nopen: { cues: ["{title}, {length}."], other: ["{title}, {length}. {caution} Say Alexa, stop."] }',
      ),
    );
    expect(mistakes).toEqual([expect.stringContaining('open.cues.1 · opens without {caution}')]);
  });
});

describe('a length that is said slower or faster', () => {
  it('fits the opening at every pace', () => {
    const mistakes = mistakesAfter(({ change }) => {
      change(
        'en/br-minute.yaml',
        /^purpose/m,
        'open: ["{title}, {length}. {caution} Say Alexa, stop whenever you like to do so."]\npurpose',
      );
    });
    expect(mistakes).toEqual([
      expect.stringMatching(/more than its slot has \(br-minute flare, at pace 130\)/),
    ]);
  });
});

describe('showing a session', () => {
  const shown = (words: string, pace: string): string[] =>
    withContentCopy(({ folder }) =>
      showVariant(compileContent(folder).catalogue, { session: 'br-box', variant: 'short', words, pace }),
    );

  it('takes as long as its pace, and tells no more than was asked for', () => {
    expect(shown('full', '100').at(-1)).toBe('  2:48  the end');
    expect(shown('quiet', '115').at(-1)).toBe('  3:13  the end');
  });

  it('knows the ways of telling, and the paces that the session may have', () => {
    expect(() => shown('breif', '100')).toThrow(
      'There is no way of telling called breif. Did you mean brief?',
    );
    expect(() => shown('full', '130')).toThrow(
      'There is no pace of br-box short 130: there is 80, 90, 100, 115.',
    );
  });
});
