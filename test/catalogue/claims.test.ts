import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bansOf, checkBanned } from '../../lambda/catalogue/compiler/check-banned';
import type { Fault } from '../../lambda/catalogue/compiler/faults';
import type { HouseRulesSource } from '../../lambda/catalogue/compiler/words-schema';
import { type ContentCopy, mistakesAfter } from './broken-content';

const RULES: HouseRulesSource = parse(
  readFileSync(join(__dirname, '../../content/en/house-rules.yaml'), 'utf8'),
);
const BANS = bansOf(RULES);

const problems = (text: string, isSafetyLine = false): string[] => {
  const fault = (problem: string, remedy: string): Fault => ({ file: '', key: [], problem, remedy });
  return checkBanned({ text, fault }, BANS, isSafetyLine).map(({ problem }) => problem);
};

const spokenForm = (words: string): string => words.replace('*', 's');

/** Where a claim might be made, and how it gets there. */
const PLACES: readonly [place: string, put: (copy: ContentCopy) => void, line: RegExp][] = [
  [
    'a session',
    ({ change }) => change('en/br-box.yaml', 'In., And in.', 'It heals., And in.'),
    /^en\/br-box\.yaml:6 · in\.1 · says "heals"/,
  ],
  [
    'what a session is for',
    ({ change }) => change('en/br-box.yaml', /purpose: .*/, 'purpose: Breathing that cures headaches.'),
    /^en\/br-box\.yaml:\d+ · purpose · says "cures"/,
  ],
  [
    'a prompt',
    ({ change }) => change('en/prompts.yaml', 'Go gently.', 'You should rest.'),
    /^en\/prompts\.yaml:\d+ · say\.goodbye\.2 · says "You should"/,
  ],
  [
    'an answer',
    ({ change }) => change('en/answers.yaml', 'Short rests are fine.', 'Rest is proven to help.'),
    /^en\/answers\.yaml:\d+ · Q2\.answer · says "proven"/,
  ],
  [
    'a tip',
    ({ change }) => change('en/tips.yaml', 'Rest before you need it.', 'Instant ease, guaranteed.'),
    /^en\/tips\.yaml:\d+ · tips\.T1\.text · says "Instant"/,
  ],
  [
    'a caution',
    ({ change, write }) => {
      change('leave-out.yaml', 'instead: [br-minute]', 'instead: [br-minute]\n  ask-first: true');
      write('en/cautions.yaml', 'breath-holds: Detoxing is better left out.\n');
    },
    /^en\/cautions\.yaml:1 · breath-holds · says "Detoxing"/,
  ],
  [
    'what is said to a red flag',
    ({ change }) => change('en/red-flags.yaml', 'Stop and rest.', 'This heals by itself.'),
    /^en\/red-flags\.yaml:\d+ · flags\.2\.say\.1 · says "heals"/,
  ],
];

describe('what is promised nowhere', () => {
  it.each(RULES.avoid.flatMap(({ words }) => words))('"%s"', (words) => {
    expect(problems(`Now ${spokenForm(words)} here`)).not.toEqual([]);
  });

  it.each(PLACES)('is looked for in %s', (_, put, line) => {
    expect(mistakesAfter(put).filter((mistake) => line.test(mistake))).toHaveLength(1);
  });
});

describe('orders', () => {
  it('are for safety lines only', () => {
    expect(problems('You must stop.')).toEqual(['says "You must"']);
    expect(problems('You must stop.', true)).toEqual([]);
    expect(problems('This cures it.', true)).toEqual(['says "cures"']);
  });
});

describe('a claim that is denied', () => {
  it.each(RULES.denied ?? [])('"%s" may be said', (phrase) => {
    expect(problems(`But ${phrase}, and that is so.`)).toEqual([]);
  });

  it('lets no other claim through', () => {
    expect(problems('There is no cure, but this heals.')).toEqual(['says "heals"']);
  });

  it('has a word in it that is avoided', () => {
    const lines = mistakesAfter(({ change }) =>
      change('en/house-rules.yaml', /$/, 'denied: [no cure, no problem]\n'),
    );
    expect(lines).toEqual([
      'en/house-rules.yaml:24 · denied.2 · "no problem" has no word that is avoided: take it out',
    ]);
  });
});

describe('who should leave something out', () => {
  const askFirst = ({ change }: ContentCopy): void =>
    change('leave-out.yaml', 'instead: [br-minute]', 'instead: [br-minute]\n  ask-first: true');

  it('has words for each group that is asked about first', () => {
    expect(mistakesAfter(askFirst)).toEqual([
      'en/cautions.yaml:1 · breath-holds · missing: it is asked about first, so write who should leave it out',
    ]);
  });

  it('has words for no other', () => {
    expect(mistakesAfter(({ write }) => write('en/cautions.yaml', 'breath-holds: Not for all.\n'))).toEqual([
      'en/cautions.yaml:1 · breath-holds · is no group that is asked about first: take it out, or give the group ask-first: true in leave-out.yaml',
    ]);
  });

  it('is told what was meant by a slip', () => {
    const lines = mistakesAfter((copy) => {
      askFirst(copy);
      copy.write('en/cautions.yaml', 'breath-hold: Not for all.\n');
    });
    expect(lines).toEqual([
      'en/cautions.yaml:1 · breath-hold · is no group that is asked about first: did you mean breath-holds?',
    ]);
  });
});
