import { itAnswers } from './broken-content';

const BOX = 'sessions/br-box.yaml';
const BOX_WORDS = 'en/br-box.yaml';

/** The two sources of box breathing, and the key above them. */
const SOURCES = /sources:\n.*\n.*\n/;

describe('what does instead', () => {
  itAnswers([
    [
      'no other forms',
      BOX,
      /instead:.*\n/,
      '',
      [
        'sessions/br-box.yaml:1 · instead · missing: write what does for whoever cannot do it as it is, as in { lying: same, no-equipment: same, flare: flare }',
      ],
    ],
    [
      'other forms without any',
      BOX,
      /instead:.*\n/,
      'instead:\n',
      [
        'sessions/br-box.yaml:9 · instead · has no forms in it: write what does for whoever cannot do it as it is, as in { lying: same, no-equipment: same, flare: flare }',
      ],
    ],
    [
      'one word for all forms',
      BOX,
      /instead:.*\n/,
      'instead: same\n',
      [
        'sessions/br-box.yaml:9 · instead · has no forms in it: write what does for whoever cannot do it as it is, as in { lying: same, no-equipment: same, flare: flare }',
      ],
    ],
    [
      'a form that nobody asks for',
      BOX,
      'no-equipment: same',
      'standing: same',
      [
        'sessions/br-box.yaml:9 · instead.standing · unknown: use one of lying, no-equipment, flare, or take it out',
      ],
    ],
    [
      'a misspelt form',
      BOX,
      'no-equipment: same',
      'no-equipement: same',
      ['sessions/br-box.yaml:9 · instead.no-equipement · unknown: did you mean no-equipment?'],
    ],
    [
      'a misspelt variant',
      BOX,
      'flare: flare }',
      'flare: flair }',
      ['sessions/br-box.yaml:9 · instead.flare · there is no session or variant flair: did you mean flare?'],
    ],
    [
      'a misspelt session',
      BOX,
      'flare: flare }',
      'flare: br-sihg }',
      [
        'sessions/br-box.yaml:9 · instead.flare · there is no session or variant br-sihg: did you mean br-sigh?',
      ],
    ],
    [
      'a session that is like none',
      BOX,
      'flare: flare }',
      'flare: a-nap }',
      [
        'sessions/br-box.yaml:9 · instead.flare · there is no session or variant a-nap: use same, one of its variants (short, standard, long, flare), or the id of another session',
      ],
    ],
    [
      'a form that is no name',
      BOX,
      'lying: same',
      'lying: The same',
      [
        'sessions/br-box.yaml:9 · instead.lying · is "The same": write a name in small letters, numbers and hyphens, as in let-go',
      ],
    ],
  ]);
});

describe('evidence and sources', () => {
  itAnswers([
    [
      'no evidence',
      BOX,
      /evidence:.*\n/,
      '',
      ['sessions/br-box.yaml:1 · evidence · missing: write a sentence about what is known of it'],
    ],
    [
      'an empty evidence',
      BOX,
      /evidence:.*\n/,
      'evidence: ""\n',
      ['sessions/br-box.yaml:10 · evidence · is empty: write a sentence about what is known of it'],
    ],
    [
      'no sources',
      BOX,
      SOURCES,
      '',
      [
        'sessions/br-box.yaml:1 · sources · missing: write a list of pages that it is taken from, each beginning with https://',
      ],
    ],
    [
      'an empty list of sources',
      BOX,
      SOURCES,
      'sources: []\n',
      [
        'sessions/br-box.yaml:11 · sources · is an empty list: write a list of pages that it is taken from, each beginning with https://',
      ],
    ],
    [
      'a source that is not in a list',
      BOX,
      SOURCES,
      'sources: https://doi.org/1\n',
      [
        'sessions/br-box.yaml:11 · sources · is "https://doi.org/1": write a list of pages that it is taken from, each beginning with https://',
      ],
    ],
    [
      'a source with http alone',
      BOX,
      'https://doi.org',
      'http://doi.org',
      [
        'sessions/br-box.yaml:12 · sources.1 · is "http://doi.org/10.1016/j.xcrm.2022.100895": write the whole address of a page, beginning with https://',
      ],
    ],
    [
      'a source without https',
      BOX,
      'https://doi.org',
      'doi.org',
      [
        'sessions/br-box.yaml:12 · sources.1 · is "doi.org/10.1016/j.xcrm.2022.100895": write the whole address of a page, beginning with https://',
      ],
    ],
    [
      'a source with a mistake in https',
      BOX,
      'https://doi.org',
      'https:doi.org',
      [
        'sessions/br-box.yaml:12 · sources.1 · is "https:doi.org/10.1016/j.xcrm.2022.100895": write the whole address of a page, beginning with https://',
      ],
    ],
    [
      'a source in words',
      BOX,
      /https:\/\/doi.*/,
      'a study of 2023',
      [
        'sessions/br-box.yaml:12 · sources.1 · is "a study of 2023": write the whole address of a page, beginning with https://',
      ],
    ],
  ]);
});

describe('the caution in full', () => {
  itAnswers([
    [
      'no more-caution',
      BOX_WORDS,
      /more-caution:.*\n/,
      '',
      ['en/br-box.yaml:1 · more-caution · missing: write the caution in full, for whoever asks for it'],
    ],
    [
      'an empty more-caution',
      BOX_WORDS,
      /more-caution:.*\n/,
      'more-caution:\n',
      ['en/br-box.yaml:5 · more-caution · is empty: write the caution in full, for whoever asks for it'],
    ],
    [
      'a pause in more-caution',
      BOX_WORDS,
      'Leave it out if',
      '(2 s) Leave it out if',
      ['en/br-box.yaml:5 · more-caution · has a pause, which cannot be made here: take the pause out'],
    ],
    [
      'a value in more-caution',
      BOX_WORDS,
      'Leave it out if',
      'Leave out {title} if',
      ['en/br-box.yaml:5 · more-caution · has braces, which are not filled here: write the words themselves'],
    ],
    [
      'a question in more-caution',
      BOX_WORDS,
      /more-caution:.*\n/,
      'more-caution: Are you pregnant?\n',
      ['en/br-box.yaml:5 · more-caution · asks, but nobody may answer here: make a statement of it'],
    ],
  ]);
});

describe('what a session is for', () => {
  const PURPOSE = /purpose:.*\n/;
  const LONG = `purpose: ${'So much to say of it and more '.repeat(3)}.\n`;

  itAnswers([
    [
      'no purpose',
      BOX_WORDS,
      PURPOSE,
      '',
      [
        'en/br-box.yaml:1 · purpose · missing: write in one sentence what the session is for, for whoever asks',
      ],
    ],
    [
      'a purpose of two sentences',
      BOX_WORDS,
      PURPOSE,
      'purpose: It may calm you. It may not.\n',
      ['en/br-box.yaml:11 · purpose · is more than one breath: make one sentence of it, of 20 words at most'],
    ],
    [
      'a purpose that goes on and on',
      BOX_WORDS,
      PURPOSE,
      LONG,
      ['en/br-box.yaml:11 · purpose · is more than one breath: make one sentence of it, of 20 words at most'],
    ],
  ]);
});
