import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { itAnswers, mistakesAfter, withContentCopy } from './broken-content';

const PLAN = 'programs/three-days.yaml';
const WORDS = 'en/programs.yaml';
const FIRST = '{ do: [br-minute micro], time: 1:05 }';

/** The plan with other days, each as it is written. */
const withDays = (...days: readonly string[]): string[] =>
  mistakesAfter(({ write }) => {
    write(PLAN, `days:\n${days.map((day) => `  - ${day}\n`).join('')}`);
    write(
      WORDS,
      `three-days:\n  title: the days\n  also-called: []\n  days: [${days.map(() => 'A day.').join(', ')}]\n`,
    );
  });

describe('a programme', () => {
  itAnswers([
    [
      'a misspelt session',
      PLAN,
      'br-box standard',
      'br-bx standard',
      ['programs/three-days.yaml:5 · days.3.do.1 · there is no session br-bx: did you mean br-box?'],
    ],
    [
      'a variant that the session does not have',
      PLAN,
      'br-minute micro], time: 1:05',
      'br-minute long], time: 1:05',
      ['programs/three-days.yaml:3 · days.1.do.1 · br-minute has no variant long: use one of micro, flare'],
    ],
    [
      'a session without its variant',
      PLAN,
      'br-box standard',
      'br-box',
      [
        'programs/three-days.yaml:5 · days.3.do.1 · is "br-box": write a session and its variant, as in br-belly short',
      ],
    ],
    [
      'three sessions on a day',
      PLAN,
      FIRST,
      '{ do: [br-minute micro, br-minute micro, br-minute micro], time: 3:15 }',
      ['programs/three-days.yaml:3 · days.1.do · is a list: do 2 sessions a day at most'],
    ],
    [
      'a time that its sessions do not take',
      PLAN,
      'time: 3:53',
      'time: 4:00',
      [
        'programs/three-days.yaml:4 · days.2.time · says 4:00, but its sessions add up to 3:53: write 3:53, or choose other variants',
      ],
    ],
    [
      'a programme to go on with that is not there',
      PLAN,
      'days:\n',
      'then: four-days\ndays:\n',
      [
        'programs/three-days.yaml:2 · then · there is no other programme four-days: write the name of another file here',
      ],
    ],
    [
      'a programme that begins with itself',
      PLAN,
      'days:\n',
      'begins-with: three-days\ndays:\n',
      [
        'programs/three-days.yaml:2 · begins-with · there is no other programme three-days: write the name of another file here',
      ],
    ],
    [
      'a length that grows by two steps at once',
      PLAN,
      '{ do: [br-box standard], time: 5:10, review: true }',
      '{ do: [br-box long], time: 10:04 }',
      [
        'programs/three-days.yaml:5 · days.3.do.1 · br-box grows from short to long at once: do it standard first',
      ],
    ],
    [
      'words for too few days',
      WORDS,
      '    - Two of them.\n',
      '',
      [
        'en/programs.yaml:4 · three-days.days · has words for 2 days, and 3 are planned: write one sentence for each day',
      ],
    ],
    [
      'words under another name',
      WORDS,
      'three-days:',
      'three-day:',
      ['en/programs.yaml:1 · three-day · is no programme: did you mean three-days?'],
    ],
    [
      'a question that nobody can answer',
      WORDS,
      'Two of them.',
      'Two of them?',
      ['en/programs.yaml:6 · three-days.days.2 · asks, but nobody may answer here: make a statement of it'],
    ],
  ]);

  it('is told when it has strength two days running', () => {
    const strong = mistakesAfter(({ change, write }) => {
      change('sessions/br-box.yaml', 'kind: breathing', 'kind: strength');
      write('en/strength.yaml', 'rate: 85\n');
      change('en/needs.yaml', 'kinds:\n', "kinds:\n  strength: that's strength\n");
    });

    expect(strong).toContain(
      'programs/three-days.yaml:5 · days.3 · has strength two days running: put a day without strength in between',
    );
  });

  it('is told when a week has two kinds that no week before had', () => {
    const week = Array.from({ length: 7 }, () => FIRST);
    const mistakes = mistakesAfter(({ change, write }) => {
      change('sessions/br-box.yaml', 'kind: breathing', 'kind: strength');
      change('sessions/br-sigh.yaml', 'kind: breathing', 'kind: stretch');
      write('en/strength.yaml', 'rate: 85\n');
      write('en/stretch.yaml', 'rate: 85\n');
      change(
        'en/needs.yaml',
        'kinds:\n',
        "kinds:\n  strength: that's strength\n  stretch: that's a stretch\n",
      );
      const days = [...week, '{ do: [br-box short], time: 2:48 }', '{ do: [br-sigh short], time: 2:50 }'];
      write(PLAN, `days:\n${days.map((day) => `  - ${day}\n`).join('')}`);
      write(
        WORDS,
        `three-days:\n  title: the days\n  also-called: []\n  days: [${days.map(() => 'A day.').join(', ')}]\n`,
      );
    });

    expect(mistakes).toContain(
      'programs/three-days.yaml:10 · days.9.do · stretch is a second new kind this week: bring it in another week: one new thing at a time',
    );
  });

  it('may have the same kinds in every week', () => {
    expect(withDays(...Array.from({ length: 14 }, () => FIRST))).toEqual([]);
  });

  it('begins with the days of another, and has words for its own alone', () => {
    const compiled = withContentCopy(({ folder, write, change }) => {
      write('programs/four-days.yaml', `begins-with: three-days\ndays:\n  - ${FIRST}\n`);
      change(
        WORDS,
        'three-days:\n',
        'four-days:\n  title: the four days\n  also-called: []\n  days: [One more.]\nthree-days:\n',
      );
      return compileContent(folder);
    });

    const points = compiled.catalogue.languages.en?.library.programs['four-days']?.days.map(
      ({ point }) => point,
    );
    expect(points).toEqual(['A breath.', 'Two of them.', 'A longer one.', 'One more.']);
  });
});
