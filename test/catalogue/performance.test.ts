import { type ContentCopy, itAnswers, mistakesAfter } from './broken-content';

const SIGH = 'sessions/br-sigh.yaml';
const BOX_WORDS = 'en/br-box.yaml';
const SIGH_WORDS = 'en/br-sigh.yaml';
const BREATHING = 'en/breathing.yaml';
const FOUR_SEVEN_EIGHT = 'sessions/br-478.yaml';
const HOW = '{ say: how, seconds: 10 }';

describe('words in their time', () => {
  itAnswers([
    [
      'a cue that does not fit its slot',
      BOX_WORDS,
      '[Now to four.]',
      '[Now to four with the breath as slow as it likes.]',
      [
        'en/br-box.yaml:10 · now-to-four.1 · "Now to four with the breath as slow as it likes." takes 0.4 s more than its slot has (br-box standard): shorten the words, or give the slot more seconds',
      ],
    ],
    [
      'a line that does not fit its breath',
      SIGH_WORDS,
      'The day can wait.',
      'The day can wait as long as it likes. And longer than that. Let it go now.',
      [
        'en/br-sigh.yaml:11 · line.2 · "The day can wait as long as it likes. And longer than that. Let it go now." takes 0.8 s more than its slot has (br-sigh flare): shorten the words, or give the slot more seconds',
      ],
    ],
    [
      'words of one item that do not fit',
      BREATHING,
      '- And let the breath be free. (1 s) That was {title}.',
      '- And let the breath be free. (4 s) That was {title}.',
      [
        'en/breathing.yaml:48 · close · "That was the one-minute reset." takes 0.1 s more than its slot has (br-minute micro): shorten the words, or give the slot more seconds',
      ],
    ],
    [
      'a silence that nobody announced',
      FOUR_SEVEN_EIGHT,
      'length: 3:01\n    frame: standard\n    body:\n      - { say: how, seconds: 15 }\n      - { breath: { in: 4, hold: 7, out: 8 }, times: 4, count-aloud: 1 }\n      - { say: natural, seconds: 20 }',
      'length: 3:31\n    frame: standard\n    body:\n      - { say: how, seconds: 15 }\n      - { breath: { in: 4, hold: 7, out: 8 }, times: 4, count-aloud: 1 }\n      - { say: natural, seconds: 50 }',
      [
        'en/br-478.yaml:15 · natural.2 · "Nothing to do." is followed by 41 s of silence that nobody announced (br-478 standard): announce it with a quiet line, or say something within 20 s',
        'en/br-478.yaml:14 · natural.1 · "Nothing to count." is followed by 41 s of silence that nobody announced (br-478 standard): announce it with a quiet line, or say something within 20 s',
      ],
    ],
    [
      'a pass that no answer of Alexa can hold',
      SIGH,
      `length: 2:50\n    frame: short\n    body:\n      - ${HOW}`,
      'length: 42:40\n    frame: short\n    body:\n      - { rounds: 1, do: [{ breath: { in: 3, more: 1, out: 8 }, times: 200 }] }',
      [
        'sessions/br-sigh.yaml:16 · variants.short.body · has a part that is too long for one answer of Alexa: make several rounds of it, each with less to say',
      ],
    ],
  ]);
});

describe('a long silence', () => {
  /** Half a minute after the last breath of the short form, announced by words of this key. */
  const announcedBy =
    (key: string) =>
    ({ change }: ContentCopy): void => {
      change(SIGH, HOW, `{ say: ${key}, seconds: 40 }`);
      change(SIGH, 'length: 2:50', 'length: 3:20');
      change(SIGH_WORDS, 'line:', `${key}: Now the silence is yours.\nline:`);
    };

  it.each(['quiet', 'quiet-now', 'quiet-at-the-end'])('is announced by words of %s', (key) => {
    expect(mistakesAfter(announcedBy(key))).toEqual([]);
  });

  it.each(['quietly', 'not-quiet', 'silence'])('is not announced by words of %s', (key) => {
    expect(mistakesAfter(announcedBy(key))).toEqual([
      `en/br-sigh.yaml:11 · ${key} · "Now the silence is yours." is followed by 39 s of silence that nobody announced (br-sigh short): announce it with a quiet line, or say something within 20 s`,
    ]);
  });
});
