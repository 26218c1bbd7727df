import { type ContentCopy, itAnswers, mistakesAfter } from './broken-content';

const BREATHING = 'en/breathing.yaml';
const SIGH = 'sessions/br-sigh.yaml';
const LETS_BEGIN = "Let's begin {title}, {length}, {position}. {caution} Say Alexa, stop, at any time.";

describe('an opening', () => {
  const remedy = 'put it in, because people hear it before they close their eyes';

  itAnswers([
    [
      'an opening without its caution',
      BREATHING,
      LETS_BEGIN,
      "Let's begin {title}, {length}, {position}. Say Alexa, stop, at any time.",
      [`en/breathing.yaml:10 · open.other.2 · opens without {caution}: ${remedy}`],
    ],
    [
      'an opening without its length and title',
      BREATHING,
      LETS_BEGIN,
      "Let's begin, {position}. {caution} Say Alexa, stop, at any time.",
      [
        `en/breathing.yaml:10 · open.other.2 · opens without {title}: ${remedy}`,
        `en/breathing.yaml:10 · open.other.2 · opens without {length}: ${remedy}`,
      ],
    ],
    [
      'an opening that tells no way to stop',
      BREATHING,
      LETS_BEGIN,
      "Let's begin {title}, {length}, {position}. {caution}",
      [`en/breathing.yaml:10 · open.other.2 · opens without "Alexa, stop": ${remedy}`],
    ],
    [
      'an opening for whoever knows the session, without its caution',
      'en/br-box.yaml',
      'in: [In., And in.]',
      `open: { brief: "{title} again, {length}.", other: "${LETS_BEGIN}" }\nin: [In., And in.]`,
      [`en/br-box.yaml:6 · open.brief · opens without {caution}: ${remedy}`],
    ],
    [
      'the shortest opening without its caution',
      BREATHING,
      '{position}. {caution} Let the shoulders drop.',
      '{position}. Let the shoulders drop.',
      [`en/breathing.yaml:7 · open.micro.1 · opens without {caution}: ${remedy}`],
    ],
    [
      'a session’s own opening',
      'en/br-box.yaml',
      'in: [In., And in.]',
      'open: ["{title}, {length}. Say Alexa, stop, at any time."]\nin: [In., And in.]',
      [`en/br-box.yaml:6 · open.1 · opens without {caution}: ${remedy}`],
    ],
  ]);
});

describe('hissing', () => {
  const EASY = '- And let the breath go its own way. (2 s)';

  itAnswers([
    [
      'a closing that hisses',
      BREATHING,
      EASY,
      '- Soften shoulders, ease, rest. (2 s)',
      [
        'en/breathing.yaml:53 · close.short.1 · hisses in 7 of 14 words: put other words for some of Soften, shoulders, ease, rest, Notice, feels, was',
      ],
    ],
    [
      'a settling that hisses',
      BREATHING,
      '- Let the jaw be loose. (1 s) Let the arms be heavy. (1 s)',
      '- Release the spine. (1 s) Cease to squeeze. (1 s)',
      [
        'en/breathing.yaml:16 · settle.short.2 · hisses in 5 of 12 words: put other words for some of Release, spine, Cease, squeeze, easy',
      ],
    ],
  ]);

  it('is let pass in a line of fewer than eight words', () => {
    const short = ({ change }: ContentCopy) =>
      change(
        BREATHING,
        '- And let it go its own way. (1 s) That was {title}.',
        '- Rest as it is. (1 s) That was {title}.',
      );
    expect(mistakesAfter(short)).toEqual([]);
  });

  it('is let pass in the body', () => {
    const body = ({ change }: ContentCopy) =>
      change(BREATHING, '- Easy, and unhurried.', '- Soft, loose face, easy as it is.');
    expect(mistakesAfter(body)).toEqual([]);
  });
});

describe('the end of a session for sleep', () => {
  const asleep =
    (close: string) =>
    ({ change }: ContentCopy): void => {
      change(SIGH, 'length: 4:25\n    frame: standard', 'length: 4:35\n    frame: sleep');
      change(
        BREATHING,
        'settle:\n',
        'settle:\n  sleep: Let the bed hold you. (12 s) Heavy arms. (12 s) Warm hands.\n',
      );
      change(BREATHING, 'close:\n', `close:\n  sleep: ${close}\n`);
    };

  it('has fewer than eight words', () => {
    expect(mistakesAfter(asleep('Nothing more to do now. (6 s) Good night.'))).toEqual([]);
    expect(mistakesAfter(asleep('There is nothing more to do. (6 s) Good night.'))).toEqual([
      'en/breathing.yaml:50 · close.sleep · closes a session that ends in silence with 8 words: write fewer than 8, as in Good night.',
    ]);
  });
});
