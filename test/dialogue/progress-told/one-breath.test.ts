import { catalogue } from '../../../lambda/catalogue/catalogue.generated';
import { yes } from '../../../lambda/dialogue/answer';
import { beginSession } from '../../../lambda/dialogue/begin-session';
import { aboutMe } from '../../../lambda/dialogue/progress-told/about-me';
import { careSummary } from '../../../lambda/dialogue/progress-told/care-summary';
import { askToDelete } from '../../../lambda/dialogue/progress-told/delete-everything';
import { howAmIDoing } from '../../../lambda/dialogue/progress-told/how-am-i-doing';
import { lastTime } from '../../../lambda/dialogue/progress-told/last-time';
import { myHistory } from '../../../lambda/dialogue/progress-told/my-history';
import { whatIDid } from '../../../lambda/dialogue/progress-told/what-i-did';
import { NO_PROGRESS } from '../../../lambda/progress/progress';
import type { Language } from '../../../lambda/session/language';
import type { Decide } from '../../../lambda/skill';
import { spokenMillis } from '../../../lambda/speech/pace';
import { createRepertoire } from '../../../lambda/speech/repertoire';
import { speak } from '../../../lambda/speech/speak';
import { createStage } from '../../../lambda/speech/stage';
import { heard, Stand } from '../stand';
import { done, PRACTISED, practised } from './person';

const ONE_BREATH = 300;
const YESTERDAY = '2026-11-19';

const repertoire = createRepertoire(catalogue.scores, catalogue.languages.en as Language);

/** The names that take longest to say. */
const LONG = repertoire.shelf
  .toSorted((one, other) => other.title.length - one.title.length)
  .slice(0, 4)
  .map(({ id }) => id);

/** Years of it, in sessions with the longest names. */
const muchDone = (): Stand =>
  practised(
    LONG.map((id) => done(id, YESTERDAY)),
    {
      sessions: 1_234,
      seconds: 987_654,
      done: { [LONG[0] as string]: { times: 999, firstDay: '2020-01-01', lastDay: YESTERDAY } },
      weeks: { kept: 222, recent: { '2026-11-16': 33 } },
      gentle: { days: 111, lastDay: YESTERDAY },
      settings: { usualSeconds: 590, leftOut: ['heat'] },
      zone: { name: 'America/Argentina/Buenos_Aires', checkedAt: 0 },
    },
  );

const WHERE: readonly (readonly [string, (stand: Stand) => void])[] = [
  ['with nothing open', () => undefined],
  [
    'while something is offered',
    (stand) => {
      stand.state = { mode: 'offering', session: LONG[0] as string, variant: 'standard' };
    },
  ],
  [
    'while a caution is asked about',
    (stand) => {
      stand.state = { mode: 'offering', session: 'ht-rest', variant: 'standard', cautions: ['heat'] };
    },
  ],
  [
    'while there are three to choose from',
    (stand) => {
      stand.state = { mode: 'choosing', offered: LONG.slice(0, 3) };
    },
  ],
];

const ASKED: readonly (readonly [string, Decide])[] = [
  ['how am I doing', howAmIDoing],
  ['what did I do yesterday', (moment) => whatIDid({ ...moment, isOwnZone: false }, YESTERDAY)],
  ['when did I last', (moment) => lastTime({ ...moment, isOwnZone: false }, {})],
  ['what do you know about me', aboutMe],
  ['send me my history', myHistory],
  ['delete everything', askToDelete],
];

/** All the ways in which an answer may sound, without its markup. */
const soundsOf = (decide: Decide, arrange: (stand: Stand) => void): string[] => {
  const stand = muchDone();
  arrange(stand);
  const decision = stand.turn(decide);
  return [0, 1, 2, 3].map((seed) =>
    speak(decision, repertoire, createStage(repertoire, seed), seed).ssml.replace(/<[^>]*>/g, ''),
  );
};

describe.each(WHERE)('%s', (_, arrange) => {
  it.each(ASKED)('"%s" is answered in one breath', (__, decide) => {
    for (const sound of soundsOf(decide, arrange)) expect(sound.length).toBeLessThanOrEqual(ONE_BREATH);
  });

  it('the care-team summary takes less than a minute', () => {
    for (const sound of soundsOf(careSummary, arrange)) expect(spokenMillis(sound, 100)).toBeLessThan(60_000);
  });
});

describe('a caution that was open', () => {
  it('is not repeated after something else was told, and still asked before the session begins', () => {
    const stand = new Stand({ ...PRACTISED, cautioned: NO_PROGRESS.cautioned });
    expect(heard(stand.turn((moment) => beginSession(moment, { session: 'br-box' })))).toEqual([
      'first-caution?',
    ]);

    expect(heard(stand.turn(howAmIDoing)).at(-1)).toBe('start-with?');
    expect(heard(stand.turn(yes))).toEqual(['first-caution?']);
  });
});
