import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGIONS } from '../../infra/stack/settings';
import { heatSchema } from '../../lambda/progress/heat';
import { type Completion, progressSchema } from '../../lambda/progress/progress';
import { settingsSchema } from '../../lambda/progress/settings';
import { historyItem } from '../../lambda/storage/history-item';
import { expiresAt } from '../../lambda/storage/keys';
import { readInvocation } from '../../simulator/understanding/understand';
import { LOGGED } from '../certification/checklist';
import { BUILT_MODEL, understandingOfEnglish } from '../dialogues/home';

const sourceOf = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

const POLICY = sourceOf('docs/privacy.md');

/** What the regions are called by people. */
const PLACES = { 'us-east-1': 'Northern Virginia', 'us-west-2': 'Oregon', 'eu-west-1': 'Ireland' };

/** Names in the last column of the tables of a chapter. */
const namedIn = (policy: string, chapter: string): string[] => {
  const [, text = ''] = policy.split(`\n## ${chapter}\n`);
  const [own = ''] = text.split('\n## ');
  return own
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) =>
      [...(line.split('|').at(-2) ?? '').matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name),
    );
};

/** Parts of a person's entry that hold several kinds of things, each to be named by itself. */
const PARTS = { settings: settingsSchema.shape, heat: heatSchema.shape };

const keptOfSomebody = Object.keys(progressSchema.shape).flatMap((key) =>
  key in PARTS ? Object.keys(PARTS[key as keyof typeof PARTS]).map((part) => `${key}.${part}`) : [key],
);

const COMPLETION: Completion = {
  run: { session: 'br-box', variant: 'short', completionId: 'id', begunAt: 0 },
  seconds: 120,
  doneAt: 120_000,
  day: '1970-01-01',
};

/** Keys, and when it is deleted: about nobody. */
const BESIDES = ['pk', 'sk', 'expiresAt'];

const keptOfSession = Object.keys(historyItem({ account: 'somebody' }, COMPLETION, 0)).filter(
  (name) => !BESIDES.includes(name),
);

/** What is kept and not named, and named and not kept. */
const untruths = (policy: string): string[] => {
  const named = namedIn(policy, 'What is kept');
  const kept = [...keptOfSomebody, ...keptOfSession];
  const logged = namedIn(policy, 'The log');
  return [
    ...kept.filter((one) => !named.includes(one)).map((one) => `${one} is kept, and not named`),
    ...named.filter((one) => !kept.includes(one)).map((one) => `${one} is named, and not kept`),
    ...[...LOGGED].filter((one) => !logged.includes(one)).map((one) => `${one} is logged, and not named`),
    ...logged.filter((one) => !LOGGED.has(one)).map((one) => `${one} is named, and not logged`),
  ];
};

describe('the privacy policy', () => {
  it('names every kind of thing that is kept of anybody or logged, and nothing else', () => {
    expect(untruths(POLICY)).toEqual([]);
    expect(keptOfSomebody.length).toBeGreaterThan(25);
  });

  it.each([
    ['a thing that is left out', POLICY.replace('`flagged`', ''), 'flagged is kept, and not named'],
    [
      'a setting that is left out',
      POLICY.replace('`settings.leftOut`', ''),
      'settings.leftOut is kept, and not named',
    ],
    ['what is kept no more', POLICY.replace('`zone`', '`zone` `address`'), 'address is named, and not kept'],
    ['a field of the log', POLICY.replace('`tier`', ''), 'tier is logged, and not named'],
  ])('would be found out by %s', (_, policy, untruth) => {
    expect(untruths(policy)).toEqual([untruth]);
  });

  it('says of the log, of backups and of places what the stack has', () => {
    expect(sourceOf('infra/stack/skill-function.ts')).toContain('LOGS_KEPT = RetentionDays.ONE_MONTH');
    expect(POLICY).toContain('kept for a month');
    expect(sourceOf('infra/stack/progress-table.ts')).toContain('pointInTimeRecoveryEnabled: true');
    expect(POLICY).toContain('35 days');
    expect(Object.keys(PLACES).toSorted()).toEqual([...REGIONS].toSorted());
    for (const place of Object.values(PLACES)) expect(POLICY).toContain(place);
  });

  it('says how long it is kept as the store has it', () => {
    const months = expiresAt(0) / (30.44 * 24 * 60 * 60);
    expect(POLICY).toContain(`${Math.round(months)} months`);
  });

  it.each([...POLICY.matchAll(/\*\*"([^"]+)"\*\*/g)].map(([, words = '']) => words))(
    'gives words that work: %s',
    (words) => {
      const invocation = readInvocation(words, BUILT_MODEL.invocationName);
      const said = invocation.kind === 'request' ? invocation.utterance : words;
      const { name } = understandingOfEnglish().understand(said, { epochMillis: 0, zone: 'UTC' });
      expect(name).not.toBe('AMAZON.FallbackIntent');
    },
  );
});
