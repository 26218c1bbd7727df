import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { type ContentCopy, itAnswers, mistakesAfter, withContentCopy } from './broken-content';

const LEAVE_OUT = 'leave-out.yaml';
const WORDS = 'en/leave-out.yaml';
const BOX = 'sessions/br-box.yaml';
const WHEN = 'when: [pregnant, heart-or-lung, panic-with-breath]';
const INSTEAD = 'instead: [br-minute]';

/** A second group, with words of its own. */
const withGroup =
  (lines: string) =>
  ({ change }: ContentCopy): void => {
    change(LEAVE_OUT, /$/, `box:\n${lines}`);
    change(WORDS, 'breath-holds:', 'box: box breathing\nbreath-holds:');
  };

describe('the shape of what may be left out', () => {
  itAnswers([
    [
      'a misspelt key of a group',
      LEAVE_OUT,
      'instead:',
      'insted:',
      ['leave-out.yaml:4 · breath-holds.insted · unknown: did you mean instead?'],
    ],
    [
      'an unknown reason',
      LEAVE_OUT,
      WHEN,
      'when: [pregnent]',
      ['leave-out.yaml:3 · breath-holds.when.1 · is "pregnent": did you mean pregnant?'],
    ],
    [
      'nothing that is offered instead',
      LEAVE_OUT,
      INSTEAD,
      'instead: []',
      ['leave-out.yaml:4 · breath-holds.instead · is an empty list: write at least one'],
    ],
  ]);
});

describe('a group of what may be left out', () => {
  itAnswers([
    [
      'a misspelt session that is offered instead',
      LEAVE_OUT,
      INSTEAD,
      'instead: [br-minut]',
      ['leave-out.yaml:4 · breath-holds.instead.1 · there is no session br-minut: did you mean br-minute?'],
    ],
    [
      'an unknown session that is offered instead',
      LEAVE_OUT,
      INSTEAD,
      'instead: [tai-chi]',
      [
        'leave-out.yaml:4 · breath-holds.instead.1 · there is no session tai-chi: write the id of a session, or take it out',
      ],
    ],
    [
      'a session that is offered in its own place',
      LEAVE_OUT,
      INSTEAD,
      'instead: [br-minute, br-box]',
      [
        'leave-out.yaml:4 · breath-holds.instead.2 · br-box is left out with breath-holds: offer another session',
      ],
    ],
    [
      'a reason that no score gives',
      LEAVE_OUT,
      WHEN,
      'when: [pregnant, heart-or-lung, panic-with-breath, no-floor]',
      [
        'leave-out.yaml:3 · breath-holds.when.4 · no-floor leaves out other sessions than pregnant: give it a group of its own',
        'leave-out.yaml:3 · breath-holds.when.4 · no score has no-floor under skip-when: write it into one, or take it out',
      ],
    ],
    [
      'a reason in a score that no group has',
      LEAVE_OUT,
      WHEN,
      'when: [pregnant, heart-or-lung]',
      [
        'sessions/br-478.yaml:8 · skip-when.3 · panic-with-breath leads to no group: write a group with when: [panic-with-breath] into leave-out.yaml',
        'sessions/br-box.yaml:8 · skip-when.3 · panic-with-breath leads to no group: write a group with when: [panic-with-breath] into leave-out.yaml',
      ],
    ],
    [
      'two reasons in one group that leave out different sessions',
      BOX,
      'skip-when: [pregnant, heart-or-lung, panic-with-breath]',
      'skip-when: [pregnant, heart-or-lung]',
      [
        'leave-out.yaml:3 · breath-holds.when.3 · panic-with-breath leaves out other sessions than pregnant: give it a group of its own',
      ],
    ],
  ]);

  it.each([
    [
      'has a misspelt session',
      '  sessions: [br-bix]\n  instead: [br-minute]\n',
      ['leave-out.yaml:6 · box.sessions.1 · there is no session br-bix: did you mean br-box?'],
    ],
    [
      'has an unknown kind',
      '  kinds: [breathng]\n  instead: [br-minute]\n',
      ['leave-out.yaml:6 · box.kinds.1 · there is no kind breathng: did you mean breathing?'],
    ],
    [
      'leaves nothing out',
      '  instead: [br-minute]\n',
      ['leave-out.yaml:5 · box · leaves nothing out: name sessions, or take it out'],
    ],
    [
      'leaves out just what another does',
      '  sessions: [br-478, br-box]\n  instead: [br-minute]\n',
      ['leave-out.yaml:5 · box · leaves out just what breath-holds does: make one group of the two'],
    ],
    [
      'has a reason that leads to another already',
      '  when: [pregnant]\n  sessions: [br-sigh]\n  instead: [br-minute]\n',
      ['leave-out.yaml:6 · box.when.1 · pregnant leads to breath-holds already: take one of them out'],
    ],
  ])('is told that it %s', (_, lines, mistakes) => {
    expect(mistakesAfter(withGroup(lines))).toEqual(mistakes);
  });

  it('is told that its name is that of a thing or a position', () => {
    const mistakes = mistakesAfter(({ change }) => {
      change(LEAVE_OUT, 'breath-holds:', 'lying:');
      change(WORDS, 'breath-holds: long breath holds\n', '');
    });
    expect(mistakes).toEqual([
      'leave-out.yaml:2 · lying · is a thing or a position too: call the group something else',
    ]);
  });

  it('is compiled onto each of its sessions, by reason or id, with what is offered instead', () => {
    const { catalogue, emitted } = withContentCopy((copy) => {
      withGroup('  sessions: [br-sigh]\n  instead: [br-minute]\n')(copy);
      return compileContent(copy.folder);
    });
    expect(Object.entries(catalogue.scores).map(([id, { leftOutBy }]) => [id, leftOutBy])).toEqual([
      ['br-478', { 'breath-holds': ['br-minute'] }],
      ['br-box', { 'breath-holds': ['br-minute'] }],
      ['br-minute', {}],
      ['br-sigh', { box: ['br-minute'] }],
    ]);
    expect(catalogue.languages.en?.leaveOut).toMatchObject({ 'breath-holds': 'long breath holds' });
    expect(emitted.module).toContain('leftOutBy');
  });
});

describe('words for what may be left out', () => {
  itAnswers([
    [
      'a group without words',
      WORDS,
      'breath-holds: long breath holds\n',
      '',
      ['en/leave-out.yaml:1 · breath-holds · missing: it may be left out, so write words for it here'],
    ],
    [
      'a thing without words',
      WORDS,
      'roller: anything with a roller\n',
      '',
      ['en/leave-out.yaml:1 · roller · missing: it may be left out, so write words for it here'],
    ],
    [
      'a misspelt group',
      WORDS,
      'breath-holds:',
      'breath-hold:',
      ['en/leave-out.yaml:1 · breath-hold · is nothing that may be left out: did you mean breath-holds?'],
    ],
    [
      'words for nothing',
      WORDS,
      'breath-holds:',
      'broccoli: broccoli\nbreath-holds:',
      ['en/leave-out.yaml:1 · broccoli · is nothing that may be left out: take it out'],
    ],
    [
      'words that promise',
      WORDS,
      'long breath holds',
      'what heals',
      ['en/leave-out.yaml:1 · breath-holds · says "heals": say instead may ease, can help, many people find'],
    ],
  ]);
});
