import { type ContentCopy, mistakesAfter } from './broken-content';

const NEEDED = 'missing: bring it back, because every content folder has this file';

/** What an author did to whole files, and the lines they read. */
const SLIPS: readonly [did: string, change: (copy: ContentCopy) => void, lines: readonly string[]][] = [
  ['no frames', ({ remove }) => remove('frames.yaml'), [`frames.yaml · ${NEEDED}`]],
  ['no groups to leave out', ({ remove }) => remove('leave-out.yaml'), [`leave-out.yaml · ${NEEDED}`]],
  ['no words for them', ({ remove }) => remove('en/leave-out.yaml'), [`en/leave-out.yaml · ${NEEDED}`]],
  ['no prompts', ({ remove }) => remove('en/prompts.yaml'), [`en/prompts.yaml · ${NEEDED}`]],
  ['no house rules', ({ remove }) => remove('en/house-rules.yaml'), [`en/house-rules.yaml · ${NEEDED}`]],
  [
    'no words of a kind',
    ({ remove }) => remove('en/breathing.yaml'),
    [
      'en/breathing.yaml · missing: write the rate of the voice, and the words that sessions of this kind share (sessions/br-478.yaml is one)',
    ],
  ],
  [
    'a score without words',
    ({ remove }) => remove('en/br-box.yaml'),
    ['en/br-box.yaml · missing: write the words of this session, in a file of this name'],
  ],
  [
    'words without a score',
    ({ remove }) => remove('sessions/br-box.yaml'),
    [
      'programs/three-days.yaml:4 · days.2.do.2 · there is no session br-box: write the id of a session',
      'programs/three-days.yaml:5 · days.3.do.1 · there is no session br-box: write the id of a session',
      'en/br-box.yaml · belongs to no session: write sessions/br-box.yaml, or take this file out',
    ],
  ],
  [
    'words by another extension',
    ({ rename }) => rename('en/br-box.yaml', 'en/br-box.yml'),
    ['en/br-box.yml · is not read: rename it to en/br-box.yaml'],
  ],
  [
    'a score that was saved as a text',
    ({ rename }) => rename('sessions/br-box.yaml', 'sessions/br-box.yaml.txt'),
    ['sessions/br-box.yaml.txt · is not read: rename it to sessions/br-box.yaml'],
  ],
  [
    'a file of another kind',
    ({ write }) => write('en/voice.mp3', ''),
    ['en/voice.mp3 · is not read: take it out of this folder'],
  ],
  [
    'a score in the wrong folder',
    ({ rename }) => rename('sessions/br-box.yaml', 'br-box.yaml'),
    ['br-box.yaml · is not read: put it into sessions or programs or en'],
  ],
  [
    'no scores at all',
    ({ remove }) => remove('sessions'),
    ['sessions · missing: write a score there, as README.md tells'],
  ],
  [
    'the words of a kind that cannot be read, once',
    ({ write }) => write('en/breathing.yaml', 'rate: 85\n\topen: Hello.\n'),
    ['en/breathing.yaml:2 · is indented with a tab: use spaces, two for each step'],
  ],
  [
    'several mistakes in several files, all at once',
    ({ change }) => {
      change('frames.yaml', 'settle: 10', 'settle: ten');
      change('sessions/br-box.yaml', 'id: br-box', 'id: br-bix');
      change('sessions/br-sigh.yaml', '{ say: how, seconds: 10 }', '{ sey: how, seconds: 0 }');
      change('en/br-box.yaml', 'In., And in.', 'Inhale., Are you in?');
      change('en/prompts.yaml', '    goodbye:', '    goodby:');
    },
    [
      'frames.yaml:3 · short.settle · is "ten": write a number, as in 4, without quotes or unit',
      'sessions/br-sigh.yaml:17 · variants.short.body.1.sey · unknown: did you mean say?',
      'sessions/br-box.yaml:2 · id · is br-bix, but the file is called br-box.yaml: call both the same, in small letters, numbers and hyphens',
      'en/br-box.yaml:6 · in.1 · says "Inhale": say instead breathe out, breathe in',
      'en/br-box.yaml:6 · in.2 · asks, but nobody may answer here: make a statement of it',
      'en/prompts.yaml:7 · say.goodby · is never said: did you mean goodbye?',
    ],
  ],
];

describe('files of the content', () => {
  it('are without mistakes', () => {
    expect(mistakesAfter(() => undefined)).toEqual([]);
  });

  it('may have hidden neighbours', () => {
    expect(mistakesAfter(({ write }) => write('en/.DS_Store', ''))).toEqual([]);
  });

  it.each(SLIPS)('answer %s', (_did, change, lines) => {
    expect(mistakesAfter(change)).toEqual(lines);
  });
});
