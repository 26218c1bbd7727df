import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import specification from './spec-totals.json';

/** By session and variant: the seconds of the content specification. */
const TOTALS: Readonly<Record<string, Readonly<Record<string, number>>>> = specification;

const SESSIONS = join(__dirname, '../../content/sessions');

const secondsOf = (session: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(catalogue.scores[session]?.variants ?? {}).map(([variant, { seconds }]) => [
      variant,
      seconds,
    ]),
  );

describe('the content specification', () => {
  it('has all 41 sessions, the eight breathing ones in 29 variants', () => {
    expect(Object.keys(TOTALS)).toHaveLength(41);
    const breathing = Object.entries(TOTALS).filter(([id]) => id.startsWith('br-'));
    expect(breathing).toHaveLength(8);
    expect(breathing.flatMap(([, variants]) => Object.keys(variants))).toHaveLength(29);
  });
});

describe('the sessions', () => {
  const written = Object.keys(catalogue.scores);

  it('are those that have a score in content/sessions', () => {
    const files = readdirSync(SESSIONS).map((file) => file.replace(/\.yaml$/, ''));
    expect(written.toSorted()).toEqual(files.toSorted());
  });

  it.each(written)('%s has exactly the variants and the seconds of the specification', (session) => {
    expect(secondsOf(session)).toEqual(TOTALS[session]);
  });
});
